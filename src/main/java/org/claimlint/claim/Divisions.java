package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.claim.Series.Member;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that divide another one, whatever they count: "214 charges were laid in three districts. Lodwar accounted for 97, Kitale for 68
 * and Kapenguria for the remaining 39"; and totals that add one of them twice.
 */
final class Divisions {
    private static final String REST = "rest";
    private static final String REST_OF = "rest-of";
    private static final String INTRODUCES = "made-up-of";
    private static final String OPEN_LIST = "open-list";
    private static final String ALONE = "alone";
    private static final String NONE_OF = "none-of";
    private static final String ADDITION = "addition";
    private static final String SINGLE = "single";
    private static final String NO_MORE = "no-more";
    private static final String DESTINATION = "destination";
    private static final String AGE_SEX = "age-sex";
    private static final String OF_THEM = "of-them";
    private static final String OTHERS = "others";
    private static final String TOGETHER_WITH = "together-with";
    private static final int LONGEST_TOGETHER = 2;
    private static final String SUMS_UP = "sums-up";
    private static final String COLON = ":";
    private static final String ALL = "all";
    private static final String ALL_OF_THEM = "all-of-them";
    private static final int FARTHEST_REST = 4;
    /** Between "all" and the number: in Arabic the noun stands there. */
    private static final int FARTHEST_ALL = 5;

    private static final int FARTHEST_INTRODUCTION = 12;
    private static final int FARTHEST_GROUP = 3;
    /** Behind the last number and what it counts: "and 25 from the coast, and nobody else". In tokens. */
    private static final int FARTHEST_NO_MORE = 6;

    private static final int MOST_SENTENCES_BACK = 8;
    /** Behind the sentence of a whole comes that of its parts, or one that says how many parts there are. */
    private static final int NEXT = 2;

    private static final int FEWEST_ANNOUNCED = 3;
    private static final int MOST_ANNOUNCED = 9;
    /** Of more parts nobody tries all sums. */
    private static final int MOST_TRIED = 10;

    private static final int FEWEST_TWICE = 4;
    /** Parts that add up to less than so much of a number, or to as much more, are hardly the parts of that. */
    private static final BigDecimal CLOSE = new BigDecimal("0.7");

    private static final BigDecimal CLOSER = new BigDecimal("0.8");
    /** A list of all that a text divides into, and the only number of its size: how far the sum may lie from that. As a share of the larger. */
    private static final double NEAR = 0.1;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ContentWords words;
    private final Series series;
    private final Set<Integer> known;
    private final Set<Integer> closed;
    private final NumberLists found;
    /** What is told of a part of a list between the parts. By token. */
    private final BitSet asides = new BitSet();
    /** The values of all numbers of the text, by size and not by their digits: 2.50 is 2.5. */
    private final Set<BigDecimal> values = new TreeSet<>();
    /** The sentences in which something is said to be a sum. */
    private final BitSet sumsUp = new BitSet();

