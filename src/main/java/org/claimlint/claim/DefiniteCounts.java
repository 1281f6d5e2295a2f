package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.BorneOut;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.HeadlineTold;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.SameGroup;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a count with an article comes back to: "the nine who fell", «the soldiers, the fifteen». The article says that the group is known; where
 * no count of the text bears it out and one group only was counted that it may be, one of the two counts is wrong.
 */
final class DefiniteCounts {
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);
    /** Nobody who slips writes twice as many, but for a digit left out. */
    private static final double FAR = 0.5;

    /** What is told to be new, or not to be the last word, is no known figure. */
    private static final Set<CueKind> CHANGES =
            Set.of(CueKind.RISE, CueKind.CORRECTION, CueKind.UPDATE, CueKind.PRELIMINARY);

    /** In days. */
    private static final int OLD_NEWS = 3;

    private static final int LONGEST_NOUN = 3;
    private static final int MOST = 200;
    private static final String PERSON = "person";
    private static final String BODY = "body";
    private static final Set<String> COMMON =
            Set.of(PERSON, "civilian", "man", "woman", "child", "fighter", "soldier", "police", BODY);
    /** The reader knows how many there are, whatever the report told. */
    private static final Set<String> OF_THE_WORLD =
            Set.of("country", "province", "governorate", "seat", "party", "city", "percent", "state");

    private static final String OWNERS = "owners";
    private static final String PART = "of-them";
    /** "The remaining 56": fewer than were told. */
    private static final String REST = "rest";

    private static final String OF_WHOLE = "of-whole";
    private static final String WITHIN = "within";
    private static final String POSSESSIVE = "'s";
    private static final String AND = "and";
    private static final String COMMAS = ",\u060C";
    private static final BigDecimal MOST_COMPANIONS = BigDecimal.valueOf(2);
    /** Behind a count, the others that are told with it. In tokens. */
    private static final int FARTHEST_COMPANION = 12;

    private static final String BODIES = "bodies";
    /** Between "the bodies" and the count of the dead. In tokens. */
    private static final int FARTHEST_BODIES = 3;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ContentWords words;
    private final Map<Integer, Claim> claims;
    private final List<Object> found = new ArrayList<>();

    /** A count of a text with what is known of the counted. */
    private record Group(
            Placed<NumberMention> number,
            Claim claim,
            Quantity value,
            @Nullable String unit,
            Set<String> noun,
            @Nullable Measure fate,
            boolean definite,
            int from,
            int to) {
        boolean isOfPeople() {
            return unit != null && (unit.equals(PERSON) || unit.equals(BODY) || Units.isUnder(unit, PERSON));
        }
    }

    private DefiniteCounts(NumberText text, Clauses clauses, ContentWords words, Map<Integer, Claim> claims) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.words = words;
        this.claims = claims;
    }

    /** Finds them. @param claims by the first token of their number */
    static List<Object> of(NumberText text, Clauses clauses, ContentWords words, Map<Integer, Claim> claims) {
        DefiniteCounts reader = new DefiniteCounts(text, clauses, words, claims);
        List<Group> groups = new ArrayList<>();
        for (Placed<NumberMention> number : text.numbers()) {
            Group group = groups.size() < MOST ? reader.group(number) : null;
            if (group != null) {
                groups.add(group);
            }
        }
        for (Group group : groups) {
            if (reader.isTitle(group) && reader.isToldBelow(group)) {
                reader.found.add(new HeadlineTold(group.claim().id()));
            }
            if ((group.definite() || reader.isTitle(group)) && reader.mayPointBack(group)) {
                reader.pair(group, groups);
            }
        }
        return reader.found;
    }

    private @Nullable Group group(Placed<NumberMention> mention) {
        Placed<NumberMention> number = text.numberAt(mention.from());
        Claim claim = claims.get(mention.from());
        if (number == null
                || claim == null
                || number.mention().value().signum() <= 0
                || number.mention().value().stripTrailingZeros().scale() > 0) {
            return null;
        }
        Placed<QuantityMention> count = text.countOf(number);
        String unit = claim.unitId();
        boolean known = unit != null && (Units.isAdditive(unit) || unit.equals(BODY));
        if (unit != null && (!known || OF_THE_WORLD.contains(unit))) {
            return null;
        }
        Quantity value = count == null
                ? new Quantity(number.mention().value(), number.mention().value(), false, false)
                : count.mention().quantity();
        if (!value.isFigure() || value.approx()) {
            return null;
        }
        int from = count == null ? number.from() : Math.min(number.from(), count.from());
        int to = count == null ? number.to() : Math.max(number.to(), count.to());
        boolean definite = isDefinite(number.from());
        Set<String> noun = count == null ? nounBehind(number.to()) : words.stems(from, to);
        if (definite && tokens.form(number.from() - 1).startsWith(ArabicLetters.ARTICLE)) {
            noun = new HashSet<>(noun);
            noun.addAll(words.stems(number.from() - 1, number.from()));
            from = Math.min(from, number.from() - 1);
        }
        if (unit == null && noun.isEmpty()) {
            if (!definite || !clauses.has(number.to(), Clue.RELATIVE)) {
                return null;
            }
            unit = PERSON; // "the nine who fell"
        }
        Measure fate = claim.measure();
        fate = fate == Measure.MOVED || fate == Measure.PRESENT || fate == Measure.NONE ? null : fate;
        fate = BODY.equals(unit) || fate == null && isOfBodies(from) ? Measure.KILLED : fate;
        return new Group(number, claim, value, unit, noun, fate, definite, from, Math.max(to, number.to()));
    }

    /** "The bodies of the fifteen soldiers". */
    private boolean isOfBodies(int from) {
        return ScopeWords.find(BODIES, tokens, Math.max(0, from - FARTHEST_BODIES), from) >= 0;
    }

    private Set<String> nounBehind(int at) {
        int to = at;
        while (to < Math.min(tokens.size(), at + LONGEST_NOUN)
                && tokens.get(to).isWord()
                && !tokens.get(to).beginsLine()
                && !clauses.hasAny(to)) {
            to++;
        }
        return words.stems(at, to);
    }

    private boolean isDefinite(int number) {
        String form = tokens.form(number);
        return form.startsWith(ArabicLetters.ARTICLE) && tokens.get(number).isArabic()
                || tokens.form(number - 1).equals(ArabicLetters.ARTICLE)
                || (clauses.has(number - 1, Clue.DEFINITE) || ScopeWords.at(OWNERS, tokens, number - 1) != null)
                        && !tokens.get(number).beginsLine();
    }

    /** Whether a count with an article speaks of a group that the text must have told, in the outlet's own words. */
    private boolean mayPointBack(Group group) {
        int clause = clauses.of(group.number().from());
        int first = Math.max(clauses.first(clause), group.from() - 2);
        return group.value().nominal().compareTo(FEWEST) >= 0
                && !text.quoted().get(group.number().from())
                && !(isTitle(group) && group.definite())
                && !clauses.hasBetween(first, group.to(), Clue.OTHER)
                && !clauses.hasBetween(group.to(), endOfDescription(group), Clue.OTHER)
                && !clauses.hasBetween(first, Math.min(tokens.size(), group.to() + 2), Clue.MORE)
                && ScopeWords.find(REST, tokens, first, Math.min(tokens.size(), group.to() + 1)) < 0
                && !isOfThem(group);
    }

    /** "Five of them": a part of those told. */
    private boolean isOfThem(Group group) {
        return ScopeWords.at(PART, tokens, group.to()) != null
                || ScopeWords.at(PART, tokens, group.number().to()) != null;
    }

    private boolean isTitle(Group group) {
        return isTitle(group.number());
    }

    private boolean isTitle(Placed<NumberMention> number) {
        Layout.Stretch title = text.layout().title();
        return title != null && title.holds(number.from());
    }

    private void pair(Group later, List<Group> groups) {
        boolean headline = isTitle(later);
        boolean added =
                headline && isSumTold(later.value()) && groups.stream().noneMatch(other -> isTurned(later, other));
        if (headline ? isTold(later.value()) || added : isToldBare(later)) {
            return;
        }
        List<Group> rivals = new ArrayList<>();
        List<Group> candidates = new ArrayList<>();
        for (Group other : groups) {
            boolean one = other != later && (headline ? mayBeNews(later, other) : mayBeOne(later, other));
            boolean people = other != later && later.isOfPeople() && other.isOfPeople();
            if (!headline && isBareTelling(other, later)) {
                return; // "four are still missing ... the four coins"
            }
            if (!one && !people || isMore(other)) {
                continue;
            }
            if (!other.value().clashes(later.value())
                    || other.value().rounds(later.value())
                    || later.value().rounds(other.value())) {
                if (!headline && other.number().from() < later.number().from() && mayBeNews(later, other)) {
                    found.add(new BorneOut(later.claim().id()));
                }
                return;
            }
            rivals.add(other);
            boolean before = headline
                    ? !isTitle(other)
                    : other.number().from() < later.number().from();
            boolean apart = text.sentenceAt(other.number().from())
                    != text.sentenceAt(later.number().from());
            boolean known = headline ? isRecalled(other.claim()) : other.definite() && !isTitle(other);
            boolean companions = hasCompanion(other) && isLittleMore(later, other);
            boolean whole = !known && !companions && !isOfThem(other);
            if (one && before && apart && whole && isTold(other.claim()) && !isFarApart(later, other)) {
                candidates.add(other);
            }
        }
        Group only = belowTitle(best(later, candidates), candidates);
        // thirty went down and nine came up: 21 died, whatever nine and twelve are
        if (only != null
                && isLinked(later, only, rivals)
                && !isResult(
                        later,
                        rivals.stream()
                                .filter(other -> !isFated(later, only) || isFated(later, other))
                                .filter(other -> !isRecalled(other.claim()))
                                .toList())
                && !(headline
                        ? !isFated(later, only) && !isTurned(later, only) && isDifferenceTold(later, only)
                        : isDifferenceBetween(only, later))) {
            boolean first = only.number().from() < later.number().from();
            found.add(new SameGroup(
                    (first ? only : later).claim().id(),
                    (first ? later : only).claim().id(),
                    headline));
        }
    }

    /** Whether the same number was told before of what something befell: the noun may have been left out, and so counts as people. */
    private static boolean isBareTelling(Group other, Group later) {
        return other.number().from() < later.number().from()
                && other.fate() != null
                && other.isOfPeople()
                && !later.isOfPeople()
                && other.value().sameFigure(later.value());
    }

    /** Whether something speaks for one group: a shared fate, their kind, words beside them, or that the text counts no other. */
    private boolean isLinked(Group later, Group earlier, List<Group> rivals) {
        boolean words = shared(later, earlier) > 0;
        boolean alone = rivals.stream().noneMatch(other -> other.value().clashes(earlier.value()));
        boolean owned = isOwned(later) && !isTitle(later);
        return words
                || isTitle(later) && isTurned(later, earlier)
                || !owned && (isFated(later, earlier) || isSameKind(later, earlier) || alone);
    }

    /** The one that speaks most for itself; null where two of different figures speak alike. In the text before the headline. */
    private @Nullable Group best(Group later, List<Group> candidates) {
        Group best = null;
        int most = -1;
        boolean several = false;
        for (Group one : candidates) {
            int points = 3 * (isFated(later, one) ? 1 : 0)
                    + 2 * (isSameKind(later, one) ? 1 : 0)
                    + 3 * (isTurned(later, one) ? 1 : 0)
                    + shared(later, one);
            if (points > most || points == most && best != null && isTitle(best)) {
                several = points == most && best != null && best.value().clashes(one.value());
                best = one;
                most = points;
            } else if (points == most && best != null) {
                several |= best.value().clashes(one.value());
            }
        }
        return several ? null : best;
    }

    /** Of a headline and a passage with its figure the passage: there one looks it up. */
    private @Nullable Group belowTitle(@Nullable Group best, List<Group> candidates) {
        return best == null || !isTitle(best)
                ? best
                : candidates.stream()
                        .filter(other -> !isTitle(other) && other.value().sameFigure(best.value()))
                        .findFirst()
                        .orElse(best);
    }

    /** "87 rescued" above "all 78 survivors": two digits turned round. */
    private boolean isTurned(Group headline, Group other) {
        return !isTitle(other) && mayBeNews(headline, other) && headline.value().exchangesDigits(other.value());
    }

    private static boolean isSameKind(Group later, Group earlier) {
        return later.unit() == null || later.unit().equals(earlier.unit()) && !COMMON.contains(later.unit());
    }

    /** Whether the text may count what the headline counts: nothing but another fate or another kind excludes it. */
    private static boolean mayBeNews(Group headline, Group other) {
        boolean fates = headline.fate() == null || other.fate() == null || headline.fate() == other.fate();
        boolean people = headline.isOfPeople() && other.isOfPeople() && !areDisjoint(headline, other);
        return fates && people || mayBeOne(headline, other);
    }

    private static boolean areDisjoint(Group one, Group other) {
        return !BODY.equals(one.unit())
                && !BODY.equals(other.unit())
                && !Units.mayServe(one.unit(), other.unit())
                && Units.areDisjoint(one.unit(), other.unit());
    }

    /** How many of the words that tell which group is meant the sentence of the other count has as well. */
    private int shared(Group later, Group earlier) {
        Set<String> own = words.within(later.from(), endOfDescription(later));
        own.removeAll(later.noun());
        own.removeAll(earlier.noun());
        return words.shared(own, text.layout().sentenceOf(earlier.number().from()));
    }

    /** Where the words end that tell which group is meant: with the clause, or with the relative one behind it. */
    private int endOfDescription(Group group) {
        int clause = clauses.of(group.number().from());
        int end = clauses.end(clause);
        boolean relative = end < tokens.size() && clauses.has(end, Clue.RELATIVE) && clauses.continues(clauses.of(end));
        return relative ? clauses.end(clauses.of(end)) : end;
    }

    /** Whether the count is said to be of something: "the five villages of the valley", "the valley's five villages". */
    private boolean isOwned(Group group) {
        int at = group.to();
        boolean behind = at < tokens.size()
                && !tokens.get(at).beginsLine()
                && (ScopeWords.at(OF_WHOLE, tokens, at) != null || ScopeWords.at(WITHIN, tokens, at) != null);
        boolean construct = false;
        for (int i = group.from() + 1; i < group.number().from(); i++) {
            String form = tokens.form(i);
            // in Arabic the noun without an article, and behind it whose it is
            construct |= form.startsWith(ArabicLetters.ARTICLE)
                    && !tokens.form(group.from()).contains(ArabicLetters.ARTICLE);
        }
        return behind || construct || tokens.form(group.number().from() - 1).equals(POSSESSIVE);
    }

    /** "Five workers and an engineer" are six. */
    private boolean hasCompanion(Group group) {
        int end = text.sentenceAt(group.number().from()).to();
        for (int i = group.to(); i < Math.min(end, group.to() + FARTHEST_COMPANION); i++) {
            boolean joined = tokens.form(i).equals(AND)
                    || tokens.get(i).isArabic() && tokens.form(i).startsWith(ArabicLetters.WAW);
            if (joined && !clauses.hasAny(i)) {
                return true;
            }
            if (tokens.get(i).isMark()) {
                return false;
            }
        }
        return false;
    }

    /** "Tents for 200 more families": others than those told. */
    private boolean isMore(Group group) {
        return clauses.hasBetween(group.number().to(), group.number().to() + 1, Clue.MORE);
    }

    private static boolean isTold(Claim claim) {
        return claim.asserted()
                && !claim.quoted()
                && !claim.cumulative()
                && Collections.disjoint(claim.cues(), CHANGES);
    }

    private static boolean mayBeOne(Group one, Group other) {
        if (one.fate() != null && other.fate() != null && one.fate() != other.fate()) {
            return false;
        }
        if (one.isOfPeople() && other.isOfPeople()) {
            boolean sameFate = one.fate() != null && one.fate() == other.fate();
            boolean alike = !PERSON.equals(one.unit())
                    && (Objects.equals(one.unit(), other.unit()) || Units.overlap(one.unit(), other.unit()));
            return sameFate && !areDisjoint(one, other) || alike;
        }
        if (one.unit() != null && other.unit() != null) {
            return one.unit().equals(other.unit()) || Units.overlap(one.unit(), other.unit());
        }
        for (String word : one.noun()) {
            if (other.noun().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "15 kilometres": no count of anybody. */
    private boolean isMeasured(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        return count != null && Units.isScale(count.mention().unitId());
    }

    /** Whether a number of the text is that of the headline or is rounded by it, whatever it counts but lengths and the like. */
    private boolean isTold(Quantity headline) {
        for (Placed<NumberMention> number : text.numbers()) {
            BigDecimal value = number.mention().value().abs();
            Quantity told = new Quantity(value, value, false, false);
            boolean same = number.mention().kind() == NumberMention.Kind.NUMBER
                    && !isTitle(number)
                    && !isMeasured(number)
                    && (!headline.clashes(told) || headline.rounds(told));
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** "Kills nine" above "nine workers, six of them women, were killed": whatever is read of it, the text has the number of the headline for a count of such. */
    private boolean isToldBelow(Group headline) {
        for (Placed<NumberMention> mention : text.numbers()) {
            Placed<NumberMention> number = text.numberAt(mention.from());
            Placed<QuantityMention> count = number == null ? null : text.countOf(number);
            String unit = count == null ? null : count.mention().unitId();
            boolean alike = unit == null
                    || Units.covers(headline.unit(), unit)
                    || Units.covers(unit, headline.unit())
                    || headline.isOfPeople() && (unit.equals(PERSON) || Units.isUnder(unit, PERSON));
            boolean age = number != null
                    && count == null
                    && text.isMark(number.from() - 1, COMMAS)
                    && text.isMark(number.to(), COMMAS); // "Ann Harrow, 31, said"
            boolean same = number != null
                    && alike
                    && !age
                    && !isTitle(number)
                    && number.mention().value().compareTo(headline.value().nominal()) == 0;
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** "16 died and 21 were hurt ... of the 21 injured": a number without a noun that was told before bears a count out. */
    private boolean isToldBare(Group later) {
        for (Placed<NumberMention> mention : text.numbers()) {
            Placed<NumberMention> number = mention.to() <= later.from() ? text.numberAt(mention.from()) : null;
            Placed<QuantityMention> count = number == null ? null : text.countOf(number);
            boolean same = number != null
                    && (count == null || count.mention().unitId() == null)
                    && number.mention().value().compareTo(later.value().nominal()) == 0;
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** "Two shootings leave 11 dead" above "killed five" and "six of those inside died". */
    private boolean isSumTold(Quantity headline) {
        Set<BigDecimal> seen = new HashSet<>();
        for (Placed<NumberMention> number : text.numbers()) {
            BigDecimal value = number.mention().value().stripTrailingZeros();
            if (number.mention().kind() == NumberMention.Kind.NUMBER
                    && !isTitle(number)
                    && !isMeasured(number)
                    && !isRecalled(claims.get(number.from()))
                    && value.signum() > 0) {
                if (seen.contains(headline.nominal().subtract(value).stripTrailingZeros())) {
                    return true;
                }
                seen.add(value);
            }
        }
        return false;
    }

    /** "Eighteen stand trial" above "fifteen sat in the dock ... and three are tried in absence": whatever the difference counts, it is told. */
    private boolean isDifferenceTold(Group one, Group other) {
        BigDecimal difference =
                one.value().nominal().subtract(other.value().nominal()).abs();
        for (Placed<NumberMention> number : text.numbers()) {
            if (difference.compareTo(BigDecimal.ONE) > 0
                    && number.mention().kind() == NumberMention.Kind.NUMBER
                    && number.mention().value().compareTo(difference) == 0) {
                return true;
            }
        }
        return false;
    }

    /** "The camps have 58 schools. Two have closed, and of the 56 schools": what lies between tells what came on top or went. */
    private boolean isDifferenceBetween(Group earlier, Group later) {
        BigDecimal difference =
                later.value().nominal().subtract(earlier.value().nominal()).abs();
        Layout.Stretch told = text.sentenceAt(earlier.number().from());
        int own = text.sentenceAt(later.number().from()).from();
        int next = text.sentenceAt(Math.min(told.to(), own)).to();
        for (Placed<NumberMention> number :
                Placed.within(text.numbers(), told.from(), later.number().from())) {
            if (number.from() >= next && number.from() < own) {
                continue;
            }
            Placed<QuantityMention> count = text.countOf(number);
            String unit = count == null ? null : count.mention().unitId();
            boolean alike = unit == null || unit.equals(earlier.unit()) || unit.equals(later.unit());
            if (alike
                    && difference.compareTo(BigDecimal.ONE) > 0
                    && number.mention().kind() == NumberMention.Kind.NUMBER
                    && number.mention().value().compareTo(difference) == 0) {
                return true;
            }
        }
        return false;
    }

    /** What the text recalls of days before makes no sum with its news. */
    private boolean isRecalled(@Nullable Claim claim) {
        DateInterval days = claim == null ? null : claim.days();
        return claim != null
                && days != null
                && text.report().published() != null
                && claim.cues().contains(CueKind.RECALLED)
                && days.liesBefore(text.report().published(), OLD_NEWS);
    }

    private static boolean isFated(Group one, Group other) {
        return one.fate() != null && one.fate() == other.fate();
    }

    private static boolean isLittleMore(Group one, Group other) {
        BigDecimal more = one.value().nominal().subtract(other.value().nominal());
        return more.signum() > 0 && more.compareTo(MOST_COMPANIONS) <= 0;
    }

    private static boolean isFarApart(Group one, Group other) {
        return one.value().gap(other.value()) >= FAR
                && !one.value().slipsByPowerOfTen(other.value())
                && !one.value().slipsByOneDigit(other.value());
    }

    /** Whether a figure is what others come to, added up or taken from each other. */
    private static boolean isResult(Group group, List<Group> others) {
        BigDecimal figure = group.value().nominal();
        BigDecimal all = BigDecimal.ZERO;
        Set<BigDecimal> seen = new HashSet<>();
        boolean result = false;
        for (Group other : others) {
            BigDecimal one = other.value().nominal();
            all = all.add(one);
            result |= seen.contains(figure.subtract(one).stripTrailingZeros())
                    || seen.contains(one.subtract(figure).stripTrailingZeros())
                    || seen.contains(one.add(figure).stripTrailingZeros());
            seen.add(one.stripTrailingZeros());
        }
        return result || others.size() > 1 && all.compareTo(figure) == 0;
    }
}
