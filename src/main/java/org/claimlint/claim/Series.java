package org.claimlint.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.claim.CountedNumbers.Item;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text in their order, and those that are told one after the other of the same: "97 of the items in Lodwar, 68 in Kitale and 39 in
 * Kapenguria". What they count may be any noun, and need not be said again.
 */
final class Series {
    private static final String OF_WHOLE = "of-whole";
    private static final String OF_THEM = "of-them";
    private static final String OF_PLAIN = "of-plain";
    private static final String BOUND = "age-bound";
    private static final String AT = "at";
    private static final String ONE = "one";
    private static final Quantity ALL_PERCENT = Quantity.of(100);
    private static final String RATE = "rate";
    private static final String PERSON = "person";
    private static final String DURATION = "duration";
    private static final String AGE = "age";
    private static final String CASE = "case";
    private static final String JOINTS = ",;\u060C\u061B.";
    private static final String COMMAS = ",\u060C";
    private static final Set<String> JOINING = Set.of("and", "then", "while", ArabicLetters.WAW);
    /** Words of one member, and what leads to the next. In tokens. */
    private static final int FARTHEST = 14;
    /** Between two of the same noun. */
    private static final int FARTHEST_ALIKE = 24;

    private static final int CLOSEST = 3;

    private static final int LONGEST_NOUN = 3;
    private static final int MOST = 400;
    private static final int LONGEST = 12;

    private final NumberText text;
    private final Tokens tokens;
    private final ContentWords words;
    private final CountedNumbers counted;
    private final Map<Integer, Claim> claims;
    private final List<Member> members = new ArrayList<>();

    /**
     * A number with what it counts.
     *
     * @param numberTo the token behind its digits
     * @param to the token behind its noun
     * @param unit of a noun that is known, or null
     * @param nouns the stems of a noun that is not known; none where it stands bare
     * @param partitive whether "of them" or "of the ..." stands behind it
     * @param measure what became of the counted, or null
     */
    record Member(
            Item item,
            int numberTo,
            int to,
            int sentence,
            @Nullable String unit,
            Set<String> nouns,
            boolean partitive,
            @Nullable Measure measure) {
        int from() {
            return item.from();
        }

        boolean isBare() {
            return unit == null && nouns.isEmpty();
        }

        /** Whether both may count things of one kind: nothing that is known of them says otherwise. */
        boolean mayCountLike(Member other) {
            boolean measured = mayHaveMet(other);
            if (unit != null && other.unit != null) {
                return measured
                        && (Units.covers(unit, other.unit)
                                || Units.covers(other.unit, unit)
                                || isPerson() && other.isPerson());
            }
            String known = unit == null ? other.unit : unit;
            return measured && !Units.isScale(known) || measured && (isBare() || other.isBare());
        }

        /** Whether both are counted or both are measured. */
        boolean mayBeListedWith(Member other) {
            boolean measured = mayHaveMet(other);
            return measured && !Units.isScale(unit) && !Units.isScale(other.unit);
        }

        /** Whether the other may be a part of it: an unknown noun, and a list of kinds of things, may hold all that is counted. */
        boolean mayHold(Member part) {
            boolean measured = mayHaveMet(part);
            boolean scaled = Units.isScale(unit) || Units.isScale(part.unit);
            boolean sorted = unit == null
                    || part.unit == null
                    || Units.covers(unit, part.unit)
                    || isPerson() && part.isPerson()
                    || CASE.equals(unit);
            return measured && (scaled ? mayCountLike(part) : sorted && (!isWhole() || part.isWhole()));
        }

        /** "16 regions" hold no 34.9 of anything. */
        boolean isWhole() {
            return item.value().nominal().stripTrailingZeros().scale() <= 0;
        }

        /** Whether it may be the number of parts: "three districts", and never of what the whole counts. */
        boolean mayDivide(Member whole) {
            return !partitive && !isBare() && !isOfKind(whole) && !(isPerson() && whole.isPerson());
        }

        /** Whether it is told to count something else than another one. */
        boolean isOther(Member other) {
            return !partitive && !isBare() && !isOfKind(other);
        }

        /** "Three districts", "two clusters": a kind of things among which others are told. */
        boolean isClass() {
            return !partitive && !isPerson() && (unit != null || !nouns.isEmpty());
        }

        /** Whether what it counts is told to be of the kind that another one counts. */
        boolean isOfKind(Member whole) {
            return unit != null && whole.unit != null && Units.covers(whole.unit, unit)
                    || !Collections.disjoint(nouns, whole.nouns);
        }

        /** The dead are not the wounded; of things it is no matter what is told of them. */
        private boolean mayHaveMet(Member other) {
            boolean people = isPerson() && other.isPerson();
            return measure == null || other.measure == null || measure == other.measure || !people;
        }

        private boolean isPerson() {
            return PERSON.equals(unit) || Units.isUnder(unit, PERSON);
        }
    }