    private Divisions(
            NumberText text,
            Clauses clauses,
            ContentWords words,
            Series series,
            Set<Integer> known,
            Set<Integer> closed) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.words = words;
        this.series = series;
        this.known = known;
        this.closed = closed;
        this.found = new NumberLists(text);
        for (Placed<NumberMention> number : text.numbers()) {
            if (text.numberAt(number.from()) != null) {
                values.add(number.mention().value());
            }
        }
        List<Layout.Stretch> sentences = text.layout().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Layout.Stretch sentence = sentences.get(i);
            sumsUp.set(i, ScopeWords.find(SUMS_UP, tokens, sentence.from(), sentence.to()) >= 0);
        }
    }

    /**
     * Finds them.
     *
     * @param shares the parts that are known already
     */
    static List<Object> of(
            NumberText text, Clauses clauses, ContentWords words, Series series, List<Parts.Share> shares) {
        Set<Integer> known = new HashSet<>();
        Set<Integer> closed = new HashSet<>();
        for (Parts.Share share : shares) {
            Placed<QuantityMention> part = share.part().quantity();
            if (part != null) {
                known.add(part.from());
                if (share.closed()) {
                    closed.add(part.from());
                }
            }
        }
        Divisions divisions = new Divisions(text, clauses, words, series, known, closed);
        for (List<Member> run : series.runs()) {
            if (!divisions.readTwice(run)) {
                divisions.read(run);
            }
        }
        divisions.readTolls();
        divisions.readIntroduced();
        Portions.find(text, clauses, words, series, divisions.found, known);
        Dealings.find(text, clauses, series, divisions.found);
        ValidVotes.find(text, series, divisions.found);
        ListShares.find(text, series, divisions.found);
        return divisions.found.facts();
    }

    /** "All the dead divide into 17 herders, nine farmers, two of them children, and five guards": some of a part are told between the parts. */
    private void readIntroduced() {
        for (Layout.Stretch sentence : text.layout().sentences()) {
            List<Member> parts = new ArrayList<>();
            boolean nested = false;
            int end = sentence.from();
            for (Member member : series.members()) {
                if (member.from() < sentence.from() || member.from() >= sentence.to()) {
                    continue;
                }
                Member last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                if (last != null && isOfPart(last, end, member)) {
                    nested = true;
                    asides.set(end, member.to());
                } else {
                    parts.add(member);
                }
                end = member.to();
            }
            boolean told = nested
                    && parts.size() >= FEWEST_ANNOUNCED
                    && !sentence.equals(text.layout().title())
                    && isListOfAll(parts)
                    && areJoined(parts)
                    && !isRestBehind(sentence);
            Member whole = told && !isTold(sum(parts)) ? whole(parts, null) : null;
            if (whole != null && whole.sentence() < parts.get(0).sentence()) {
                found.add(whole, parts, true, isExclusive(parts));
            }
        }
    }

    /** Whether a number tells how many are of those that stand right before it: "nine farmers, two of them children". @param end the token behind the number before */
    private boolean isOfPart(Member part, int end, Member member) {
        boolean pronoun = ScopeWords.at(OF_THEM, tokens, member.numberTo()) != null;
        boolean among = clauses.hasBetween(end, member.from(), Clue.PART);
        return (pronoun || among)
                && member.from() - end <= FARTHEST_GROUP
                && member.item().value().isBelow(part.item().value());
    }

    /** "The rest were travellers": those whom the list leaves out, without a number. */
    private boolean isRestBehind(Layout.Stretch sentence) {
        return sentence.to() < tokens.size()
                && ScopeWords.find(
                                REST,
                                tokens,
                                sentence.to(),
                                Math.min(text.sentenceAt(sentence.to()).to(), sentence.to() + FARTHEST_REST))
                        >= 0;
    }

    private boolean areJoined(List<Member> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).from() - parts.get(i - 1).to() > FARTHEST_INTRODUCTION) {
                return false;
            }
        }
        return true;
    }

    /** Tries a run as it stands, and without what comes first or last and is of another kind: it may be the whole, or tell of something else. */
    private void read(List<Member> run) {
        if (run.stream().anyMatch(member -> closed.contains(member.from())) || endsWithItsSum(run)) {
            return;
        }
        List<Member> explained = addingUp(run);
        if (!explained.isEmpty()) {
            addWhatAddsUp(explained);
            return;
        }
        // a list that its sentence closes: what follows tells of something else
        List<Member> own = run.stream()
                .takeWhile(member -> member.sentence() == run.get(0).sentence())
                .toList();
        Member all =
                own.size() < FEWEST_ANNOUNCED || own.size() == run.size() || isTold(sum(own)) ? null : whole(own, null);
        if (all != null && isComplete(all, own)) {
            found.add(all, own, true, isExclusive(own));
            return;
        }
        for (int to = run.size(); to > 1; to--) {
            for (int from = 0; from < to - 1 && (from == 0 || isNoPart(run, from - 1)); from++) {
                List<Member> parts = run.subList(from, to);
                if (isTold(sum(parts))) {
                    addWhatAddsUp(parts);
                    return;
                }
                Member whole = whole(parts, from == 0 ? null : run.get(0));
                if (whole != null) {
                    found.add(whole, parts, isComplete(whole, parts), isExclusive(parts));
                    return;
                }
            }
            if (!run.get(to - 1).isOther(run.get(to - 2))
                    || run.get(to - 1).sentence() == run.get(to - 2).sentence()) {
                return;
            }
        }
    }

    /** Numbers of a run, one behind the other, that are together one that was told before them: what stands beside them is no part of theirs. */
    private List<Member> addingUp(List<Member> run) {
        for (int from = 0; from + FEWEST_ANNOUNCED <= run.size(); from++) {
            for (int to = run.size(); to - from >= FEWEST_ANNOUNCED; to--) {
                List<Member> parts = run.subList(from, to);
                Quantity sum = sum(parts);
                boolean told = to - from < run.size()
                        && series.members().stream()
                                .anyMatch(member -> member.from() < parts.get(0).from()
                                        && parts.get(0).sentence() - member.sentence() <= 1
                                        && !isTitle(member)
                                        && member.item().value().sameFigure(sum));
                if (told) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    /** "Put the dead at nine; two have since been found, and the number of 11 replaces it": no part of anything. */
    private static boolean endsWithItsSum(List<Member> run) {
        int last = run.size() - 1;
        return last > 1 && run.get(last).item().value().sameFigure(sum(run.subList(0, last)));
    }

    private void addWhatAddsUp(List<Member> parts) {
        Quantity sum = sum(parts);
        for (Member whole : series.members()) {
            boolean before = whole.from() < parts.get(0).from() && !isTitle(whole);
            if (before && whole.item().value().sameFigure(sum) && isComplete(whole, parts)) {
                found.add(whole, parts, true, isExclusive(parts));
                return;
            }
        }
    }

    /** Whether a number of a run tells of something else than the next, or is the whole that is made up of those behind it. */
    private boolean isNoPart(List<Member> run, int at) {
        return run.get(at).isOther(run.get(at + 1))
                || isIntroduced(run.get(at), run.get(at + 1))
                || isAll(run.get(at), run.get(at + 1));
    }

    /** @param first the first number of the run, where it is none of the parts: only what is told to be made up of them may stand there */
    private @Nullable Member whole(List<Member> parts, @Nullable Member first) {
        Quantity sum = sum(parts);
        if (!sum.isFigure()) {
            return null;
        }
        Member part = parts.get(0);
        List<Member> wholes = new ArrayList<>();
        for (Member whole : series.members()) {
            boolean before = whole.from() < part.from() && part.sentence() - whole.sentence() <= MOST_SENTENCES_BACK;
            boolean within = first != null && whole.from() >= first.from();
            if (before
                    && !isTitle(whole)
                    && !isCompany(whole)
                    && !(within && !isIntroduced(whole, part) && !isAll(whole, part))
                    && areClose(whole.item().value(), sum, parts.size())
                    && parts.stream().allMatch(whole::mayHold)) {
                wholes.add(whole);
            }
        }
        Member whole = meant(wholes, parts);
        int from = text.sentenceAt(part.from()).from();
        boolean ofRest = ScopeWords.find(REST_OF, tokens, from, part.from()) >= 0;
        if (whole == null
                || isRow(whole)
                || ofRest
                || addsUp(parts, whole)
                || isBesideThem(whole, parts)
                || !isTied(whole, parts)
                || isOfOpenTotal(parts)
                || areMixed(whole, parts)
                || isElsewhere(whole, parts)) {
            return null;
        }
        boolean more = sum.isAbove(whole.item().value())
                && (parts.stream().noneMatch(member -> known.contains(member.from()))
                        || parts.size() >= FEWEST_ANNOUNCED
                                && !known.contains(parts.get(1).from()))
                && (part.partitive() || isOfFate(parts))
                && !isHeldByAnother(whole, parts);
        return more || isComplete(whole, parts) ? whole : null;
    }

    /** "The cook was saved with 12 others": those are not all, for the cook is one of them. */
    private boolean isCompany(Member whole) {
        return ScopeWords.at(OTHERS, tokens, whole.numberTo()) != null
                && ScopeWords.endsBefore(TOGETHER_WITH, tokens, whole.from(), LONGEST_TOGETHER);
    }

    /** Whom the sentence of the parts names: those of a fate, or of a noun; of several of these the number that the parts come nearest to. */
    private @Nullable Member meant(List<Member> wholes, List<Member> parts) {
        Member part = parts.get(0);
        int from = text.sentenceAt(part.from()).from();
        Measure fate = Fates.in(tokens, from, part.from());
        Set<String> named = words.stems(from, part.to());
        Member nearest = null;
        Member namesake = null;
        for (Member whole : wholes) {
            if (fate != null && whole.measure() != fate && (whole.measure() != null || whole.unit() != null)) {
                continue;
            }
            nearest = nearest == null || isNearer(whole, nearest, parts) ? whole : nearest;
            boolean isNamed = !Collections.disjoint(whole.nouns(), named);
            namesake = isNamed && (namesake == null || isNearer(whole, namesake, parts)) ? whole : namesake;
        }
        return namesake == null ? nearest : namesake;
    }

    /** "Killed 31 people, 17 of them in the north ... among the dead are eight children and eleven women": of all the dead, not of those in the north. */
    private boolean isHeldByAnother(Member whole, List<Member> parts) {
        Quantity sum = sum(parts);
        return series.members().stream()
                .anyMatch(member -> member.from() < parts.get(0).from()
                        && !isTitle(member)
                        && whole.measure() != null
                        && member.measure() == whole.measure()
                        && parts.stream().allMatch(member::mayHold)
                        && !member.item().value().isBelow(sum));
    }

    private static boolean isNearer(Member one, Member other, List<Member> parts) {
        Quantity sum = sum(parts);
        return one.item().value().gap(sum) <= other.item().value().gap(sum);
    }

    private boolean isOfFate(List<Member> parts) {
        int from = text.sentenceAt(parts.get(0).from()).from();
        return Fates.in(tokens, from, parts.get(0).from()) != null;
    }

    private boolean isTitle(Member member) {
        Layout.Stretch title = text.layout().title();
        return title != null && title.holds(member.from());
    }

    /** Whether some of the parts are the whole together: then the others tell of something else. */
    private static boolean addsUp(List<Member> parts, Member whole) {
        int tried = Math.min(parts.size(), MOST_TRIED);
        for (int set = 1; set < 1 << tried; set++) {
            Quantity sum = Quantity.of(0);
            for (int i = 0; i < tried; i++) {
                sum = (set >> i & 1) == 1 ? sum.plus(parts.get(i).item().value()) : sum;
            }
            if (!sum.clashes(whole.item().value())) {
                return true;
            }
        }
        return false;
    }

    /** "Of the 1,150 the largest took 500, and the rest went to two others (400 and 250)": a number that makes up another one together with the parts. */
    private boolean isBesideThem(Member whole, List<Member> parts) {
        Quantity all = sum(parts).plus(whole.item().value());
        return series.members().stream()
                .anyMatch(member -> member.from() < parts.get(0).from()
                        && parts.get(0).sentence() - member.sentence() <= 1
                        && !isTitle(member)
                        && member.mayHold(whole)
                        && member.item().value().sameFigure(all));
    }

    /**
     * "38 at the first and 17 at the second": a number without a noun beside another one, told in another paragraph, is no total; nor is one of
     * another noun there, unless the parts are said to be of something.
     */
    private boolean isElsewhere(Member whole, List<Member> parts) {
        Member part = parts.get(0);
        boolean apart = false;
        for (int s = whole.sentence() + 1; s <= part.sentence(); s++) {
            apart |= tokens.get(text.layout().sentences().get(s).from()).gap() == Token.Gap.PARAGRAPH;
        }
        boolean entry = whole.isBare()
                && series.members().stream()
                        .anyMatch(member -> member.sentence() == whole.sentence() && member.from() != whole.from());
        boolean other = !whole.isBare()
                && !part.partitive()
                && parts.stream().anyMatch(member -> !member.isBare())
                && parts.stream().noneMatch(member -> member.isOfKind(whole))
                && !isNearlyAll(whole, parts);
        return apart && (entry || other);
    }

    /**
     * Whether anything says that the parts are of a whole of another sentence: one of them is of its kind, they are "of them", their sentence names
     * what the whole counts or tells what became of it, or theirs comes soon behind and the whole is the only number of its own.
     */
    private boolean isTied(Member whole, List<Member> parts) {
        Member part = parts.get(0);
        if (whole.sentence() == part.sentence()
                || part.partitive()
                || parts.stream().anyMatch(member -> member.isOfKind(whole))) {
            return true;
        }
        int from = text.sentenceAt(part.from()).from();
        Measure fate = Fates.in(tokens, from, part.from());
        boolean named = !Collections.disjoint(whole.nouns(), words.stems(from, part.to()));
        boolean alone = part.sentence() - whole.sentence() <= NEXT
                && series.members().stream()
                        .noneMatch(member -> member.sentence() == whole.sentence() && member.from() != whole.from());
        return named || alone || fate != null && fate == whole.measure() || isNearlyAll(whole, parts);
    }

    /** "The month divides into 21 attacks, 17 raids and 19 killings", with a number told before that these nearly come to. */
    private boolean isNearlyAll(Member whole, List<Member> parts) {
        return isListOfAll(parts) && whole.item().value().gap(sum(parts)) <= NEAR;
    }

    /** "At least 41 were killed: 22 in the north ...": the list has a whole of its own, which no sum can contradict. */
    private boolean isOfOpenTotal(List<Member> parts) {
        Member part = parts.get(0);
        return series.members().stream()
                .anyMatch(member -> member.sentence() == part.sentence()
                        && member.from() < part.from()
                        && !member.item().value().isFigure()
                        && isIntroduced(member, part));
    }

    /** "3,905 cases and 141 deaths": where some are told to be what the whole counts, those of another noun are none. */
    private static boolean areMixed(Member whole, List<Member> parts) {
        return parts.stream().anyMatch(part -> part.isOfKind(whole))
                && parts.stream()
                        .anyMatch(part -> !part.isBare() && !part.isOfKind(whole) && !part.isOfKind(parts.get(0)));
    }

    /** Whether another number of the text is what the parts add up to. */
    private boolean isTold(Quantity sum) {
        return sum.isFigure() && values.contains(sum.nominal());
    }

    private static boolean areClose(Quantity whole, Quantity sum, int parts) {
        BigDecimal close = parts == 2 ? CLOSER : CLOSE;
        return whole.isFigure()
                && sum.nominal().multiply(close).compareTo(whole.nominal()) < 0
                && whole.nominal().multiply(close).compareTo(sum.nominal()) < 0;
    }

    private static Quantity sum(List<Member> parts) {
        Quantity sum = Quantity.of(0);
        for (Member part : parts) {
            sum = sum.plus(part.item().value());
        }
        return sum;
    }

    /** Whether the text says that these are all. */
    private boolean isComplete(Member whole, List<Member> parts) {
        return !isOpen(whole, parts)
                && (isIntroduced(whole, parts.get(0))
                        || isListOfAll(parts)
                        || isClosed(whole, parts)
                        || isOfAll(whole, parts)
                        || isAnnounced(whole, parts));
    }

    /** "Among others", "in addition to", "and a guard": not all parts have a number. */
    private boolean isOpen(Member whole, List<Member> parts) {
        int from = parts.get(0).from();
        int end = text.sentenceAt(parts.get(parts.size() - 1).from()).to();
        if (isOpenBetween(Math.max(whole.to(), from - FARTHEST_INTRODUCTION), end)
                || ScopeWords.find(ADDITION, tokens, from, end) >= 0
                || ScopeWords.find(ALONE, tokens, text.sentenceAt(from).from(), from) >= 0) {
            return true;
        }
        return ScopeWords.find(SINGLE, tokens, parts.get(0).to(), end) >= 0
                || LeftOvers.makeUp(
                        text, parts.get(parts.size() - 1).to() - 1, whole.item().value(), sum(parts));
    }

    /** Whether the words of an open list stand between two tokens, and not in what is told of one of its parts. */
    private boolean isOpenBetween(int from, int to) {
        for (int at = ScopeWords.find(OPEN_LIST, tokens, from, to);
                at >= 0;
                at = ScopeWords.find(OPEN_LIST, tokens, at + 1, to)) {
            boolean ofVerb =
                    at > 1 && clauses.has(at - 2, Clue.RELATIVE); // "the district that 812 families left from it"
            if (!asides.get(at) && !ofVerb && !ScopeWords.endsBefore(NONE_OF, tokens, at, 1)) {
                return true;
            }
        }
        return false;
    }

    /** "With all 121 seats declared, the one holds 58, the other 47 and a third 13". */
    private boolean isOfAll(Member whole, List<Member> parts) {
        Member last = parts.get(parts.size() - 1);
        int end = text.sentenceAt(last.from()).to();
        return parts.size() >= FEWEST_ANNOUNCED
                && isAll(whole, parts.get(0))
                && last.sentence() == whole.sentence()
                && parts.stream().allMatch(part -> part.isBare() || part.isOfKind(whole))
                && ScopeWords.find(REST, tokens, whole.to(), end) < 0;
    }

    /** "All 121 seats": the words stand before the number, or right behind it. */
    private boolean isAll(Member whole, Member first) {
        if (whole.sentence() != first.sentence()) {
            return false;
        }
        int from = Math.max(text.sentenceAt(whole.from()).from(), whole.from() - FARTHEST_ALL);
        for (int i = whole.from() - 1; i >= from; i--) {
            if (tokens.get(i).isMark() || tokens.get(i).isDigits()) {
                break;
            }
            if (ScopeWords.at(ALL, tokens, i) != null) {
                return true;
            }
        }
        return ScopeWords.at(ALL_OF_THEM, tokens, whole.to()) != null;
    }

    /** "2,340 tonnes, made up of 1,450", "2,340 tonnes: 1,450". */
    private boolean isIntroduced(Member whole, Member first) {
        return whole.sentence() == first.sentence()
                && first.from() - whole.to() <= FARTHEST_INTRODUCTION
                && Placed.within(text.numbers(), whole.to(), first.from()).stream()
                        .noneMatch(other -> text.numberAt(other.from()) != null
                                && other.mention()
                                                .value()
                                                .compareTo(first.item().value().nominal())
                                        > 0)
                && introduces(whole.to(), first.from());
    }

    /** "Camp: 41,200", below "Schools: 27,500", below "Host families: 18,300": a row among rows is no whole of those under it. */
    private boolean isRow(Member member) {
        int at = series.members().indexOf(member);
        return at > 0
                && isBehindLabel(member)
                && isBehindLabel(series.members().get(at - 1))
                && tokens.get(series.members().get(at - 1).numberTo()).beginsLine();
    }

    private boolean isBehindLabel(Member member) {
        return member.from() > 0 && tokens.get(member.from() - 1).is(COLON);
    }

    private boolean introduces(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(COLON) || ScopeWords.at(INTRODUCES, tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "All the dead have been identified: 17 women, 12 men": a sentence that has no number before the list. */
    private boolean isListOfAll(List<Member> parts) {
        int part = parts.get(0).from();
        int from = text.sentenceAt(part).from();
        boolean first = series.members().stream()
                .noneMatch(member -> member.from() >= from && member.from() < part && !member.isClass());
        return parts.size() > 2 && first && introduces(from, part);
    }

    /** "And the remaining 39", "and 25 conscripts, and no one else". */
    private boolean isClosed(Member whole, List<Member> parts) {
        Member last = parts.get(parts.size() - 1);
        int end = text.sentenceAt(last.from()).to();
        return areAlike(whole, parts)
                        && ScopeWords.find(
                                        REST,
                                        tokens,
                                        Math.max(parts.get(parts.size() - 2).to(), last.from() - FARTHEST_REST),
                                        last.from() + 1)
                                >= 0
                || parts.get(0).sentence() == last.sentence()
                        && ScopeWords.find(NO_MORE, tokens, last.to(), Math.min(end, last.to() + FARTHEST_NO_MORE))
                                >= 0;
    }

    private static boolean areAlike(Member whole, List<Member> parts) {
        return parts.stream().allMatch(part -> part.isBare() || part.isOfKind(whole) || part.isOfKind(parts.get(0)));
    }

    /** "Three districts", and three parts. */
    private boolean isAnnounced(Member whole, List<Member> parts) {
        BigDecimal size = BigDecimal.valueOf(parts.size());
        if (!areAlike(whole, parts) || parts.size() < FEWEST_ANNOUNCED || parts.size() > MOST_ANNOUNCED) {
            return false;
        }
        for (Member member : series.members()) {
            boolean between = member.sentence() >= whole.sentence()
                    && member.from() < parts.get(0).from()
                    && member.from() != whole.from();
            if (between
                    && member.item().value().nominal().compareTo(size) == 0
                    && (member.mayDivide(whole) || isBehindItsNoun(member, whole))) {
                return true;
            }
        }
        return false;
    }

    /** "In the four districts" of Arabic: the number stands behind the noun, as an adjective with its article. */
    private boolean isBehindItsNoun(Member member, Member whole) {
        int noun = member.from() - 1;
        return member.sentence() == whole.sentence()
                && noun > whole.to()
                && tokens.get(noun).isWord()
                && tokens.form(noun).startsWith(ArabicLetters.ARTICLE)
                && tokens.form(member.from()).startsWith(ArabicLetters.ARTICLE)
                && member.numberTo() == member.from() + 1;
    }

    /** Each is told to be in a place, or of an age and sex, of its own; or all but the first are "others". */
    private boolean isExclusive(List<Member> parts) {
        int placed = 0;
        int others = 0;
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Member part = parts.get(i);
            int end = i + 1 < parts.size()
                    ? parts.get(i + 1).from()
                    : text.sentenceAt(part.from()).to();
            int near = Math.min(end, part.to() + FARTHEST_GROUP);
            placed += ScopeWords.find(DESTINATION, tokens, part.numberTo(), near) >= 0 ? 1 : 0;
            others += ScopeWords.at(OTHERS, tokens, part.numberTo()) != null ? 1 : 0;
            int group = ScopeWords.find(AGE_SEX, tokens, part.numberTo(), near);
            Lexicon.Match<String> told = group < 0 ? null : ScopeWords.at(AGE_SEX, tokens, group);
            if (told != null) {
                groups.add(told.value());
            }
        }
        return placed == parts.size() || groups.size() == parts.size() || others == parts.size() - 1;
    }

    /** "9, 4 and 2", told of nine once more, and a total of 24. What comes first in a run and is of another kind may tell of something else. */
    private boolean readTwice(List<Member> run) {
        for (int from = 0;
                from < run.size() - 1 && (from == 0 || run.get(from - 1).isOther(run.get(from)));
                from++) {
            List<Member> parts = run.subList(from, run.size());
            Quantity sum = sum(parts);
            for (Member part : parts) {
                if (sum.isFigure()
                        && !isTold(sum)
                        && part.item().value().nominal().intValue() >= FEWEST_TWICE
                        && addTwice(parts, part, sum.plus(part.item().value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean addTwice(List<Member> parts, Member part, Quantity total) {
        Member again = null;
        Member whole = null;
        int first = parts.get(0).sentence();
        int last = parts.get(parts.size() - 1).sentence();
        for (Member member : series.members()) {
            if (member.sentence() >= first && member.sentence() <= last) {
                continue;
            }
            if (again == null && tellOfOne(parts, part, member)) {
                again = member;
            } else if (isSumUp(member, parts)
                    && mayBeTotal(member, parts)
                    && (whole == null
                            || member.item().value().sameFigure(total)
                                    && !whole.item().value().sameFigure(total))) {
                whole = member;
            }
        }
        if (whole == null || again == null) {
            return false;
        }
        found.addTwice(whole, parts, part, again);
        return whole.item().value().sameFigure(total);
    }

    /** Whether a number may be what all parts add up to, with one of them added twice. */
    private static boolean mayBeTotal(Member whole, List<Member> parts) {
        BigDecimal sum = sum(parts).nominal();
        BigDecimal all = whole.item().value().nominal();
        return whole.item().value().isFigure()
                && all.compareTo(sum) > 0
                && all.compareTo(sum.add(sum)) <= 0
                && parts.stream().allMatch(whole::mayHold)
                && (parts.size() > 2 || parts.stream().anyMatch(part -> part.isOfKind(whole)));
    }

    /**
     * Whether a number may add up what was told: its sentence says so ("all told", "the toll", "brings to"), and counts nothing else that is alike.
     * "23 in January, 25 in February and the other 13" are parts themselves, and a sum may hit one of them by chance.
     */
    private boolean isSumUp(Member member, List<Member> parts) {
        if (member.item().value().approx()
                || Units.isScale(member.unit())
                        && parts.stream().noneMatch(part -> Objects.equals(part.unit(), member.unit()))) {
            return false;
        }
        return sumsUp.get(member.sentence());
    }

    /** Whether both are one figure, and words beside the one are beside the other: those between it and the numbers before and behind. */
    private boolean tellOfOne(List<Member> parts, Member part, Member again) {
        if (!part.mayCountLike(again)
                || !part.item().value().sameFigure(again.item().value())) {
            return false;
        }
        int at = parts.indexOf(part);
        int from = at == 0
                ? text.sentenceAt(part.from()).from()
                : parts.get(at - 1).to();
        int to = at + 1 < parts.size()
                ? parts.get(at + 1).from()
                : text.sentenceAt(part.from()).to();
        Set<String> common = new HashSet<>(words.allStems(tokens, from, to));
        int sentence = again.sentence();
        Layout.Stretch other = text.layout().sentences().get(sentence);
        boolean begins = sentence == 0 || tokens.get(other.from()).beginsLine();
        int start = begins
                ? other.from()
                : text.layout().sentences().get(sentence - 1).from();
        common.retainAll(words.allStems(tokens, start, other.to()));
        return !common.isEmpty()
                && !clauses.hasBetween(again.from() - FARTHEST_REST, again.to() + FARTHEST_GROUP, Clue.OTHER)
                && !clauses.hasBetween(other.from(), other.to(), Clue.EARLIER);
    }

    /** "Seven were killed ... three were killed ... the seven victims ... 17 killed in all", in whatever paragraphs. */
    private void readTolls() {
        List<Member> all = series.members();
        for (int i = 0; i < all.size(); i++) {
            Member whole = all.get(i);
            if (whole.measure() == null || isTitle(whole)) {
                continue;
            }
            List<Member> parts = new ArrayList<>();
            for (Member member : all.subList(0, i)) {
                if (member.measure() == whole.measure() && !isTitle(member) && member.mayCountLike(whole)) {
                    parts.add(member);
                }
            }
            if (parts.size() < FEWEST_ANNOUNCED
                    || parts.size() > MOST_ANNOUNCED
                    || sum(parts).clashes(whole.item().value())
                    || !isSumUp(whole, parts)) {
                continue;
            }
            for (int k = 1; k < parts.size(); k++) {
                Member again = parts.get(k);
                Member part = parts.get(0);
                for (int first = 0; first < k; first++) {
                    part = tellOfOne(parts, parts.get(first), again) ? parts.get(first) : part;
                }
                if (part.sentence() != again.sentence()
                        && tellOfOne(parts, part, again)
                        && part.item().value().nominal().intValue() >= FEWEST_TWICE) {
                    List<Member> once = new ArrayList<>(parts);
                    once.remove(again);
                    found.addTwice(whole, once, part, again);
                    break;
                }
            }
        }
    }
}
