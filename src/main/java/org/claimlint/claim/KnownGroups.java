package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Section;
import org.claimlint.model.Span;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the count that a definite count comes back to, whatever is told of the counted: "the seventeen men were taken to the camp", behind
 * "arrested seventeen men". A number with an article tells of a group that was counted before; where no group was counted like it, the one
 * that the words around it speak for was counted otherwise.
 */
final class KnownGroups {
    /** So many claims back a group is looked for. */
    private static final int MOST_CANDIDATES = 64;

    /** What must speak for a group. */
    private static final int ENOUGH = 4;

    /** English gives the article to what is told for the first time as well: "the 12 passengers on board". */
    private static final int ENOUGH_IN_ENGLISH = 5;

    private static final int MOST_WORDS = 3;
    /** Of the larger figure. */
    private static final double FAR = 0.75;

    /** Behind a count, the others that are told with it: "six workers and an engineer". In tokens. */
    private static final int FARTHEST_COMPANION = 12;

    private static final BigDecimal MOST_COMPANIONS = BigDecimal.valueOf(2);
    /** In letters, with its conjunction. */
    private static final int SHORTEST_COMPANION = 4;

    private static final String PERSON = "person";
    private static final String PRISONER = "prisoner";
    private static final String HOSTAGE = "hostage";
    private static final String DISPLACED = "displaced";
    /** Reports count many groups of them. */
    private static final Set<String> COMMON =
            Set.of(PERSON, "civilian", "man", "woman", "child", "fighter", "soldier", "police");

    private static final Set<String> ANYBODY = Set.of(PERSON, "man", "woman");
    /** The reader knows how many there are, whatever the report told. */
    private static final Set<String> OF_THE_WORLD =
            Set.of("country", "province", "governorate", "seat", "party", "city");

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Statement> statements;
    private final List<Claim> claims;
    private final ContentWords words;
    private final IntPredicate mayBeTold;

