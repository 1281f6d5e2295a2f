package org.claimlint.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Change;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.StatedChange;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text says of the change between two figures: "rose from 20 to 30, a 50 % rise", "rose by 50 % to 30 from 20", "doubled from 10
 * to 20".
 */
final class Changes {
    private static final String CHANGE = "change";
    private static final String PACE = "pace";
    private static final String UP = "up";
    private static final String DOWN = "down";
    private static final String CHANGED_FROM = "changed-from";
    private static final String BESIDE_PERCENT = "beside-percent";
    private static final String ROUGHLY = "roughly";
    private static final String RATE = "rate";
    private static final String OF_WHOLE = "of-whole";
    private static final String EQUALS = "equals";
    private static final String PERCENTAGE_POINT = "percentage-point";
    private static final String DURATION = "duration";
    private static final String MARKS = ",\u060C(-\u2013\u2014";
    private static final int FARTHEST_CHANGE = 24;
    /** Between the figures and the percentage. In tokens. */
    private static final int FARTHEST_PERCENT = 8;
    /** "in March of the year before". In tokens. */
    private static final int FARTHEST_TIME = 3;

    private static final int LONGEST_FROM = 2;
    private static final int LONGEST_ROUGHLY = 2;
    /** Smaller numbers are counted and not rounded. */
    private static final BigDecimal ROUNDED = BigDecimal.valueOf(1000);

    private static final int ROUNDED_DIGITS = 2;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Told> found = new ArrayList<>();

    /**
     * A change as it is told.
     *
     * @param verb the token of the word that tells it
     * @param meaning what that word says: up, down, a factor
     * @param kind of {@code size}, or null where the text gives none
     * @param size the size of the change, or null
     */
    record Told(
            Placed<NumberMention> from,
            Placed<NumberMention> to,
            int verb,
            String meaning,
            int end,
            @Nullable String kind,
            @Nullable BigDecimal size) {
        boolean ofPercents() {
            return from.mention().kind() == NumberMention.Kind.PERCENT
                    || to.mention().kind() == NumberMention.Kind.PERCENT;
        }
    }

    /** A size with the token behind it. */
    private record Size(String kind, BigDecimal value, int to) {}

