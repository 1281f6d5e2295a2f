package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.mention.Numerals.Numeral;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers, ordinals, percentages, and quantities with what they count. */
final class QuantityRecognizer {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String ARABIC_PERCENT = "\u066A";
    private static final String PROCLITICS = "\u0648\u0641\u0628\u0644\u0643\u0627";
    private static final int LONGEST_PROCLITIC = 4;
    /** How far before "from 20 to 30" a verb of change may stand. */
    private static final int CHANGE_DISTANCE = 6;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private static final RoleWords BOUNDS = RoleWords.of("bounds.tsv");
    private static final RoleWords PERCENT = RoleWords.of("percent.tsv");
    private static final RoleWords NAMES = RoleWords.of("number-names.tsv");
    private static final VagueCounts VAGUE = new VagueCounts();

    private final Tokens tokens;
    private final BitSet taken;
    private final Numerals numerals;
    private final CountedNouns nouns;
    private final List<Mention> found = new ArrayList<>();

    private QuantityRecognizer(Tokens tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
        this.numerals = new Numerals(tokens);
        this.nouns = new CountedNouns(tokens);
    }

    /**
     * Reads the numbers and quantities of a text, and numbers that cannot be read.
     *
     * @param taken tokens that belong to a date
     */
    static List<Mention> read(Tokens tokens, Layout layout, BitSet taken) {
        QuantityRecognizer recognizer = new QuantityRecognizer(tokens, taken);
        recognizer.readAll();
        return recognizer.found;
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
            int leads = Leads.of(token);
            return leads == 0 ? at + 1 : word(at, leads);
        }
        if (token.isDigits()) {
            return digits(at);
        }
        if (token.is("%") || token.is(ARABIC_PERCENT)) {
            return percentBefore(at, at + 1);
        }
        Numeral number = numerals.at(at);
        return number == null || isTaken(at, number.to()) ? at + 1 : number(at, number, Bound.EXACT, number.start());
    }

    private boolean isTaken(int from, int to) {
        int first = taken.nextSetBit(from);
        return first >= 0 && first < to;
    }

    private int word(int at, int leads) {
        int end = (leads & Leads.ADDRESS) == 0 ? at : Addresses.end(tokens, at);
        if (end == at && (leads & Leads.BOUND) != 0) {
            Lexicon.Match<String> bound = BOUNDS.at("before", tokens, at);
            end = bound == null ? at : bounded(at, bound);
        }
        if (end == at && (leads & (Leads.PERCENT | Leads.SHARE)) != 0) {
            end = percentWord(at);
        }
        if (end == at && (leads & Leads.VAGUE) != 0) {
            end = vague(at, at, tokens.get(at).start(), false);
        }
        if (end == at && (leads & Leads.NUMBER) != 0 && NumberWords.at(tokens, at) != null) {
            end = numberWord(at);
        }
        if (end == at && (leads & Leads.DUAL) != 0) {
            end = dual(at);
        }
        return end;
    }

    /** A percent phrase before its number. @return the same token where there is none */
    private int percentWord(int at) {
        Lexicon.Match<String> percent = PERCENT.at("percent", tokens, at);
        if (percent != null) {
            return percentBefore(at, tokens.form(percent.to()).equals("of") ? percent.to() + 1 : percent.to());
        }
        Lexicon.Match<String> share = PERCENT.at("share", tokens, at);
        return share == null ? at : share(at, share);
    }

    /** A number or an ordinal in words. @return the same token where there is none */
    private int numberWord(int at) {
        NumberWords.Reading ordinal = NumberWords.ordinal(tokens, at);
        Numeral number = numerals.at(at);
        if (ordinal != null && !isTaken(at, ordinal.to()) && (number == null || ordinal.to() >= number.to())) {
            return ordinal(at, ordinal);
        }
        if (number == null || isTaken(at, number.to())) {
            return at;
        }
        if (isDefiniteTens(number)) {
            return ordinal(at, new NumberWords.Reading(number.value(), at, number.to(), number.start(), true));
        }
        return isCounting(at, number) ? number(at, number, Bound.EXACT, number.start()) : number.to();
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

    /** Whether "one" counts: it is no number in "no one", "the one that". */
    private boolean isCounting(int at, Numeral number) {
        if (number.to() == at + 1 && at > 0 && tokens.get(at).isArabic() && isNamedPlace(at)) {
            return false;
        }
        if (number.value().compareTo(BigDecimal.ONE) != 0 || number.inDigits() || number.to() != at + 1) {
            return true;
        }
        boolean begins = at == 0 || tokens.get(at).gap() == Token.Gap.PARAGRAPH;
        if (!begins && NAMES.has("pronoun", tokens, at - 1)) {
            return false;
        }
        if (tokens.get(at).isArabic()) {
            return !number.definite();
        }
        boolean ends = number.to() >= tokens.size() || !tokens.get(number.to()).isWord();
        if (ends) {
            return begins || nouns.isCountVerb(at - 1);
        }
        return !NAMES.has("not-counted", tokens, number.to());
    }

    /** A village may be called like a number. */
    private boolean isNamedPlace(int at) {
        return !tokens.get(at).beginsLine() && NAMES.at("settlement", tokens, at - 1) != null;
    }

    private int digits(int at) {
        Token token = tokens.get(at);
        boolean glued = token.isGlued() && at > 0;
        if (glued && isName(at)) {
            return name(at);
        }
        if (isHexadecimal(at)) {
            int to = gluedEnd(at);
            found.add(new UnreadMention(tokens.span(at, to), UnreadMention.Kind.NUMBER));
            return to;
        }
        WrittenNumber written = WrittenNumber.at(tokens, at);
        if (written.value() == null) {
            if (written.unreadable() && !isTaken(at, written.to())) {
                found.add(new UnreadMention(tokens.span(at, written.to()), UnreadMention.Kind.NUMBER));
            }
            return written.to();
        }
        int other = Addresses.endOfCode(tokens, at);
        if (other > at) {
            return other;
        }
        Numeral number = numerals.at(at);
        if (number == null || isTaken(at, number.to())) {
            return written.to();
        }
        return number(at, number, Bound.EXACT, number.start());
    }

    /** Whether letters glued before the digits, or with a hyphen, make them a name: M5, F-16. Arabic proclitics do not. */
    private boolean isName(int at) {
        Token before = tokens.get(at - 1);
        if (before.isWord()) {
            return !isProclitic(before) && !isMoney(at - 1);
        }
        return before.is("#")
                || before.is("-")
                        && before.isGlued()
                        && at > 1
                        && tokens.get(at - 2).isWord()
                        && !isProclitic(tokens.get(at - 2));
    }

    private boolean isProclitic(Token word) {
        if (!word.isArabic() || word.form().length() > LONGEST_PROCLITIC) {
            return false;
        }
        for (int i = 0; i < word.form().length(); i++) {
            if (PROCLITICS.indexOf(word.form().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isMoney(int at) {
        Counted money = nouns.glued(at);
        return money != null && (Units.isUnder(money.unitId(), "money") || "money".equals(money.unitId()));
    }

    private int name(int at) {
        String form = tokens.form(at);
        if (form.length() < 10) {
            found.add(new NumberMention(
                    tokens.span(at, at + 1), NumberMention.Kind.NUMBER, new BigDecimal(form), null, true));
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
            boolean name = isNamedUnit(at, ordinal.to());
            found.add(new NumberMention(
                    new Span(ordinal.start(), tokens.get(ordinal.to() - 1).end()),
                    NumberMention.Kind.ORDINAL,
                    ordinal.value(),
                    null,
                    name));
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

    /** "The Fourth Division": the ordinal is a part of a name. */
    private boolean isNamedUnit(int from, int to) {
        if (tokens.get(from).isArabic()) {
            return from > 0 && !tokens.get(from).beginsLine() && NAMES.at("unit", tokens, from - 1) != null;
        }
        return to < tokens.size() && isCapital(to) && !tokens.get(to).beginsLine() && NAMES.has("unit", tokens, to);
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }

    private int percentBefore(int at, int number) {
        if (number >= tokens.size() || tokens.get(number).beginsLine()) {
            return at + 1;
        }
        Numeral numeral = numerals.at(number);
        if (numeral == null || isTaken(at, numeral.to())) {
            return at + 1;
        }
        percent(tokens.get(at).start(), numeral, numeral.to());
        return numeral.to();
    }

    private void percent(int start, Numeral number, int to) {
        found.add(new NumberMention(
                new Span(start, tokens.get(to - 1).end()),
                NumberMention.Kind.PERCENT,
                number.value(),
                number.other(),
                false));
    }

    /** Arabic "a share of 20" without a percent sign. */
    private int share(int at, Lexicon.Match<String> share) {
        int to = share.to();
        if (to >= tokens.size() || tokens.get(to).beginsLine()) {
            return at;
        }
        Numeral number = tokens.get(to).isDigits() || NumberWords.at(tokens, to) != null ? numerals.at(to) : null;
        if (number == null
                || number.fraction()
                || isTaken(at, number.to())
                || number.definite()
                || number.start() > tokens.get(to).start()) {
            return at;
        }
        boolean goesOn = number.to() < tokens.size()
                && (percentEnd(number.to()) > number.to()
                        || BOUNDS.has("to", tokens, number.to())
                        || tokens.get(number.to()).isMark() && !Marks.isStop(tokens.form(number.to()))
                        || nouns.behind(number.to(), isOne(number)) != null);
        if (goesOn) {
            return at;
        }
        percent(share.start(tokens), number, number.to());
        return number.to();
    }

    /** The token behind a percent sign or phrase, or the same token where there is none. */
    private int percentEnd(int at) {
        if (at >= tokens.size() || tokens.get(at).gap() == Token.Gap.PARAGRAPH) {
            return at;
        }
        Token token = tokens.get(at);
        if (token.is("%") || token.is(ARABIC_PERCENT)) {
            return at + 1;
        }
        if (token.is("-") && token.isGlued() && at + 1 < tokens.size()) {
            Lexicon.Match<String> phrase = PERCENT.at("percent", tokens, at + 1);
            return phrase == null ? at : phrase.to();
        }
        Lexicon.Match<String> phrase = PERCENT.at("percent", tokens, at);
        return phrase == null || phrase.prefix() > 0 ? at : phrase.to();
    }

    /** Whether a number is somebody's age: a measure of nothing that is counted. */
    private boolean isAge(int at) {
        return at > 0 && !tokens.get(at).beginsLine() && NAMES.at("age", tokens, at - 1) != null;
    }

    /** A number or vague count behind words that bound it. @return the same token when there is none */
    private int bounded(int at, Lexicon.Match<String> phrase) {
        int to = phrase.to();
        if (to >= tokens.size() || tokens.get(to).gap() == Token.Gap.PARAGRAPH || isTaken(at, to + 1) || isAge(at)) {
            return at;
        }
        Bound bound = Bound.of(phrase.value());
        int start = phrase.start(tokens);
        if (bound == Bound.FROM || bound == Bound.BETWEEN) {
            return range(at, to, start, bound);
        }
        // "more than about 400"
        Lexicon.Match<String> second = BOUNDS.at("before", tokens, to);
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
        Numeral number = numeralBehind(to);
        if (number == null || isTaken(at, number.to())) {
            return at;
        }
        return number(at, number, bound, start);
    }

    /** The number at a token; money may stand before it. */
    private @Nullable Numeral numeralBehind(int at) {
        int to = at;
        if (to + 1 < tokens.size() && (tokens.get(to).isMark() || tokens.get(to).isWord()) && isMoney(to)) {
            Counted money = nouns.glued(to);
            to = money == null ? to : money.to();
        }
        if (to >= tokens.size() || tokens.get(to).gap() == Token.Gap.PARAGRAPH) {
            return null;
        }
        Token token = tokens.get(to);
        if (token.isWord() && NumberWords.at(tokens, to) == null) {
            // a proclitic may be glued to digits
            boolean proclitic = to + 1 < tokens.size()
                    && isProclitic(token)
                    && tokens.get(to + 1).isDigits()
                    && tokens.get(to + 1).isGlued();
            return proclitic ? numerals.at(to + 1) : null;
        }
        if (token.isMark() && !Marks.isPoint(token.form())) {
            return null;
        }
        if (token.isDigits()
                && (WrittenNumber.at(tokens, to).value() == null || Addresses.endOfCode(tokens, to) > to)) {
            return null;
        }
        return numerals.at(to);
    }

    /** "Between 30 and 40", "from 30 to 40". */
    private int range(int at, int to, int start, Bound bound) {
        Numeral low = numeralBehind(to);
        if (low == null || low.to() >= tokens.size() || isTaken(at, low.to())) {
            return at;
        }
        Lexicon.Match<String> joint = BOUNDS.at(bound == Bound.FROM ? "to" : "and", tokens, low.to());
        int behind = low.to() + 1;
        if (joint == null) {
            boolean conjunction = bound == Bound.BETWEEN && tokens.get(low.to()).isArabic();
            if (!conjunction) {
                return at;
            }
            behind = low.to();
        }
        Numeral high = behind < tokens.size() ? numeralBehind(behind) : null;
        if (high == null || isTaken(at, high.to()) || bound == Bound.FROM && isChanging(at)) {
            return at;
        }
        if (bound == Bound.FROM && nouns.behind(high.to(), false) == null) {
            return at;
        }
        return range(start, low, high);
    }

    private boolean isChanging(int at) {
        for (int i = at - 1;
                i >= 0 && i >= at - CHANGE_DISTANCE && tokens.get(i).isWord();
                i--) {
            if (BOUNDS.at("change", tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private int range(int start, Numeral low, Numeral high) {
        BigDecimal min = shorthand(low, high);
        int percentEnd = percentEnd(high.to());
        if (percentEnd > high.to()) {
            percent(low.start(), low, low.to());
            percent(high.start(), high, percentEnd);
            return percentEnd;
        }
        addNumber(low, min.compareTo(low.value()) == 0 ? low.value() : min, false);
        addNumber(high, high.value(), false);
        Counted counted = counted(high);
        int to = counted == null ? high.to() : counted.to();
        boolean rises = min.compareTo(high.value()) <= 0 && min.signum() >= 0;
        if (rises) {
            add(
                    new Span(start, tokens.get(to - 1).end()),
                    new Quantity(min, high.value(), false, false),
                    counted,
                    new Span(low.start(), tokens.get(high.to() - 1).end()));
        }
        return to;
    }

    /** "15-20 thousand": the scale belongs to both. */
    private static BigDecimal shorthand(Numeral low, Numeral high) {
        boolean scaled = high.step().compareTo(BigDecimal.ONE) > 0
                && low.value().compareTo(high.step()) < 0
                && low.step().compareTo(BigDecimal.ONE) <= 0;
        return scaled ? low.value().multiply(high.step()) : low.value();
    }

    /** Reads what stands around a number, and adds all that it tells. @return the token to go on with */
    private int number(int at, Numeral number, Bound bound, int start) {
        int percentEnd = percentEnd(number.to());
        if (percentEnd > number.to()) {
            percent(number.start(), number, percentEnd);
            addPercentQuantity(number, bound, start, percentEnd);
            return percentEnd;
        }
        if (number.inDigits() && isDigitOrdinal(number)) {
            Span span = new Span(number.start(), tokens.get(number.to()).end());
            boolean name = isNamedUnit(number.from(), number.to() + 1);
            found.add(new NumberMention(span, NumberMention.Kind.ORDINAL, number.value(), null, name));
            return number.to() + 1;
        }
        if (bound == Bound.EXACT && isNamedBefore(number)) {
            addNumber(number, number.value(), true);
            return skipUnit(number.to());
        }
        Numeral high = bound == Bound.EXACT ? upper(number) : null;
        if (high != null) {
            return range(start, number, high);
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

    /** "Brigade 104", "No. 5", "Resolution 2254". */
    private boolean isNamedBefore(Numeral number) {
        if (!number.inDigits()) {
            return false;
        }
        boolean millimetres = isMillimetres(number.to());
        if (millimetres && NAMES.has("weapon", tokens, number.to() + 1)) {
            return true;
        }
        int at = number.from() - 1;
        if (at < 0 || tokens.get(number.from()).beginsLine()) {
            return false;
        }
        if (tokens.get(at).is(".") && at > 0 && tokens.get(at).isGlued()) {
            at--;
        }
        Lexicon.Match<String> cue = NAMES.at("before", tokens, at);
        if (cue != null && cue.to() >= number.from() - 1 && (cue.value().equals("any") || isCapital(at))) {
            return true;
        }
        return millimetres && NAMES.at("weapon", tokens, at) != null;
    }

    private boolean isMillimetres(int at) {
        Counted unit = at < tokens.size() && tokens.get(at).isWord() ? nouns.glued(at) : null;
        return unit != null && "mm".equals(unit.unitId());
    }

    /** The token behind the unit of a calibre. */
    private int skipUnit(int at) {
        return isMillimetres(at) ? at + 1 : at;
    }

    /** The second number of "30-40" and "30 to 40 fighters", or null. */
    private @Nullable Numeral upper(Numeral low) {
        int at = low.to();
        if (at + 1 >= tokens.size() || tokens.get(at).beginsLine()) {
            return null;
        }
        boolean dash = Marks.isDash(tokens.form(at))
                && tokens.get(at).isGlued() == tokens.get(at + 1).isGlued()
                && !tokens.get(at + 1).beginsLine();
        boolean word = !dash && (BOUNDS.has("to", tokens, at) || BOUNDS.has("or", tokens, at));
        if (!dash && !word) {
            return null;
        }
        Numeral high = numeralBehind(at + 1);
        if (high == null || isTaken(at, high.to()) || isGluedDash(high.to())) {
            return null;
        }
        boolean counts = high.to() < tokens.size()
                && (nouns.behind(high.to(), false) != null || percentEnd(high.to()) > high.to());
        return counts && !isChanging(low.from()) && shorthand(low, high).compareTo(high.value()) < 0 ? high : null;
    }

    private boolean isGluedDash(int at) {
        return at + 1 < tokens.size()
                && Marks.isDash(tokens.form(at))
                && tokens.get(at).isGlued()
                && tokens.get(at + 1).isDigits();
    }

    /** "29km": one word to the eye, so the number is not told apart. */
    private int glued(Numeral number, Bound bound, int start) {
        Counted unit = nouns.glued(number.to());
        if (unit == null || number.value().signum() < 0) {
            return gluedEnd(number.to());
        }
        add(
                new Span(start, tokens.get(unit.to() - 1).end()),
                bound.quantity(number.value(), number.step()),
                unit,
                null);
        return unit.to();
    }

    /** "Forty-five (45)" is one number. */
    private Numeral repeated(Numeral number) {
        int at = number.to();
        if (at + 2 >= tokens.size() || !tokens.get(at).is("(") || tokens.get(at).beginsLine()) {
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
        addNumber(number, number.value(), false);
        Counted counted = counted(number);
        int to = counted == null || counted.to() < number.to() ? number.to() : counted.to();
        Bound bound = before;
        Lexicon.Match<String> after =
                to < tokens.size() && !tokens.get(to).beginsLine() ? BOUNDS.at("after", tokens, to) : null;
        if (after != null
                && before == Bound.EXACT
                && after.preposition() == 0
                && (counted != null
                        || after.to() >= tokens.size()
                        || !tokens.get(after.to()).isDigits())) {
            bound = Bound.of(after.value());
            to = after.to();
        }
        boolean counts =
                counted != null && !isYear(number) || bound != Bound.EXACT || nouns.isCountVerb(number.from() - 1);
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
            add(
                    new Span(from, tokens.get(to - 1).end()),
                    bound.quantity(number.value(), number.step()),
                    counted,
                    numberSpan);
        }
        return Math.max(to, number.to());
    }

    /** "In 2014 fighters crossed": digits that look like a year behind a word that years follow. */
    private boolean isYear(Numeral number) {
        int at = number.from();
        if (number.to() != at + 1 || !number.inDigits() || tokens.form(at).length() != 4 || at == 0) {
            return false;
        }
        int value = number.value().intValue();
        return value >= FIRST_YEAR
                && value <= LAST_YEAR
                && !tokens.get(at).beginsLine()
                && NAMES.at("year", tokens, at - 1) != null;
    }

    private static boolean isOne(Numeral number) {
        return number.value().compareTo(BigDecimal.ONE) == 0;
    }

    private @Nullable Counted counted(Numeral number) {
        int before = number.from() - 1;
        if (before >= 0
                && !tokens.get(number.from()).beginsLine()
                && isMoney(before)
                && (tokens.get(before).isMark() || tokens.get(number.from()).isGlued())) {
            Counted money = nouns.glued(before);
            if (money != null) {
                int first = before > 0 && tokens.get(before).isGlued() && isMoney(before - 1) ? before - 1 : before;
                return new Counted(money.unitId(), null, first, number.to());
            }
        }
        Counted behind = nouns.behind(number.to(), isOne(number));
        if (behind != null && !isTaken(behind.from(), behind.to())) {
            return behind;
        }
        boolean small = !number.inDigits() && number.value().compareTo(BigDecimal.valueOf(2)) <= 0;
        return number.definite() || small ? nouns.before(number.from(), number.definite()) : null;
    }

    private void addNumber(Numeral number, BigDecimal value, boolean name) {
        found.add(new NumberMention(
                new Span(number.start(), tokens.get(number.to() - 1).end()),
                NumberMention.Kind.NUMBER,
                value,
                number.other(),
                name));
    }

    private void addPercentQuantity(Numeral number, Bound bound, int start, int to) {
        if (number.value().signum() >= 0) {
            found.add(new QuantityMention(
                    new Span(start, tokens.get(to - 1).end()),
                    bound.quantity(number.value(), number.step()),
                    "percent",
                    null,
                    new Span(number.start(), tokens.get(number.to() - 1).end())));
        }
    }

    private void add(Span span, Quantity quantity, @Nullable Counted counted, @Nullable Span number) {
        found.add(new QuantityMention(
                span,
                quantity,
                counted == null ? null : counted.unitId(),
                counted == null ? null : counted.measure(),
                number));
    }

    /** A vague count at a token. @return the same token {@code at} when there is none */
    private int vague(int at, int from, int start, boolean bounded) {
        Lexicon.Match<Quantity> match = VAGUE.at(tokens, from);
        if (match == null
                || isTaken(from, match.to())
                || match.article() && match.value().min().compareTo(BigDecimal.TEN) < 0) {
            return at;
        }
        boolean exact = !match.value().vague();
        Counted counted = nouns.behindVague(match.to());
        if (exact) {
            found.add(new NumberMention(
                    new Span(match.start(tokens), tokens.get(match.to() - 1).end()),
                    NumberMention.Kind.NUMBER,
                    match.value().min(),
                    null,
                    false));
        }
        int to = counted == null ? match.to() : counted.to();
        int spanStart = bounded ? start : match.start(tokens);
        add(
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
        add(new Span(nouns.start(at), tokens.get(two.to() - 1).end()), Quantity.of(2), two, null);
        return two.to();
    }

    /** What the words around a number make of it. */
    private enum Bound {
        EXACT,
        APPROX,
        MORE,
        AT_LEAST,
        LESS,
        AT_MOST,
        BETWEEN,
        FROM;

        private static Bound of(String word) {
            return switch (word) {
                case "approx" -> APPROX;
                case "more" -> MORE;
                case "at-least" -> AT_LEAST;
                case "less" -> LESS;
                case "at-most" -> AT_MOST;
                case "between" -> BETWEEN;
                case "from" -> FROM;
                default -> EXACT;
            };
        }

        /** The interval of a number. @param step one of its last written unit */
        private Quantity quantity(BigDecimal value, BigDecimal step) {
            BigDecimal last = step.min(BigDecimal.ONE);
            return switch (this) {
                case APPROX -> {
                    BigDecimal slack = value.multiply(TENTH).max(step.multiply(HALF));
                    BigDecimal min = value.subtract(slack).max(BigDecimal.ZERO);
                    yield new Quantity(min, value.add(slack), true, false);
                }
                case MORE -> new Quantity(value.add(last), null, false, false);
                case AT_LEAST -> new Quantity(value, null, false, false);
                case LESS -> new Quantity(BigDecimal.ZERO, value.subtract(last).max(BigDecimal.ZERO), false, false);
                case AT_MOST -> new Quantity(BigDecimal.ZERO, value, false, false);
                default -> new Quantity(value, value, false, false);
            };
        }
    }

    /** Words that tell only a size: dozens, several. */
    private static final class VagueCounts {
        private final Lexicon<Quantity> words = Lexicon.of(Lexicon.class, "ar/vague-counts.tsv", VagueCounts::quantity);

        private VagueCounts() {
            words.addAll(Lexicon.class, "en/vague-counts.tsv", VagueCounts::quantity);
        }

        private static Quantity quantity(String[] row) {
            return new Quantity(new BigDecimal(row[0]), new BigDecimal(row[1]), false, !row[0].equals(row[1]));
        }

        private Lexicon.@Nullable Match<Quantity> at(Tokens tokens, int at) {
            return words.longest(tokens, at);
        }
    }
}
