package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedPercent;
import org.claimlint.model.ToldShare;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds percentages that stand apart from their part and whole: "asked 600 drivers. 420 said ..., or 60 percent", "of the 52,300 on the roll 19,400
 * voted. Turnout was 61 percent". The words between say that the percentage is that of the part, and nothing else.
 */
final class ToldShares {
    private static final String OF_WHOLE = "of-whole";
    private static final String OPENS = "opens-whole";
    private static final String OF_THEM = "of-them";
    private static final String OF_GROUP = "of-counted-group";
    private static final String VERB = "auxiliary";
    private static final String TELLS = "tells";
    private static final String AMOUNTS = "amounts-to";
    private static final String POINTS_BACK = "points-back";
    private static final String TURNOUT = "turnout";
    private static final String TURNOUT_COMPARED = "turnout-compared";
    private static final String VOTERS = "voters";
    private static final String EARLIER = "not-final";
    private static final String COMPARED = "compared-percent";
    private static final String ROUGHLY = "roughly";
    private static final String FURTHER = "further";
    private static final String SPOILED = "spoiled";
    private static final String OF_PLAIN = "of-plain";
    private static final String PLACE = "in-place";
    private static final String WHERE = "where";
    private static final String PER = "per";
    private static final String BEFORE = "comes-before";
    private static final String AGAINST = "vote-against";
    private static final String RATE = "rate-name";
    private static final String RATE_BEHIND = "rate-behind";
    private static final String RATE_WHOLE = "rate-whole";
    private static final String RATE_PART = "rate-part";
    /** Words of a sentence whose rate is that of other people. */
    private static final String RATE_ELSEWHERE = "rate-elsewhere";

    private static final String DENIES = "denies";
    private static final String POSSESSIVE = "'s";
    private static final int FARTHEST_RATE = 9;
    private static final int LONGEST_OWNER = 4;
    private static final int LONGEST_PHRASE = 6;
    /** Between a whole and its part. In tokens. */
    private static final int FARTHEST_PART = 16;

    private static final int FARTHEST_COPULA = 4;
    /** Between those who voted and those on the roll. In tokens. */
    private static final int FARTHEST_ROLL = 8;

    private static final int FEWEST = 10;
    private static final int MOST_SENTENCES_BACK = 3;

    private final NumberText text;
    private final Tokens tokens;
    private final ToldNumbers numbers;
    private final List<ToldShare> shares = new ArrayList<>();
    private final Set<Span> known = new HashSet<>();

    /** A part and its whole, and the sentence of the part. */
    private record Pair(Placed<NumberMention> part, Placed<NumberMention> whole, int sentence) {
        int end() {
            return Math.max(part.to(), whole.to());
        }
    }

    private ToldShares(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
        this.numbers = new ToldNumbers(text, "tn");
    }

    /** Finds them, with the numbers that they compare. @param read the percentages that stand beside their count */
    static List<Object> of(NumberText text, List<StatedPercent> read) {
        ToldShares reader = new ToldShares(text);
        read.forEach(percent -> reader.known.add(percent.span()));
        List<Layout.Stretch> sentences = text.layout().sentences();
        Pair before = null;
        for (int i = 0; i < sentences.size(); i++) {
            Pair own = sentences.get(i).equals(text.layout().title()) ? null : reader.readSentence(i, before);
            before = own;
        }
        for (int i = 0; i < sentences.size(); i++) {
            reader.readSeveral(i);
            reader.readOfThem(i);
        }
        reader.readNamed();
        reader.readTurnoutApart();
        List<Object> facts = new ArrayList<>(reader.numbers.facts());
        facts.addAll(reader.shares);
        return facts;
    }

