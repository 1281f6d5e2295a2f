package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.model.Mention;
import org.claimlint.model.Quantity;
import org.claimlint.model.Span;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Reads numbers, ordinals, percentages, and quantities with what they count. */
final class QuantityRecognizer {
    private static final int NUMBERS =
            Leads.ADDRESS | Leads.BOUND | Leads.PERCENT | Leads.SHARE | Leads.VAGUE | Leads.NUMBER | Leads.DUAL;

    private final Tokens tokens;
    private final Leads leads;
    private final BitSet taken;
    private final FoundNumbers found;
    private final Numerals numerals;
    private final CountedNouns nouns;
    private final Tolls tolls;
    private final NumberNames names;
    private final Percents percents;
    private final Ranges ranges;

    private QuantityRecognizer(Tokens tokens, Leads leads, BitSet taken) {
        this.tokens = tokens;
        this.leads = leads;
        this.taken = taken;
        this.found = new FoundNumbers(tokens, taken);
        this.numerals = new Numerals(tokens);
        this.nouns = new CountedNouns(tokens);
        this.tolls = new Tolls(tokens, leads, nouns, found);
        this.names = new NumberNames(tokens, nouns);
        this.percents = new Percents(tokens, found, numerals, nouns);
        this.ranges = new Ranges(tokens, found, numerals, nouns, percents, tolls);
    }

    /**
     * Reads the numbers and quantities of a text, and numbers that cannot be read.
     *
     * @param taken tokens that belong to a date
     */
    static List<Mention> read(Tokens tokens, Leads leads, BitSet taken) {
        QuantityRecognizer recognizer = new QuantityRecognizer(tokens, leads, taken);
        recognizer.readAll();
        return recognizer.found.mentions();
    }