    /**
     * @param claims one for each statement, in the same order
     * @param mayBeTold whether a claim is one that another may come back to
     */
    KnownGroups(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Statement> statements,
            List<Claim> claims,
            ContentWords words,
            IntPredicate mayBeTold) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.statements = statements;
        this.claims = claims;
        this.words = words;
        this.mayBeTold = mayBeTold;
    }

    /** The claim whose count a later definite count contradicts, or -1. */
    int antecedent(int index) {
        Claim claim = claims.get(index);
        Placed<QuantityMention> count = statements.get(index).quantity();
        Quantity figure = claim.quantity();
        if (count == null
                || figure == null
                || !figure.isFigure()
                || !Units.isAdditive(claim.unitId())
                || OF_THE_WORLD.contains(claim.unitId())
                || !Definite.isCount(tokens, clauses, count)
                || Definite.isOther(clauses, count.from(), count.to())
                || clauses.hasBetween(count.from(), count.to() + 1, Clue.MORE)) {
            return -1;
        }
        int end = endOfDescription(count);
        if (clauses.hasBetween(count.to(), end, Clue.OTHER)) {
            return -1; // "who were killed in a former raid"
        }
        Set<String> own = wordsOf(count, end);
        Set<String> happenings = events(index, count.from(), end);
        int alone = isBare(count) ? 1 : 0;
        List<BigDecimal> figures = new ArrayList<>();
        int groups = 0;
        int best = -1;
        int bestPoints = 0;
        int second = 0;
        for (int i = index - 1; i >= Math.max(0, index - MOST_CANDIDATES); i--) {
            Claim earlier = claims.get(i);
            if (earlier.quantity() == null || earlier.section() == Section.TITLE) {
                continue;
            }
            boolean alike = mayBeOne(claim, earlier);
            boolean borneOut = alike && !figure.clashes(earlier.quantity());
            if (borneOut || figure.isTelling() && figure.sameNumber(earlier.quantity())) {
                return -1; // "22 votes" are "the 22 deputies"
            }
            if (!alike) {
                continue;
            }
            figures.add(earlier.quantity().nominal());
            if (sentence(i) == sentence(index)) {
                continue; // "three of the 23 wounded"
            }
            groups++;
            if (!mayBeTold.test(i) || hasCompanions(i, figure)) {
                continue;
            }
            int points = alone + points(claim, earlier, own, happenings, i);
            if (points > bestPoints) {
                second = bestPoints;
                bestPoints = points;
                best = i;
            } else {
                second = Math.max(second, points);
            }
        }
        int plain = (groups == 1 ? 1 : 0) + (figure.isTelling() ? 1 : 0);
        int enough = tokens.get(count.from()).isArabic() ? ENOUGH : ENOUGH_IN_ENGLISH;
        return bestPoints + plain >= enough && bestPoints > second && !isResult(figure.nominal(), figures) ? best : -1;
    }

    private int points(Claim claim, Claim earlier, Set<String> own, Set<String> happenings, int index) {
        Layout.Stretch sentence = layout.sentences().get(sentence(index));
        Set<String> shared = events(index, sentence.from(), sentence.to());
        shared.retainAll(happenings);
        boolean sameKind = Objects.equals(claim.unitId(), earlier.unitId());
        return (sameKind && !COMMON.contains(claim.unitId()) ? 2 : 1)
                + (fate(claim) != null && fate(claim) == fate(earlier) ? 1 : 0)
                + Math.min(MOST_WORDS, words.shared(own, sentence(index)))
                + (shared.isEmpty() ? 0 : 1)
                + (claim.placeAt() != null && claim.placeAt().equals(earlier.placeAt()) ? 1 : 0)
                + (isFarApart(claim, earlier) ? -1 : 0);
    }

    /** Who slips hardly writes another size; but for a zero too many. */
    private static boolean isFarApart(Claim claim, Claim earlier) {
        Quantity one = Objects.requireNonNull(claim.quantity());
        Quantity other = Objects.requireNonNull(earlier.quantity());
        return one.gap(other) > FAR && !one.slipsByPowerOfTen(other);
    }

    /** Whether the two may count one group: of one kind, or with one fate. */
    private static boolean mayBeOne(Claim claim, Claim earlier) {
        String unit = claim.unitId();
        String other = earlier.unitId();
        Measure fate = fate(claim);
        Measure told = fate(earlier);
        if (unit == null || other == null || fate != null && told != null && fate != told) {
            return false;
        }
        boolean sameFate = fate != null && fate == told;
        if (unit.equals(other)) {
            return sameFate || !ANYBODY.contains(unit);
        }
        boolean people = isPerson(unit) && isPerson(other) && !Units.areDisjoint(unit, other);
        return people && (sameFate || told == fateOfKind(unit) && told != null);
    }

    /** What became of those who are called so: detainees were arrested. */
    private static @Nullable Measure fateOfKind(String unit) {
        boolean captive = unit.equals(PRISONER)
                || unit.equals(HOSTAGE)
                || Units.isUnder(unit, PRISONER)
                || Units.isUnder(unit, HOSTAGE);
        return captive ? Measure.CAPTURED : unit.equals(DISPLACED) ? Measure.DISPLACED : null;
    }

    private static boolean isPerson(String unit) {
        return unit.equals(PERSON) || Units.isUnder(unit, PERSON);
    }

    /** What became of the counted for good; that they moved is told of any group. */
    private static @Nullable Measure fate(Claim claim) {
        Measure measure = claim.measure();
        return measure == Measure.MOVED || measure == Measure.PRESENT || measure == Measure.NONE ? null : measure;
    }

    /** "Six workers and an engineer" are "the seven victims". */
    private boolean hasCompanions(int index, Quantity figure) {
        Claim earlier = claims.get(index);
        Placed<QuantityMention> count =
                Objects.requireNonNull(statements.get(index).quantity());
        BigDecimal more = figure.nominal()
                .subtract(Objects.requireNonNull(earlier.quantity()).nominal());
        if (more.signum() <= 0 || more.compareTo(MOST_COMPANIONS) > 0) {
            return false;
        }
        int end = Math.min(layout.sentences().get(sentence(index)).to(), count.to() + FARTHEST_COMPANION);
        for (int i = count.to(); i < end; i++) {
            String form = tokens.form(i);
            boolean joined = tokens.get(i).isArabic()
                    && form.startsWith(ArabicLetters.WAW)
                    && form.length() >= SHORTEST_COMPANION
                    && !clauses.hasAny(i)
                    && event(index, i) == null;
            if (joined) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure is what others come to, added up or taken from each other. */
    private static boolean isResult(BigDecimal figure, List<BigDecimal> figures) {
        BigDecimal all = BigDecimal.ZERO;
        for (BigDecimal one : figures) {
            all = all.add(one);
        }
        boolean result = figures.size() > 1 && all.compareTo(figure) == 0;
        Set<BigDecimal> seen = new HashSet<>();
        for (BigDecimal one : figures) {
            BigDecimal plain = one.stripTrailingZeros();
            result |= seen.contains(figure.subtract(one).stripTrailingZeros())
                    || seen.contains(one.subtract(figure).stripTrailingZeros())
                    || seen.contains(one.add(figure).stripTrailingZeros());
            seen.add(plain);
        }
        return result;
    }

    /** Nothing behind the count tells which group is meant: it must be known. */
    private boolean isBare(Placed<QuantityMention> count) {
        int at = count.to();
        return at >= tokens.size()
                || !clauses.has(at, Clue.RELATIVE) && !tokens.form(at).startsWith(ArabicLetters.ARTICLE);
    }

    /** Where the words end that tell which group is meant: with the clause, or with the relative one behind it. */
    private int endOfDescription(Placed<QuantityMention> count) {
        int end = clauses.end(clauses.of(count.from()));
        boolean relative = end < tokens.size() && clauses.has(end, Clue.RELATIVE) && clauses.continues(clauses.of(end));
        return relative ? clauses.end(clauses.of(end)) : end;
    }

    private Set<String> wordsOf(Placed<QuantityMention> count, int end) {
        Span number = count.mention().number();
        if (number == null) {
            return words.within(count.from() + 1, end);
        }
        Set<String> found = words.within(count.from() + 1, tokens.at(number.start()));
        found.addAll(words.within(tokens.at(number.end() - 1) + 1, end));
        return found;
    }

    /** The classes of the events between two tokens of the sentence of a claim. @param to exclusive */
    private Set<String> events(int index, int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = firstOf(index); i < statements.size() && sentence(i) == sentence(index); i++) {
            Placed<EventMention> event = statements.get(i).event();
            if (event != null && event.from() >= from && event.from() < to) {
                found.add(event.mention().event());
            }
        }
        return found;
    }

    private @Nullable Placed<EventMention> event(int index, int token) {
        for (int i = firstOf(index); i < statements.size() && sentence(i) == sentence(index); i++) {
            Placed<EventMention> event = statements.get(i).event();
            if (event != null && event.from() <= token && token < event.to()) {
                return event;
            }
        }
        return null;
    }

    private int firstOf(int index) {
        int first = index;
        while (first > 0 && sentence(first - 1) == sentence(index)) {
            first--;
        }
        return first;
    }

    private int sentence(int index) {
        return layout.sentenceOf(statements.get(index).anchor());
    }
}