    private @Nullable Pair readSentence(int index, @Nullable Pair before) {
        Layout.Stretch sentence = text.layout().sentences().get(index);
        List<Placed<NumberMention>> plain = new ArrayList<>();
        List<Placed<NumberMention>> percents = new ArrayList<>();
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> own = text.numberAt(number.from());
            Placed<NumberMention> percent = text.percentAt(number.from());
            if (own != null && text.isOfCompound(own)) {
                continue;
            }
            if (own != null) {
                plain.add(own);
            } else if (percent != null) {
                percents.add(percent);
            }
        }
        Pair pair = pair(index, sentence, plain, before);
        if (percents.size() == 1 && !known.contains(percents.get(0).mention().span())) {
            Placed<NumberMention> percent = percents.get(0);
            Pair rate = pair == null ? ofRate(index, plain, percent, sentence) : pair;
            if (rate != null && isOf(rate, percent, sentence)) {
                add(rate, percent);
            } else if (before != null
                    && before.sentence() == index - 1
                    && plain.isEmpty()
                    && (pointsBack(percent, sentence) || isTurnout(percent, sentence, before))) {
                add(before, percent);
            }
        } else if (percents.isEmpty() && pair != null && index > 0) {
            turnoutBefore(pair, index);
        }
        return pair;
    }

    /**
     * "Asked 1,200 people; 780 of them (65 percent) ... and 540 of them (35 percent)": the number that bears out one percentage of a sentence is the
     * whole of the others as well, unless some other number bears them out.
     */
    private void readSeveral(int index) {
        Layout.Stretch sentence = text.layout().sentences().get(index);
        List<CountsWithPercents.Told> told = CountsWithPercents.in(sentence, text);
        if (told.size() < 2 || sentence.equals(text.layout().title())) {
            return;
        }
        Placed<NumberMention> whole = null;
        for (Placed<NumberMention> number : text.numbers()) {
            boolean before = number.from() < told.get(0).part().from();
            Placed<NumberMention> plain = before ? text.numberAt(number.from()) : null;
            boolean near = plain != null && index - text.layout().sentenceOf(plain.from()) <= MOST_SENTENCES_BACK;
            if (near && told.stream().anyMatch(one -> bearsOut(number, one))) {
                whole = plain;
            }
        }
        for (CountsWithPercents.Told one : told) {
            boolean open = whole != null
                    && isLarger(whole, one.part())
                    && !known.contains(one.percent().mention().span())
                    && text.numbers().stream().noneMatch(number -> bearsOut(number, one));
            if (open && whole != null) {
                add(new Pair(one.part(), whole, index), one.percent());
            }
        }
    }

    /**
     * "Went round 500 boreholes in 41 villages. They found 150 of them, or 13 percent, dry": those whom the sentence before counts first, unless some
     * number bears the percentage out.
     */
    private void readOfThem(int index) {
        List<Layout.Stretch> sentences = text.layout().sentences();
        Layout.Stretch sentence = sentences.get(index);
        Layout.Stretch before = index == 0 ? sentence : sentences.get(index - 1);
        if (index == 0
                || before.equals(text.layout().title())
                || tokens.get(sentence.from()).gap() == Token.Gap.PARAGRAPH) {
            return;
        }
        CountsWithPercents.Told told = onlyOfThem(sentence);
        if (told == null
                || known.contains(told.percent().mention().span())
                || isRough(told.percent())
                || isCompared(told.percent())
                || ScopeWords.at(OF_WHOLE, tokens, told.percent().to()) != null
                || ScopeWords.at(OF_PLAIN, tokens, told.percent().to()) != null) {
            return;
        }
        Placed<NumberMention> whole = null;
        for (Placed<NumberMention> number : text.numbers()) {
            boolean near = number.from() >= before.from() && number.from() < sentence.from();
            Placed<NumberMention> plain = near ? text.numberAt(number.from()) : null;
            if (near && text.percentAt(number.from()) != null || bearsOut(number, told)) {
                return;
            }
            if (plain != null && whole == null) {
                whole = text.countOf(plain) == null || !isLarger(plain, told.part()) ? null : plain;
                if (whole == null) {
                    return;
                }
            } else if (plain != null && whole != null && isLarger(plain, whole)) {
                return;
            }
        }
        boolean exact = whole != null
                && Objects.requireNonNull(text.countOf(whole))
                        .mention()
                        .quantity()
                        .isFigure()
                && mayHold(whole, told.part());
        if (exact && whole != null) {
            add(new Pair(told.part(), whole, index), told.percent());
        }
    }

    /** Percentages in sentences of their own, that are told by the name of a rate, or of a noun that was counted before. */
    private void readNamed() {
        for (Placed<NumberMention> number : text.numbers()) {
            Placed<NumberMention> percent = text.percentAt(number.from());
            if (percent == null || known.contains(percent.mention().span()) || isRough(percent)) {
                continue;
            }
            Layout.Stretch sentence = text.sentenceAt(percent.from());
            if (sentence.equals(text.layout().title())) {
                continue;
            }
            String kind = rate(percent, sentence);
            Pair pair = kind == null ? ofNoun(percent, sentence) : rated(kind);
            if (pair != null && text.layout().sentenceOf(percent.from()) != pair.sentence()) {
                add(pair, percent);
            }
        }
    }

    /** "The fatality rate among them was 34 percent", "is 35 percent funded": the kind of the rate, or null. */
    private @Nullable String rate(Placed<NumberMention> percent, Layout.Stretch sentence) {
        if (ScopeWords.find(RATE_ELSEWHERE, tokens, sentence.from(), sentence.to()) >= 0) {
            return null;
        }
        Lexicon.Match<String> behind = ScopeWords.at(RATE_BEHIND, tokens, percent.to());
        if (behind != null) {
            return behind.value();
        }
        for (int i = percent.from() - 1; i >= Math.max(sentence.from(), percent.from() - FARTHEST_RATE); i--) {
            Lexicon.Match<String> rate = ScopeWords.at(RATE, tokens, i);
            if (rate != null) {
                return rate.value();
            }
            if (Placed.first(text.numbers(), i, i + 1) != null) {
                return null;
            }
        }
        return null;
    }

    /** The only two numbers of one sentence of which the one is said to be the whole of a rate and the other, behind it, its part. */
    private @Nullable Pair rated(String kind) {
        Pair only = null;
        for (int s = 0; s < text.layout().sentences().size(); s++) {
            Layout.Stretch sentence = text.layout().sentences().get(s);
            Placed<NumberMention> whole = null;
            for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
                Placed<NumberMention> plain =
                        sentence.equals(text.layout().title()) ? null : text.numberAt(number.from());
                if (plain == null) {
                    continue;
                }
                if (isBeside(RATE_PART, kind, plain, sentence)) {
                    boolean pair =
                            whole != null && isLarger(whole, plain) && plain.from() - whole.to() <= FARTHEST_PART;
                    if (pair && only != null) {
                        return null;
                    }
                    only = pair && whole != null ? new Pair(plain, whole, s) : only;
                } else if (isBeside(RATE_WHOLE, kind, plain, sentence)) {
                    whole = plain;
                }
            }
        }
        return only;
    }

    private boolean isBeside(String role, String kind, Placed<NumberMention> number, Layout.Stretch sentence) {
        for (int i = number.from() - 1; i >= Math.max(sentence.from(), number.from() - FARTHEST_COPULA); i--) {
            if (isKind(role, kind, i)) {
                return true;
            }
            if (tokens.get(i).isMark() && !tokens.get(i).is(":") || Placed.first(text.numbers(), i, i + 1) != null) {
                break;
            }
        }
        int to = Math.min(sentence.to(), text.behind(number) + FARTHEST_COPULA);
        for (int i = number.from() + 1; i < to; i++) {
            if (isKind(role, kind, i)) {
                return true;
            }
            if (tokens.get(i).isMark() && i >= number.to() || Placed.first(text.numbers(), i, i + 1) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean isKind(String role, String kind, int token) {
        Lexicon.Match<String> word = ScopeWords.at(role, tokens, token);
        return word != null && word.value().equals(kind);
    }

    /** "41 sites; 26 of them can be reached by canoe. Since 83 percent of the sites depend on canoes": a noun that was counted, and a word that tells of both. */
    private @Nullable Pair ofNoun(Placed<NumberMention> percent, Layout.Stretch sentence) {
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, percent.to());
        of = of == null ? ScopeWords.at(OF_PLAIN, tokens, percent.to()) : of;
        String noun = of == null || of.to() >= sentence.to() ? null : ContentWords.stem(tokens.get(of.to()));
        if (of == null || noun == null) {
            return null;
        }
        Set<String> told = stems(of.to() + 1, sentence);
        boolean denied = denies(of.to() + 1, sentence);
        Pair only = null;
        for (int s = 0; s < text.layout().sentences().size(); s++) {
            Layout.Stretch other = text.layout().sentences().get(s);
            Placed<NumberMention> whole = null;
            for (Placed<NumberMention> number : Placed.within(text.numbers(), other.from(), other.to())) {
                Placed<NumberMention> plain = other.equals(sentence) ? null : text.numberAt(number.from());
                if (plain == null) {
                    continue;
                }
                if (isOfThem(plain)) {
                    boolean same = whole != null
                            && isLarger(whole, plain)
                            && !isFurther(plain)
                            && denies(plain.to() + 1, other) == denied
                            && !Collections.disjoint(told, stems(plain.to() + 1, other));
                    if (same && only != null) {
                        return null;
                    }
                    only = same && whole != null ? new Pair(plain, whole, s) : only;
                } else {
                    whole = isNamed(plain, noun, other) ? plain : null;
                }
            }
        }
        return only;
    }

    /** Whether one of the words right behind a number has a stem. */
    private boolean isNamed(Placed<NumberMention> number, String noun, Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), number.to() + FARTHEST_COPULA);
        for (int i = number.to(); i < to && tokens.get(i).isWord(); i++) {
            if (noun.equals(ContentWords.stem(tokens.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private int endOfClause(int from, Layout.Stretch sentence) {
        int to = from;
        while (to < sentence.to() && !tokens.get(to).isMark()) {
            to++;
        }
        return to;
    }

    private Set<String> stems(int from, Layout.Stretch sentence) {
        Set<String> stems = new HashSet<>();
        for (int i = from; i < endOfClause(from, sentence); i++) {
            String stem = ContentWords.stem(tokens.get(i));
            if (stem != null) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private boolean denies(int from, Layout.Stretch sentence) {
        return ScopeWords.find(DENIES, tokens, from, endOfClause(from, sentence)) >= 0;
    }

    private boolean mayHold(Placed<NumberMention> whole, Placed<NumberMention> part) {
        Placed<QuantityMention> all = text.countOf(whole);
        Placed<QuantityMention> some = text.countOf(part);
        return all == null
                || some == null
                || all.mention().unitId() == null
                || some.mention().unitId() == null
                || Units.covers(all.mention().unitId(), some.mention().unitId());
    }

    /** The first number of a sentence with its percentage, where it is told to be of those counted before; null where the sentence has another percentage. */
    private CountsWithPercents.@Nullable Told onlyOfThem(Layout.Stretch sentence) {
        Placed<NumberMention> part = null;
        Placed<NumberMention> percent = null;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> plain = text.numberAt(number.from());
            Placed<NumberMention> share = text.percentAt(number.from());
            if (share != null && percent != null || plain != null && percent == null && part != null) {
                return null;
            }
            part = plain != null && part == null ? plain : part;
            percent = share != null ? share : percent;
        }
        if (part == null || percent == null || percent.from() < part.to() || isFurther(part)) {
            return null;
        }
        Lexicon.Match<String> group = ScopeWords.at(OF_GROUP, tokens, sentence.from());
        boolean opened = group != null && part.from() - group.to() <= 1;
        boolean apposed = ScopeWords.endsBefore(AMOUNTS, tokens, percent.from(), LONGEST_PHRASE)
                && percent.from() - part.to() <= FARTHEST_PART;
        boolean beside = isOfThem(part) && CountsWithPercents.in(sentence, text).size() == 1;
        return beside || opened && apposed ? new CountsWithPercents.Told(part, percent) : null;
    }

    /**
     * "Turnout, at 62 percent", with those who voted and those on the roll in another sentence, the only ones of the text; not where another
     * percentage is theirs.
     */
    private void readTurnoutApart() {
        Pair only = null;
        List<Layout.Stretch> sentences = text.layout().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Pair pair = sentences.get(i).equals(text.layout().title()) ? null : electorate(i);
            if (pair != null && only != null) {
                return;
            }
            only = pair == null ? only : pair;
        }
        if (only == null) {
            return;
        }
        Placed<NumberMention> told = null;
        for (Placed<NumberMention> number : text.numbers()) {
            Placed<NumberMention> percent = text.percentAt(number.from());
            if (percent == null) {
                continue;
            }
            Layout.Stretch sentence = text.sentenceAt(percent.from());
            boolean ofVoters = sentence.holds(only.part().from())
                    || ScopeWords.find(TURNOUT, tokens, sentence.from(), sentence.to()) >= 0;
            if (ofVoters && bearsOut(only.whole(), new CountsWithPercents.Told(only.part(), percent))) {
                return;
            }
            boolean turnout = !sentence.equals(text.layout().title())
                    && !known.contains(percent.mention().span())
                    && isTurnoutWord(percent, sentence)
                    && !isTurnoutOfPlace(percent, sentence);
            if (turnout && told != null) {
                return;
            }
            told = turnout ? percent : told;
        }
        if (told != null && !isOfSome(only, told)) {
            add(only, told);
        }
    }

    /** "In the north turnout, at 71 percent": of some of the voters. */
    private boolean isTurnoutOfPlace(Placed<NumberMention> percent, Layout.Stretch sentence) {
        int turnout = ScopeWords.find(
                TURNOUT, tokens, Math.max(sentence.from(), percent.from() - FARTHEST_PART), percent.from());
        int clause = turnout;
        while (clause > sentence.from() && !text.isMark(clause - 1, ":;\u061B")) {
            clause--;
        }
        return ScopeWords.find(PLACE, tokens, clause, turnout) >= 0
                || ScopeWords.find(PLACE, tokens, turnout + 1, percent.from() - 1) >= 0
                        && !tokens.get(turnout).isArabic()
                || ScopeWords.at(PLACE, tokens, percent.to()) != null;
    }

    /** Whether the percentage is that of the voters with or without others of their sentence: those whose papers were spoilt. */
    private boolean isOfSome(Pair pair, Placed<NumberMention> percent) {
        Layout.Stretch sentence = text.layout().sentences().get(pair.sentence());
        BigDecimal part = pair.part().mention().value();
        BigDecimal all = pair.whole().mention().value();
        Quantity whole = new Quantity(all, all, false, false);
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            BigDecimal other = number.mention().value();
            for (BigDecimal some : List.of(part.add(other), part.subtract(other))) {
                if (some.signum() > 0
                        && !new Quantity(some, some, false, false)
                                .isNotShare(percent.mention().value(), whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "17,502 people voted in all, out of 34,120 on the roll", of this vote. */
    private @Nullable Pair electorate(int index) {
        Layout.Stretch sentence = text.layout().sentences().get(index);
        Placed<NumberMention> last = null;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> plain = text.numberAt(number.from());
            boolean of = last != null
                    && plain != null
                    && isLarger(plain, last)
                    && plain.from() - last.to() <= FARTHEST_ROLL
                    && ScopeWords.endsBefore(OF_WHOLE, tokens, plain.from(), 3)
                    && ScopeWords.find(
                                    VOTERS,
                                    tokens,
                                    last.from() - 1,
                                    Math.min(sentence.to(), plain.to() + FARTHEST_COPULA))
                            >= 0;
            if (of && last != null && plain != null) {
                return ScopeWords.find(EARLIER, tokens, sentence.from(), sentence.to()) < 0
                        ? new Pair(last, plain, index)
                        : null;
            }
            last = plain;
        }
        return null;
    }

    /** Whether a number is one of which the count is that percentage. */
    private static boolean bearsOut(Placed<NumberMention> whole, CountsWithPercents.Told told) {
        BigDecimal all = whole.mention().value();
        BigDecimal part = told.part().mention().value();
        return part.signum() > 0
                && all.compareTo(part) > 0
                && !new Quantity(part, part, false, false)
                        .isNotShare(told.percent().mention().value(), new Quantity(all, all, false, false));
    }

    /** "Turnout was 58 percent, the board said. Of 30,500 voters, 12,200 voted". */
    private void turnoutBefore(Pair pair, int index) {
        Layout.Stretch sentence = text.layout().sentences().get(index - 1);
        List<Placed<NumberMention>> told = Placed.within(text.numbers(), sentence.from(), sentence.to());
        Placed<NumberMention> percent = null;
        for (Placed<NumberMention> number : told) {
            boolean counts = text.numberAt(number.from()) != null;
            if (counts || percent != null && text.percentAt(number.from()) != null) {
                return;
            }
            percent = percent == null ? text.percentAt(number.from()) : percent;
        }
        if (percent != null
                && !sentence.equals(text.layout().title())
                && !known.contains(percent.mention().span())
                && isTurnout(percent, sentence, pair)) {
            add(pair, percent);
        }
    }

    private @Nullable Pair pair(
            int index, Layout.Stretch sentence, List<Placed<NumberMention>> plain, @Nullable Pair before) {
        for (int i = 0; i + 1 < plain.size(); i++) {
            Placed<NumberMention> first = plain.get(i);
            Placed<NumberMention> second = plain.get(i + 1);
            boolean whole = isOfWhole(text.behind(first), second.from()) && isLarger(second, first);
            if (whole) {
                return new Pair(first, second, index);
            }
        }
        if (plain.size() == 2 || plain.size() > 2 && opens(plain.get(0), sentence)) {
            Placed<NumberMention> first = plain.get(0);
            Placed<NumberMention> second = plain.get(1);
            boolean near = second.from() - first.to() <= FARTHEST_PART && isLarger(first, second) && !isFurther(second);
            boolean divides = opens(first, sentence) || isOfThem(second) || isSubject(second) && plain.size() == 2;
            return near && divides && haveOneUnit(first, second) ? new Pair(second, first, index) : null;
        }
        if (plain.size() == 1 && index > 0) {
            Placed<NumberMention> whole = onlyOf(text.layout().sentences().get(index - 1));
            Placed<NumberMention> part = plain.get(0);
            boolean bare = part.from() - sentence.from() <= 1 && isSubject(part) || isOfThem(part);
            return whole != null && bare && isLarger(whole, part) ? new Pair(part, whole, index) : null;
        }
        return null;
    }

    /** "2,700 of 4,500"; in Arabic a word or two may stand before "out of". */
    private boolean isOfWhole(int from, int to) {
        for (int i = from; i < to; i++) {
            Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, i);
            if (of != null) {
                return of.to() == to || isOwned(of.to(), to);
            }
            if (!tokens.get(i).isArabic() || i - from > 2) {
                return false;
            }
        }
        return false;
    }

    /** "412 of the union's 640 members". */
    private boolean isOwned(int from, int number) {
        boolean owned =
                number - from <= LONGEST_OWNER && tokens.form(number - 1).equals(POSSESSIVE);
        for (int i = from; owned && i < number - 1; i++) {
            owned = tokens.get(i).isWord();
        }
        return owned;
    }

    /** The only number of a sentence that counts something, if it has no other and no percentage. */
    private @Nullable Placed<NumberMention> onlyOf(Layout.Stretch sentence) {
        Placed<NumberMention> only = null;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), sentence.from(), sentence.to())) {
            Placed<NumberMention> plain = text.numberAt(number.from());
            if (text.percentAt(number.from()) != null || plain != null && only != null) {
                return null;
            }
            only = plain == null ? only : plain;
        }
        return sentence.equals(text.layout().title()) ? null : only;
    }

    /** "Heard 320 cases and acquitted 96 people, an acquittal rate of 42 percent". */
    private @Nullable Pair ofRate(
            int index, List<Placed<NumberMention>> plain, Placed<NumberMention> percent, Layout.Stretch sentence) {
        if (plain.size() != 2 || percent.from() < plain.get(1).to()) {
            return null;
        }
        Placed<NumberMention> first = plain.get(0);
        Placed<NumberMention> second = plain.get(1);
        boolean larger = isLarger(first, second)
                && !isAttribute(second)
                && !isPerHead(second)
                && !isEarlier(second, sentence)
                && !isOther(second)
                && !isShareOfBoth(first, second, percent);
        boolean rate = ScopeWords.endsBefore(AMOUNTS, tokens, percent.from(), LONGEST_PHRASE)
                && second.from() - first.to() <= FARTHEST_PART
                && haveOneUnit(first, second)
                && !isOfAnother(percent, first);
        return larger && rate && percent.from() - sentence.from() > 0 ? new Pair(second, first, index) : null;
    }

    /** "Revenue of 14 billion leaves a gap of 4.6 billion, or 24 percent of spending": of what no word beside the whole names. */
    private boolean isOfAnother(Placed<NumberMention> percent, Placed<NumberMention> whole) {
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, percent.to());
        of = of == null ? ScopeWords.at(OF_PLAIN, tokens, percent.to()) : of;
        String noun = of == null || of.to() >= tokens.size() ? null : ContentWords.stem(tokens.get(of.to()));
        if (noun == null) {
            return false;
        }
        for (int i = Math.max(0, whole.from() - LONGEST_PHRASE); i < whole.to() + LONGEST_PHRASE; i++) {
            if (i < tokens.size() && noun.equals(ContentWords.stem(tokens.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** "A further 872": these come on top of those told before. */
    private boolean isFurther(Placed<NumberMention> number) {
        return ScopeWords.endsBefore(FURTHER, tokens, number.from(), 2)
                || ScopeWords.at(FURTHER, tokens, text.behind(number)) != null;
    }

    /** "1,116 students of 31 nationalities": the second number tells more of those whom the first one counts. */
    private boolean isAttribute(Placed<NumberMention> number) {
        return ScopeWords.endsBefore(OF_PLAIN, tokens, number.from(), 1)
                || ScopeWords.endsBefore(WHERE, tokens, number.from(), 1);
    }

    /** "8 million, at 20,000 for each student": what each one gets is no part of the sum. */
    private boolean isPerHead(Placed<NumberMention> number) {
        return ScopeWords.at(PER, tokens, text.behind(number)) != null;
    }

    /** "For 300 people; before they came 155 were there, so that it is 95 percent full": the percentage is that of a later day. */
    private boolean isEarlier(Placed<NumberMention> number, Layout.Stretch sentence) {
        int clause = number.from();
        while (clause > sentence.from() && !tokens.get(clause - 1).isMark()) {
            clause--;
        }
        return ScopeWords.find(BEFORE, tokens, clause, number.from()) >= 0;
    }

    /** "Won 820 votes and his rival 790, or 50.9 percent": the percentage is that of the first of both together. */
    private static boolean isShareOfBoth(
            Placed<NumberMention> first, Placed<NumberMention> second, Placed<NumberMention> percent) {
        BigDecimal one = first.mention().value();
        BigDecimal both = one.add(second.mention().value());
        return !new Quantity(one, one, false, false)
                .isNotShare(percent.mention().value(), new Quantity(both, both, false, false));
    }

    /** "Carried by 820 votes to 790, or 50.9 percent": those on the other side. */
    private boolean isOther(Placed<NumberMention> number) {
        return ScopeWords.endsBefore(AGAINST, tokens, number.from(), 2);
    }

    private static boolean isLarger(Placed<NumberMention> one, Placed<NumberMention> other) {
        BigDecimal least = BigDecimal.valueOf(FEWEST);
        return one.mention().value().compareTo(other.mention().value()) > 0
                && one.mention().value().compareTo(least) >= 0;
    }

    /** "Of the 240 schools", at the beginning of its sentence or clause. */
    private boolean opens(Placed<NumberMention> number, Layout.Stretch sentence) {
        for (int i = sentence.from(); i < number.from(); i++) {
            Lexicon.Match<String> of = ScopeWords.at(OPENS, tokens, i);
            if (of != null && of.to() == number.from()) {
                return i <= sentence.from() + 1 || tokens.get(i - 1).isMark();
            }
        }
        return false;
    }

    private boolean isOfThem(Placed<NumberMention> number) {
        return ScopeWords.at(OF_THEM, tokens, number.to()) != null;
    }

    /** A number without a noun, and a verb right behind it: "150 were positive", "420 said". */
    private boolean isSubject(Placed<NumberMention> number) {
        int at = number.to();
        Placed<QuantityMention> count = text.countOf(number);
        boolean bare = count == null || count.to() <= at || count.mention().unitId() == null;
        return bare && (ScopeWords.at(VERB, tokens, at) != null || ScopeWords.at(TELLS, tokens, at) != null);
    }

    private boolean haveOneUnit(Placed<NumberMention> one, Placed<NumberMention> other) {
        Placed<QuantityMention> first = text.countOf(one);
        Placed<QuantityMention> second = text.countOf(other);
        return first == null
                || second == null
                || first.mention().unitId() == null
                || second.mention().unitId() == null
                || Objects.equals(first.mention().unitId(), second.mention().unitId());
    }

    /** Whether a percentage of the same sentence is that of the part: "or 45 percent", "a rate of 18 percent", "62 percent, or 416 of them". */
    private boolean isOf(Pair pair, Placed<NumberMention> percent, Layout.Stretch sentence) {
        if (isCompared(percent) || isRough(percent)) {
            return false;
        }
        if (percent.from() < pair.part().from()) {
            return isTurnout(percent, sentence, pair)
                    || pair.part().from() - percent.to() <= 2
                            && Equations.isBetween(
                                    tokens, percent.to(), pair.part().from(), null);
        }
        boolean told = ScopeWords.endsBefore(AMOUNTS, tokens, percent.from(), LONGEST_PHRASE)
                || tokens.get(percent.from() - 1).is("(") && percent.from() - text.behind(pair.part()) <= 2;
        boolean turnout = ScopeWords.find(TURNOUT, tokens, sentence.from(), percent.from()) >= 0
                && isTurnout(percent, sentence, pair);
        boolean apposed = tokens.get(percent.from() - 1).isMark()
                && pair.end() + LONGEST_PHRASE >= percent.from()
                && ScopeWords.at(OPENS, tokens, percent.to()) != null
                && text.isMark(percent.to() + 3, ",\u060C");
        return percent.from() > pair.end() ? told || apposed || turnout : turnout;
    }

    /** "30 percent more", "75 percent of them", "up 18 percent". */
    private boolean isCompared(Placed<NumberMention> percent) {
        return ScopeWords.at(COMPARED, tokens, percent.to()) != null
                || ScopeWords.at(OF_THEM, tokens, percent.to()) != null
                || ScopeWords.at("change", tokens, percent.from() - 1) != null;
    }

    private boolean isRough(Placed<NumberMention> percent) {
        return ScopeWords.endsBefore(ROUGHLY, tokens, percent.from(), LONGEST_PHRASE);
    }

    /** "That is 72 percent". */
    private boolean pointsBack(Placed<NumberMention> percent, Layout.Stretch sentence) {
        Lexicon.Match<String> that = ScopeWords.at(POINTS_BACK, tokens, sentence.from());
        if (that == null || isCompared(percent) || isRough(percent)) {
            return false;
        }
        return that.to() == percent.from()
                || ScopeWords.endsBefore(AMOUNTS, tokens, percent.from(), LONGEST_PHRASE)
                        && percent.from() - that.to() <= LONGEST_PHRASE;
    }

    /** "Turnout was 61 percent", of no other place and time, beside the voters and those who voted. */
    private boolean isTurnout(Placed<NumberMention> percent, Layout.Stretch sentence, Pair pair) {
        Layout.Stretch counted = text.layout().sentences().get(pair.sentence());
        Layout.Stretch base = text.sentenceAt(pair.whole().from());
        return isTurnoutWord(percent, sentence)
                && ScopeWords.find(SPOILED, tokens, counted.from(), counted.to()) < 0
                && ScopeWords.find(EARLIER, tokens, counted.from(), counted.to()) < 0
                && (ScopeWords.find(VOTERS, tokens, counted.from(), counted.to()) >= 0
                        || ScopeWords.find(VOTERS, tokens, base.from(), base.to()) >= 0);
    }

    /** "Turnout was 61 percent", "turnout, at 61 percent", of no other place and time. */
    private boolean isTurnoutWord(Placed<NumberMention> percent, Layout.Stretch sentence) {
        int turnout = ScopeWords.find(
                TURNOUT, tokens, Math.max(sentence.from(), percent.from() - FARTHEST_PART), percent.from());
        Lexicon.Match<String> words = turnout < 0 ? null : ScopeWords.at(TURNOUT, tokens, turnout);
        if (words == null || percent.from() - words.to() > FARTHEST_COPULA || isRough(percent) || isCompared(percent)) {
            return false;
        }
        int clause = Math.max(sentence.from(), turnout - FARTHEST_COPULA);
        int end = Math.min(sentence.to(), percent.to() + LONGEST_PHRASE);
        // "turnout was 56 percent, down from the last vote": what it is compared with is another one
        boolean compared = end > percent.to()
                && tokens.get(percent.to()).isMark()
                && ScopeWords.at(TURNOUT_COMPARED, tokens, percent.to() + 1) != null;
        return ScopeWords.find(EARLIER, tokens, clause, compared ? percent.to() : end) < 0;
    }

    private void add(Pair pair, Placed<NumberMention> percent) {
        known.add(percent.mention().span());
        shares.add(new ToldShare(
                text.id("ts", shares.size()),
                text.report().id(),
                shares.size(),
                percent.mention().value(),
                numbers.of(pair.part()).id(),
                numbers.of(pair.whole()).id(),
                text.quoted().get(percent.from()),
                tokens.words(percent.mention().span()),
                percent.mention().span()));
    }
}