    private Series(NumberText text, ContentWords words, Map<Integer, Claim> claims) {
        this.text = text;
        this.tokens = text.tokens();
        this.words = words;
        this.claims = claims;
        this.counted = new CountedNumbers(tokens, text.quantities(), text.numbers(), text.times(), List.of());
    }

    /** Reads the numbers of a text. @param claims by the first token of their number */
    static Series of(NumberText text, ContentWords words, Map<Integer, Claim> claims) {
        Series series = new Series(text, words, claims);
        List<Layout.Stretch> sentences = text.layout().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            for (int i = sentences.get(s).from(); i < sentences.get(s).to() && series.members.size() < MOST; i++) {
                Item item = series.counted.at(i);
                if (item != null) {
                    Member member = series.member(item, s);
                    if (member != null) {
                        series.members.add(member);
                    }
                    i = item.to() - 1;
                }
            }
        }
        return series;
    }

    /** All numbers that count something, in their order. */
    List<Member> members() {
        return members;
    }

    /** Runs of numbers that are told one after the other of the same. */
    List<List<Member>> runs() {
        List<List<Member>> runs = new ArrayList<>();
        List<Member> run = new ArrayList<>();
        for (Member member : members) {
            if (!run.isEmpty() && isAside(run.get(run.size() - 1), member)) {
                continue;
            }
            if (!run.isEmpty() && !(run.size() < LONGEST && goesOn(run, member))) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(member);
        }
        runs.add(run);
        runs.removeIf(one -> one.size() < 2);
        return runs;
    }

    /** "21 attacks (30 the month before), 17 raids": what brackets tell behind a number is none of those beside it, unless all stand in brackets. */
    private boolean isAside(Member last, Member next) {
        int open = next.from() - 1;
        while (open >= last.to() && tokens.get(open).isWord()) {
            open--;
        }
        int close = next.to();
        while (close < tokens.size()
                && close - next.to() < FARTHEST
                && tokens.get(close).isWord()) {
            close++;
        }
        return text.isMark(open, "(")
                && text.isMark(close, ")")
                && close - open > 1 + next.numberTo() - next.from()
                && open >= last.to()
                && Placed.within(text.numbers(), last.to(), open).isEmpty()
                && !isJoined(last.to(), open - 1);
    }

    private boolean goesOn(List<Member> run, Member next) {
        Member last = run.get(run.size() - 1);
        Layout.Stretch sentence = text.layout().sentences().get(next.sentence());
        boolean alike = next.unit() != null && next.unit().equals(last.unit());
        boolean near = next.from() - last.to() <= (alike ? FARTHEST_ALIKE : FARTHEST)
                && next.sentence() - last.sentence() <= 1;
        boolean apart =
                next.sentence() > last.sentence() && tokens.get(sentence.from()).gap() == Token.Gap.PARAGRAPH;
        boolean ofOthers = next.partitive() && !last.partitive();
        // "(week before: 203). All come from four districts"
        boolean aside =
                next.sentence() > last.sentence() && text.isMark(last.to(), ")") && !text.isMark(last.from() - 1, "(");
        return near
                && !apart
                && !aside
                && !ofOthers
                && isJoined(last.to(), next.from())
                && (run.stream().allMatch(next::mayCountLike) || isListed(last, next) && next.mayBeListedWith(last));
    }

    /** "198 mines, 91 charges and 58 bombs": side by side, whatever they are. */
    private boolean isListed(Member last, Member next) {
        return next.sentence() == last.sentence() && next.from() - last.to() <= CLOSEST;
    }

    private boolean isJoined(int from, int to) {
        for (int i = from; i <= to; i++) {
            Token token = tokens.get(i);
            if (token.isMark() && JOINTS.contains(token.form())
                    || JOINING.contains(token.form())
                    || token.isArabic() && token.form().startsWith(ArabicLetters.WAW)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Member member(Item item, int sentence) {
        Layout.Stretch stretch = text.layout().sentences().get(sentence);
        Placed<QuantityMention> count = item.quantity();
        String unit = count == null ? null : count.mention().unitId();
        boolean aside = text.isMark(item.from() - 1, COMMAS) && text.isMark(item.to(), COMMAS) && count == null;
        boolean bare = count == null || unit == null && count.mention().measure() == null;
        boolean ofAge = bare && ScopeWords.endsBefore(BOUND, tokens, item.from(), 2)
                || bare && ScopeWords.at(BOUND, tokens, item.from()) != null;
        boolean hour = bare
                && tokens.form(item.from() - 1).equals(AT)
                && !tokens.get(item.from()).isDigits();
        if (aside
                || ofAge
                || bare && isOfPercents(item, stretch)
                || hour
                || bare && tokens.form(item.from()).equals(ONE)
                || DURATION.equals(unit)
                || Units.isUnder(unit, DURATION)
                || AGE.equals(unit)
                || text.percentAt(item.from()) != null
                || ScopeWords.at(RATE, tokens, item.to()) != null) {
            return null;
        }
        int numberTo = counted.numberEnd(item);
        Claim claim = claims.get(item.from());
        Measure measure = count == null ? null : count.mention().measure();
        measure = measure == null && claim != null ? claim.measure() : measure;
        Lexicon.Match<String> of = behind(numberTo);
        if (unit != null || measure != null) {
            return new Member(
                    item,
                    numberTo,
                    item.to(),
                    sentence,
                    unit == null ? PERSON : unit,
                    stems(numberTo, item.to()),
                    of != null,
                    measure);
        }
        int from = of == null ? item.to() : of.to();
        int to = from;
        if (of == null
                && ScopeWords.at(OF_PLAIN, tokens, numberTo) != null
                && !tokens.get(numberTo).isArabic()) {
            return new Member(item, numberTo, numberTo, sentence, null, Set.of(), false, null); // "420 of pulses"
        }
        boolean pronoun = of != null && ScopeWords.at(OF_THEM, tokens, numberTo) != null;
        while (!pronoun && to < stretch.to() && to - from < LONGEST_NOUN && isNoun(to, from)) {
            to++;
        }
        return new Member(item, numberTo, to, sentence, null, stems(from, to), of != null, null);
    }

    /** "44 percent meant to buy, 47 did not and nine were undecided": the word is not said again. */
    private boolean isOfPercents(Item item, Layout.Stretch sentence) {
        if (item.value().isAbove(ALL_PERCENT)) {
            return false;
        }
        boolean told = false;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> percent = text.percentAt(number.from());
            Placed<NumberMention> plain = percent == null ? text.numberAt(number.from()) : null;
            boolean counts = plain != null && text.countOf(plain) != null;
            if (number.from() >= item.from() && percent == null) {
                return told;
            }
            // a percentage in brackets goes with its count
            told = percent != null ? !tokens.get(percent.from() - 1).is("(") : told && !counts;
        }
        return false;
    }

    /** "Of them", "of the items": in Arabic a mere "of" before a noun with its article. */
    private Lexicon.@Nullable Match<String> behind(int at) {
        Lexicon.Match<String> them = ScopeWords.at(OF_THEM, tokens, at);
        Lexicon.Match<String> whole = them == null ? ScopeWords.at(OF_WHOLE, tokens, at) : them;
        Lexicon.Match<String> plain = ScopeWords.at(OF_PLAIN, tokens, at);
        if (them != null || whole != null && whole.to() > at + 1) {
            return whole;
        }
        return plain != null && tokens.form(plain.to()).startsWith(ArabicLetters.ARTICLE) ? plain : null;
    }

    /** A word behind a number that names something. In Arabic one noun stands behind it, and what belongs to it. */
    private boolean isNoun(int at, int from) {
        Token token = tokens.get(at);
        boolean word = token.isWord() && !FunctionWords.contains(token.form()) && !token.beginsLine();
        return word && (!token.isArabic() || at == from && !token.form().startsWith(ArabicLetters.WAW));
    }

    private Set<String> stems(int from, int to) {
        return to > from ? words.stems(from, to) : new HashSet<>();
    }
}