    private void readAll() {
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, taken.get(at) ? at + 1 : next(at));
        }
    }

    /** Reads what begins with a token. @return the token to go on with */
    private int next(int at) {
        Token token = tokens.get(at);
        if (token.isWord()) {
            return leads.may(at, NUMBERS) ? word(at) : at + 1;
        }
        if (token.isDigits()) {
            return digits(at);
        }
        if (Percents.isSign(token)) {
            return percents.before(at, at + 1);
        }
        Numeral number = numerals.at(at);
        return number == null || found.isTaken(at, number.to())
                ? at + 1
                : number(at, number, Bound.EXACT, number.start());
    }

    private int word(int at) {
        int end = leads.may(at, Leads.ADDRESS) ? Addresses.end(tokens, at) : at;
        if (end == at && leads.may(at, Leads.BOUND)) {
            Lexicon.Match<String> bound = RoleWords.BEFORE.at(tokens, at);
            end = bound == null ? at : bounded(at, bound);
        }
        if (end == at && leads.may(at, Leads.PERCENT | Leads.SHARE)) {
            end = percents.word(at);
        }
        if (end == at && leads.may(at, Leads.VAGUE)) {
            end = vague(at, at, tokens.get(at).start(), false);
        }
        if (end == at && leads.may(at, Leads.NUMBER) && NumberWords.at(tokens, at) != null) {
            end = numberWord(at);
        }
        if (end == at && leads.may(at, Leads.DUAL)) {
            end = dual(at);
        }
        return end;
    }

    /** A number or an ordinal in words. @return the same token where there is none */
    private int numberWord(int at) {
        NumberWords.Reading ordinal = NumberWords.ordinal(tokens, at);
        Numeral number = numerals.at(at);
        if (ordinal != null && !found.isTaken(at, ordinal.to()) && (number == null || ordinal.to() >= number.to())) {
            return ordinal(at, ordinal);
        }
        if (number == null || found.isTaken(at, number.to())) {
            return at;
        }
        if (isDefiniteTens(number)) {
            return ordinal(at, new NumberWords.Reading(number.value(), at, number.to(), number.start(), true));
        }
        return names.isCounting(at, number) ? number(at, number, Bound.EXACT, number.start()) : number.to();
    }

    /** Arabic tens with an article behind a singular noun are an ordinal: "the twentieth". */
    private boolean isDefiniteTens(Numeral number) {
        if (!number.definite() || number.to() != number.from() + 1) {
            return false;
        }
        Lexicon.Match<NumberWords.Word> word = NumberWords.at(tokens, number.from());
        if (word == null || word.value().kind() != NumberWords.Kind.TENS) {
            return false;
        }
        String before = number.from() > 0 ? tokens.form(number.from() - 1) : "";
        boolean plural =
                before.endsWith("\u064A\u0646") || before.endsWith("\u0648\u0646") || before.endsWith("\u0627\u062A");
        return !plural && nouns.before(number.from(), true) == null;
    }

    private int digits(int at) {
        Token token = tokens.get(at);
        boolean glued = token.isGlued() && at > 0;
        if (glued && names.isName(at)) {
            return name(at);
        }
        if (isHexadecimal(at)) {
            int to = gluedEnd(at);
            found.unread(at, to);
            return to;
        }
        WrittenNumber written = WrittenNumber.at(tokens, at);
        if (written.value() == null) {
            if (written.unreadable() && !found.isTaken(at, written.to())) {
                found.unread(at, written.to());
            }
            return written.to();
        }
        int other = Addresses.endOfCode(tokens, at);
        if (other > at) {
            return other;
        }
        Numeral number = numerals.at(at);
        if (number == null || found.isTaken(at, number.to())) {
            return written.to();
        }
        return number(at, number, Bound.EXACT, number.start());
    }

    private int name(int at) {
        String form = tokens.form(at);
        if (form.length() < 10) {
            found.name(at, new BigDecimal(form));
        }
        return gluedEnd(at);
    }

    /** The end of the letters and digits that are glued to a token. */
    private int gluedEnd(int at) {
        int to = at + 1;
        while (to < tokens.size()
                && tokens.get(to).isGlued()
                && (tokens.get(to).isWord() || tokens.get(to).isDigits())) {
            to++;
        }
        return to;
    }

    private boolean isHexadecimal(int at) {
        return tokens.get(at).is("0")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isGlued()
                && tokens.get(at + 1).isWord()
                && tokens.form(at + 1).charAt(0) == 'x';
    }

    private int ordinal(int at, NumberWords.Reading ordinal) {
        if (!isTimeUnit(at, ordinal)) {
            Span span = new Span(ordinal.start(), tokens.get(ordinal.to() - 1).end());
            found.ordinal(span, ordinal.value(), names.isNamedUnit(at, ordinal.to()));
        }
        return ordinal.to();
    }

    /** "A second later", "per second". */
    private boolean isTimeUnit(int at, NumberWords.Reading ordinal) {
        if (!tokens.get(at).is("second") || ordinal.to() != at + 1) {
            return false;
        }
        String before = tokens.form(at - 1);
        boolean alone = before.equals("a")
                && (ordinal.to() >= tokens.size() || !tokens.get(ordinal.to()).isWord());
        return alone
                || tokens.form(at + 1).equals("later")
                || before.equals("per")
                || before.equals("every")
                || before.equals("split")
                || at > 0 && tokens.get(at - 1).isDigits();
    }

    /** A number or vague count behind words that bound it. @return the same token when there is none */
    private int bounded(int at, Lexicon.Match<String> phrase) {
        int to = phrase.to();
        if (to >= tokens.size()
                || tokens.get(to).gap() == Token.Gap.PARAGRAPH
                || found.isTaken(at, to + 1)
                || names.isAge(at)
                || to == at + 1 && RoleWords.PARTICLE.is(tokens, at - 1)) {
            return at;
        }
        Bound bound = Bound.of(phrase.value());
        int start = phrase.start(tokens);
        if (bound == Bound.FROM || bound == Bound.BETWEEN) {
            return ranges.behind(at, to, start, bound);
        }
        // "more than about 400"
        Lexicon.Match<String> second = RoleWords.BEFORE.at(tokens, to);
        if (second != null && second.conjunction() == 0) {
            Bound inner = Bound.of(second.value());
            if (inner != Bound.FROM && inner != Bound.BETWEEN && second.to() < tokens.size()) {
                to = second.to();
                bound = inner == Bound.APPROX ? bound : inner;
            }
        }
        int vague = vague(at, to, start, true);
        if (vague > at) {
            return vague;
        }
        Numeral number = ranges.numeralBehind(to);
        if (number == null || found.isTaken(at, number.to())) {
            return at;
        }
        return number(at, number, bound, start);
    }

    /** Reads what stands around a number, and adds all that it tells. @return the token to go on with */
    private int number(int at, Numeral number, Bound bound, int start) {
        int percentEnd = percents.end(number.to());
        if (percentEnd > number.to()) {
            found.percent(number.start(), number, percentEnd);
            found.percentQuantity(number, bound, start, percentEnd);
            return percentEnd;
        }
        if (number.inDigits() && isDigitOrdinal(number)) {
            Span span = new Span(number.start(), tokens.get(number.to()).end());
            boolean name = names.isNamedUnit(number.from(), number.to() + 1);
            found.ordinal(span, number.value(), name);
            return number.to() + 1;
        }
        if (bound == Bound.EXACT && names.isNamedBefore(number)) {
            found.number(number, number.value(), true);
            return names.skipUnit(number.to());
        }
        Numeral high = bound == Bound.EXACT ? ranges.upper(number) : null;
        if (high != null) {
            return ranges.read(start, number, high);
        }
        if (names.isAge(number.from())) {
            found.number(number, number.value(), true);
            return number.to();
        }
        boolean glued = number.to() < tokens.size()
                && tokens.get(number.to()).isGlued()
                && tokens.get(number.to()).isWord();
        if (glued) {
            return glued(number, bound, start);
        }
        return counted(at, repeated(number), bound, start);
    }

    private boolean isDigitOrdinal(Numeral number) {
        if (number.to() >= tokens.size() || !tokens.get(number.to()).isGlued() || number.to() != number.from() + 1) {
            return false;
        }
        String form = tokens.form(number.to());
        return form.equals("st") || form.equals("nd") || form.equals("rd") || form.equals("th");
    }

    /** "29km": one word to the eye, so the number is not told apart. */
    private int glued(Numeral number, Bound bound, int start) {
        Counted unit = nouns.glued(number.to());
        if (unit == null || number.value().signum() < 0) {
            return gluedEnd(number.to());
        }
        found.quantity(
                new Span(start, tokens.get(unit.to() - 1).end()),
                bound.quantity(number.value(), number.step()),
                unit,
                null);
        return unit.to();
    }

    /** "Forty-five (45)" is one number. */
    private Numeral repeated(Numeral number) {
        int at = number.to();
        if (at + 2 >= tokens.size() || !tokens.get(at).is('(') || tokens.get(at).beginsLine()) {
            return number;
        }
        Numeral again = numerals.at(at + 1);
        boolean same = again != null
                && again.inDigits() != number.inDigits()
                && again.value().compareTo(number.value()) == 0
                && tokens.form(again.to()).equals(")");
        return same && again != null
                ? new Numeral(
                        number.value(),
                        null,
                        number.from(),
                        again.to() + 1,
                        number.start(),
                        number.definite(),
                        number.step(),
                        number.inDigits(),
                        number.fraction())
                : number;
    }

    private int counted(int at, Numeral number, Bound before, int start) {
        found.number(number, number.value(), false);
        Counted counted = nouns.of(number, found);
        if (counted == null && number.value().signum() >= 0 && !number.fraction()) {
            counted = tolls.before(at, number);
        } else if (counted != null) {
            counted = tolls.withOutcome(at, number, counted);
        }
        int to = counted == null || counted.to() < number.to() ? number.to() : counted.to();
        Bound bound = before == Bound.EXACT && counted != null ? tolls.bound(at) : before;
        Lexicon.Match<String> after =
                to < tokens.size() && !tokens.get(to).beginsLine() ? RoleWords.AFTER.at(tokens, to) : null;
        if (after != null
                && bound == Bound.EXACT
                && after.preposition() == 0
                && (counted != null
                        || after.to() >= tokens.size()
                        || !tokens.get(after.to()).isDigits())) {
            bound = Bound.of(after.value());
            to = after.to();
        }
        boolean counts = counted != null && !names.isYear(number)
                || bound != Bound.EXACT
                || nouns.isCountVerb(number.from() - 1)
                || counted == null && !number.definite() && !names.isYear(number) && nouns.isBeforeFate(number.to());
        boolean whole =
                number.value().compareTo(BigDecimal.ONE) >= 0 || number.value().signum() == 0;
        if (counts && number.value().signum() >= 0 && whole) {
            int from = counted != null && counted.from() < at
                    ? Math.min(start, tokens.get(counted.from()).start())
                    : start;
            Span numberSpan =
                    new Span(number.start(), tokens.get(number.to() - 1).end());
            if (bound == Bound.MORE
                    && counted != null
                    && Units.isUnder(counted.unitId(), "duration")
                    && tokens.form(at).equals("over")) {
                bound = Bound.EXACT;
            }
            found.quantity(
                    new Span(from, tokens.get(to - 1).end()),
                    bound.quantity(number.value(), number.step()),
                    counted,
                    numberSpan);
        }
        return Math.max(to, number.to());
    }

    /** A vague count at a token. @return the same token {@code at} when there is none */
    private int vague(int at, int from, int start, boolean bounded) {
        Lexicon.Match<Quantity> match = VagueCounts.at(tokens, from);
        if (match == null
                || found.isTaken(from, match.to())
                || tokens.form(match.to()).endsWith(ArabicWords.THEY_DID) // "the number of those who"
                || match.article() && match.value().min().compareTo(BigDecimal.TEN) < 0) {
            return at;
        }
        boolean exact = !match.value().vague();
        Counted counted = nouns.behindVague(match.to());
        if (exact) {
            found.number(
                    new Span(match.start(tokens), tokens.get(match.to() - 1).end()),
                    match.value().min());
        }
        int to = counted == null ? match.to() : counted.to();
        int spanStart = bounded ? start : match.start(tokens);
        found.quantity(
                new Span(spanStart, tokens.get(to - 1).end()),
                match.value(),
                counted,
                exact ? tokens.span(match.from(), match.to()) : null);
        return to;
    }

    /** A noun that counts two by itself. */
    private int dual(int at) {
        Counted two = nouns.dual(at);
        if (two == null) {
            return at + 1;
        }
        found.quantity(new Span(nouns.start(at), tokens.get(two.to() - 1).end()), Quantity.of(2), two, null);
        return two.to();
    }
}