    private Changes(NumberText text, Clauses clauses) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
    }

    static List<Told> of(NumberText text, Clauses clauses) {
        Changes changes = new Changes(text, clauses);
        for (Placed<NumberMention> number : text.numbers()) {
            changes.read(number);
        }
        return changes.found;
    }

    /** The facts of changes. @param claims the id of the claim whose number begins with a token, or null */
    static List<StatedChange> facts(NumberText text, List<Told> changes, IntFunction<@Nullable String> claims) {
        List<StatedChange> facts = new ArrayList<>();
        for (Told change : changes) {
            Quantity from = amount(text, change.from(), change.to());
            Quantity to = amount(text, change.to(), change.from());
            if (from == null || to == null) {
                continue;
            }
            Span span = text.tokens().span(change.verb(), text.closed(change.verb(), change.end()));
            facts.add(new StatedChange(
                    text.id("c-change", facts.size()),
                    text.report().id(),
                    facts.size(),
                    claims.apply(change.from().from()),
                    claims.apply(change.to().from()),
                    from,
                    to,
                    change.ofPercents(),
                    change.meaning().equals(UP) ? 1 : change.meaning().equals(DOWN) ? -1 : 0,
                    change.kind(),
                    change.size(),
                    change.kind() == null || change.size() == null ? null : Change.told(change.kind(), change.size()),
                    text.quoted().get(change.verb()),
                    text.tokens().words(span),
                    span));
        }
        return facts;
    }

    /** A figure, as wide as it is rounded; null for bounds. */
    private static @Nullable Quantity amount(
            NumberText text, Placed<NumberMention> number, Placed<NumberMention> other) {
        Placed<QuantityMention> count = text.countOf(number);
        if (count != null && !count.mention().quantity().isFigure()) {
            return null;
        }
        BigDecimal own = number.mention().value();
        BigDecimal value = text.valueBeside(number, other);
        boolean rough = count != null && count.mention().quantity().approx();
        if (rough && count != null) {
            return value.compareTo(own) == 0 ? count.mention().quantity() : null;
        }
        BigDecimal half = text.halfOfLastDigit(number);
        if (value.compareTo(own) != 0) {
            return Quantity.within(value, half.multiply(value.divide(own, MathContext.DECIMAL64)));
        }
        if (half.compareTo(NumberText.HALF) != 0) {
            return Quantity.within(value, half);
        }
        int digits = value.stripTrailingZeros().precision();
        boolean rounded = value.compareTo(ROUNDED) >= 0 && digits <= ROUNDED_DIGITS;
        return Quantity.within(
                value,
                rounded
                        ? NumberText.HALF.scaleByPowerOfTen(value.precision() - value.scale() - digits)
                        : BigDecimal.ZERO);
    }

    private void read(Placed<NumberMention> first) {
        Layout.Stretch sentence = text.sentenceAt(first.from());
        if (figureAt(first.from()) == null) {
            return;
        }
        int behind = behindTime(text.behind(first), sentence.to());
        if (isBehind(begin(first), sentence.from(), true) && clauses.has(behind, Clue.TO)) {
            Placed<NumberMention> second = figureBehind(behind + 1);
            if (second != null && second.from() < sentence.to()) {
                add(first, second, first, second, sentence);
            }
            return;
        }
        int at = text.isMark(behind, MARKS) ? behind + 1 : behind;
        if (at >= sentence.to()) {
            return;
        }
        Lexicon.Match<String> from = ScopeWords.at(CHANGED_FROM, tokens, at);
        Placed<NumberMention> second = from == null ? null : figureBehind(from.to());
        if (from != null && second != null && second.from() < sentence.to()) {
            if (!from.value().isEmpty()) {
                Size size = behind(text.behind(second), sentence);
                Placed<NumberMention> now = ofNounOf(second, first, sentence.from());
                found.add(told(second, now, at, from.value(), size == null ? text.behind(second) : size.to(), size));
            } else if (isBehind(begin(first), sentence.from(), false)) {
                add(second, first, first, second, sentence);
            }
            return;
        }
        readUpBy(first, at, sentence);
    }

    /** "Nine camps hold 900 people, down from 12 camps": not the figure told last, but the one whose noun the earlier figure names again. */
    private Placed<NumberMention> ofNounOf(Placed<NumberMention> before, Placed<NumberMention> last, int from) {
        String noun = noun(before);
        Placed<NumberMention> now = last;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), from, last.from())) {
            now = !noun.isEmpty() && noun.equals(noun(number)) && !noun.equals(noun(last)) ? number : now;
        }
        return now;
    }

    /** The word right behind a number, or an empty one. */
    private String noun(Placed<NumberMention> number) {
        int at = number.to();
        boolean noun = at < tokens.size()
                && tokens.get(at).isWord()
                && number.mention().kind() == NumberMention.Kind.NUMBER
                && !FunctionWords.contains(tokens.form(at));
        return noun ? tokens.form(at) : "";
    }

    /** "30 patients, up 50 % from 20". */
    private void readUpBy(Placed<NumberMention> now, int at, Layout.Stretch sentence) {
        Lexicon.Match<String> up = tokens.get(at).isWord() ? ScopeWords.at(CHANGE, tokens, at) : null;
        Size size = up == null ? null : sizeAt(up.to());
        Placed<NumberMention> before =
                size != null && clauses.has(size.to(), Clue.FROM) ? figureBehind(clauses.behind(size.to())) : null;
        if (up != null && before != null && before.from() < sentence.to() && !isFactor(up.value())) {
            found.add(told(before, now, at, up.value(), text.behind(before), size));
        }
    }

    private static Told told(
            Placed<NumberMention> from,
            Placed<NumberMention> to,
            int verb,
            String meaning,
            int end,
            @Nullable Size size) {
        return new Told(
                from, to, verb, meaning, end, size == null ? null : size.kind(), size == null ? null : size.value());
    }

    /** A number or percentage that may have changed: no date and no length of time. */
    private @Nullable Placed<NumberMention> figureAt(int token) {
        Placed<NumberMention> number = text.numberAt(token);
        if (number == null) {
            return text.percentAt(token);
        }
        Placed<QuantityMention> count = text.countOf(number);
        String unit = count == null ? null : count.mention().unitId();
        return DURATION.equals(unit) || Units.isUnder(unit, DURATION) ? null : number;
    }

    /** The figure that begins with a token, or right behind it where that is the sign of a currency or the like. */
    private @Nullable Placed<NumberMention> figureBehind(int token) {
        Placed<NumberMention> figure = figureAt(token);
        Placed<NumberMention> next = figure == null ? figureAt(token + 1) : figure;
        return next != null && (next == figure || begin(next) == token) ? next : null;
    }

    /** The first token of a figure with the sign of a currency, or the words of a bound, before it. */
    private int begin(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        return count == null ? number.from() : Math.min(count.from(), number.from());
    }

    /** Whether "from", or "to", stands right before a number. */
    private boolean isBehind(int token, int first, boolean from) {
        for (int i = token - 1; i >= Math.max(first, token - LONGEST_FROM); i--) {
            boolean to = clauses.has(i, Clue.TO) || clauses.has(i, Clue.RISE) || clauses.has(i, Clue.FALL);
            if ((from ? clauses.has(i, Clue.FROM) : to) && clauses.behind(i) == token) {
                return true;
            }
        }
        return false;
    }

    /** The token behind a date that follows a figure: "from 20 in March to 30". */
    private int behindTime(int at, int end) {
        Placed<TimeExpression> time = Placed.first(text.times(), at, Math.min(end, at + FARTHEST_TIME));
        return time == null || Placed.first(text.numbers(), at, time.from()) != null ? at : time.to();
    }

    private void add(
            Placed<NumberMention> from,
            Placed<NumberMention> to,
            Placed<NumberMention> first,
            Placed<NumberMention> second,
            Layout.Stretch sentence) {
        int verb = -1;
        Lexicon.Match<String> word = null;
        for (int i = Math.max(sentence.from(), first.from() - FARTHEST_CHANGE); i < first.from(); i++) {
            Lexicon.Match<String> match = tokens.get(i).isWord() ? ScopeWords.at(CHANGE, tokens, i) : null;
            if (match != null) {
                verb = i;
                word = match;
                i = match.to() - 1;
            }
        }
        // "the rise slowed from 2.4 to 2.0 percent": it is the rise that has changed
        if (word == null
                || isOfOther(word.to(), first.from())
                || ScopeWords.find(PACE, tokens, verb - LONGEST_ROUGHLY, first.from()) >= 0) {
            return;
        }
        int end = text.behind(second);
        Size size = null;
        String meaning = word.value();
        if (isFactor(meaning)) {
            boolean rough = ScopeWords.endsBefore(ROUGHLY, tokens, verb, LONGEST_ROUGHLY + 1)
                    || ScopeWords.at(ROUGHLY, tokens, word.to()) != null;
            size = rough ? null : new Size("factor", new BigDecimal(meaning), end);
        } else {
            size = before(verb, begin(first), sentence);
            Size behind = size == null ? behind(behindTime(end, sentence.to()), sentence) : null;
            end = behind == null ? end : behind.to();
            size = size == null ? behind : size;
        }
        if (to.mention().kind() != from.mention().kind() && !isShared(first, second)) {
            return;
        }
        found.add(told(from, to, verb, meaning, end, size));
    }

    /** Whether a change is one of other figures, which stand between its word and these. */
    private boolean isOfOther(int from, int to) {
        int sizes = 0;
        for (Placed<NumberMention> number : Placed.within(text.numbers(), from, to)) {
            boolean dated = Placed.first(text.times(), number.from(), number.to()) != null;
            if (number.mention().kind() == NumberMention.Kind.NUMBER && !dated && sizeAt(number.from()) == null) {
                return true;
            }
            sizes += dated ? 0 : 1;
        }
        return sizes > 1;
    }

    /** "From 20 to 30 percent": the sign stands once, behind the second. */
    private static boolean isShared(Placed<NumberMention> first, Placed<NumberMention> second) {
        return first.mention().kind() == NumberMention.Kind.NUMBER
                && second.mention().kind() == NumberMention.Kind.PERCENT;
    }

    private static boolean isFactor(String meaning) {
        return !meaning.isEmpty() && !meaning.equals(UP) && !meaning.equals(DOWN);
    }

    /** "Rose by 50 % from", "a 50 % rise from": the percentage right before the figures or the word for the change. */
    private @Nullable Size before(int verb, int figure, Layout.Stretch sentence) {
        for (int i = figure - 1; i >= Math.max(sentence.from(), Math.min(verb, figure) - FARTHEST_PERCENT); i--) {
            Size size = sizeAt(i);
            if (size != null) {
                boolean beside = size.to() <= verb
                        ? size.to() == verb
                        : isFree(size.to(), figure) && Placed.first(text.times(), size.to(), figure) == null
                                || figure - size.to() <= LONGEST_FROM;
                return beside && !isRate(size.to()) ? size : null;
            }
            if (Placed.first(text.numbers(), i, i + 1) != null) {
                return null;
            }
        }
        return null;
    }

    /** ", a 50 % rise", "(50 %)", ", up 50 %": the percentage right behind the figures. */
    private @Nullable Size behind(int from, Layout.Stretch sentence) {
        for (int i = from; i < Math.min(sentence.to(), from + FARTHEST_PERCENT); i++) {
            Size size = sizeAt(i);
            if (size != null) {
                boolean own = i > from
                        && isFree(from, i)
                        && !isRate(size.to())
                        && !clauses.has(size.to(), Clue.FROM)
                        && !(clauses.has(i - 1, Clue.FROM) && clauses.has(size.to(), Clue.TO)) // "or from 20 % to 30 %"
                        && ScopeWords.at(OF_WHOLE, tokens, size.to()) == null;
                return own ? size : null;
            }
        }
        return null;
    }

    /** Whether nothing but marks and words like "a rise of" stand between two tokens. */
    private boolean isFree(int from, int to) {
        int at = from;
        while (at < to) {
            Lexicon.Match<String> word = null;
            for (String role : new String[] {BESIDE_PERCENT, EQUALS, CHANGE, CHANGED_FROM}) {
                word = word == null && tokens.get(at).isWord() ? ScopeWords.at(role, tokens, at) : word;
            }
            if (word == null && !text.isMark(at, MARKS)) {
                return false;
            }
            at = word == null ? at + 1 : word.to();
        }
        return true;
    }

    /** "a year", "annually": a percentage of each year is none of all. */
    private boolean isRate(int token) {
        return token < tokens.size() && tokens.get(token).isWord() && ScopeWords.at(RATE, tokens, token) != null;
    }

    /** The percentage, or the percentage points, that begin with a token. Bounds are no size. */
    private @Nullable Size sizeAt(int token) {
        Placed<QuantityMention> points = Placed.first(text.quantities(), token, token + 1);
        if (points != null && PERCENTAGE_POINT.equals(points.mention().unitId())) {
            Placed<NumberMention> number = text.numberOf(points);
            return number == null ? null : new Size("points", number.mention().value(), points.to());
        }
        Placed<NumberMention> percent = text.percentAt(token);
        Placed<QuantityMention> count = percent == null ? null : text.countOf(percent);
        boolean figure =
                percent != null && (count == null || count.mention().quantity().isFigure());
        return figure && percent != null ? new Size("percent", percent.mention().value(), percent.to()) : null;
    }
}
