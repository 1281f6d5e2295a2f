package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Report;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Finds the ages that people have when the report comes out: "aged 31", "Ann Harrow, 31,", "he was 31", "a 31-year-old". */
final class AgeReader {
    /** What an age is counted in: "years old". */
    static final String OLD = "old";

    static final String AGED = "aged";
    private static final String AGED_AT_DEATH = "aged-at-death";
    private static final String DIES_AT = "dies";
    private static final String NOW = "at-present";
    private static final String OF_AGE = "of-age";
    private static final String IN = "in-year";
    private static final String IS_AGED = "is-aged";
    private static final String IN_YEAR = "is-in-year";
    private static final String ABOUT = "about-age";
    private static final String BEING = "being";
    private static final String WHEN = "when";
    private static final String THE = "the";
    /** What is done for so many years. */
    private static final String TERM = "term-of-years";

    private static final String ENDS_NAME = ",.;)(";
    private static final int OLDEST = 120;
    /** "The third" is seldom an age. */
    private static final int GROWN = 15;

    private static final int LONGEST_AGED = 3;
    private static final String OF_MANY = "of-many";
    private static final int FARTHEST_WHEN = 5;
    /** Between the people of a group and their age. In tokens. */
    private static final int FARTHEST_GROUP = 4;

    private static final int FARTHEST_DATE = 3;
    /** "About fifty" is told to five years. */
    private static final int ROUGH = 5;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final List<Placed<TimeExpression>> times;

    AgeReader(Report report, Tokens tokens, Layout layout, List<Placed<TimeExpression>> times) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.times = times;
    }

    /** The ages, in their order. */
    List<Ages.Told> read(List<Placed<NumberMention>> numbers) {
        List<Ages.Told> ages = new ArrayList<>();
        for (Placed<NumberMention> number : numbers) {
            int value = isWhole(number.mention()) ? number.mention().value().intValue() : 0;
            if (value <= 0 || value > OLDEST || Placed.first(times, number.from(), number.to()) != null) {
                continue;
            }
            int from = number.from();
            int to = number.mention().kind() == NumberMention.Kind.ORDINAL
                    ? endOfYear(from, number.to(), value)
                    : endOfAge(from, number.to());
            Layout.Stretch sentence = sentence(from);
            int before = Math.max(sentence.from(), from - FARTHEST_WHEN);
            boolean then = ScopeWords.find(WHEN, tokens, before, Math.min(sentence.to(), to + 2)) >= 0;
            if (to > 0 && !then && !isOfGroup(from, to) && !isOfAnotherYear(sentence, to)) {
                boolean rough = ScopeWords.endsBefore(ABOUT, tokens, from, 2);
                ages.add(new Ages.Told(firstOfAge(from, sentence), to, value, rough ? ROUGH : 0, null));
            }
        }
        return ages;
    }

    /** "19-year-olds", "young men aged 18": an age that many have, and none that somebody has today. */
    private boolean isOfGroup(int from, int to) {
        return ScopeWords.at(OF_MANY, tokens, to - 1) != null
                || ScopeWords.at(OF_MANY, tokens, to) != null
                || ScopeWords.find(OF_MANY, tokens, Math.max(sentence(from).from(), from - FARTHEST_GROUP), from) >= 0;
    }

    private static boolean isWhole(NumberMention number) {
        return number.kind() != NumberMention.Kind.PERCENT
                && number.value().stripTrailingZeros().scale() <= 0;
    }

    private Layout.Stretch sentence(int token) {
        return layout.sentences().get(layout.sentenceOf(token));
    }

    /** "Aged 31": the token with which the words before the number begin. */
    private int firstOfAge(int number, Layout.Stretch sentence) {
        for (int i = number - 1; i >= Math.max(sentence.from(), number - LONGEST_AGED); i--) {
            for (String role : List.of(AGED, IN_YEAR)) {
                Lexicon.Match<String> match = ScopeWords.at(role, tokens, i);
                if (match != null && match.to() == number) {
                    return i;
                }
            }
        }
        return number;
    }

    /** "In 1995, aged 20", "died in 2008 at the age of 78". */
    private boolean isOfAnotherYear(Layout.Stretch sentence, int to) {
        int end = Math.min(sentence.to(), to + FARTHEST_DATE);
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), end)) {
            Integer year = time.mention().interval() == null
                    ? null
                    : time.mention().interval().year();
            boolean born = ScopeWords.find(
                            BirthReader.BORN,
                            tokens,
                            Math.max(sentence.from(), time.from() - 2 * FARTHEST_DATE),
                            time.from())
                    >= 0;
            if (time.mention().stated().year() != null
                    && year != null
                    && !born
                    && report.published() != null
                    && report.published().getYear() - year > 1) {
                return true;
            }
        }
        return false;
    }

    /** The token behind an age; 0 where a number is none. */
    private int endOfAge(int from, int to) {
        int old = endOfYearsOld(to);
        if (old > 0) {
            return old;
        }
        Layout.Stretch sentence = sentence(from);
        int years = arabicYears(to);
        if (years > to && ScopeWords.at(OF_AGE, tokens, years) != null) {
            return years;
        }
        boolean dies = ScopeWords.find(DIES_AT, tokens, sentence.from(), from) >= 0;
        boolean now = dies || ScopeWords.find(NOW, tokens, sentence.from(), sentence.to()) >= 0;
        boolean aged = ScopeWords.endsBefore(AGED, tokens, from, LONGEST_AGED)
                || dies && ScopeWords.endsBefore(AGED_AT_DEATH, tokens, from, 1);
        boolean atAge = from >= LONGEST_AGED && tokens.form(from - 1).equals("of") && !now;
        if (aged && !atAge) {
            boolean arabic = tokens.get(from - 1).isArabic();
            return !arabic ? to : years > to ? years : 0;
        }
        if (ScopeWords.endsBefore(IS_AGED, tokens, from, LONGEST_AGED)
                && to < tokens.size()
                && tokens.get(to).isMark()
                && tokens.get(from).isDigits()) {
            return to;
        }
        return isBehindName(from, to) ? years : 0;
    }

    /** "31 years old", "31-year-old". */
    private int endOfYearsOld(int to) {
        int at = to;
        while (at < tokens.size() && tokens.get(at).is("-") && tokens.get(at).isGlued()) {
            at++;
        }
        String form = tokens.form(at);
        boolean year = form.equals("year") || form.equals("years");
        if (year && at + 2 < tokens.size()) {
            int old = tokens.get(at + 1).is("-") ? at + 2 : at + 1;
            if (tokens.form(old).equals("old") || ScopeWords.at(OLD, tokens, at) != null) {
                return old + 1;
            }
        }
        return 0;
    }

    /** Arabic: somebody "in the thirty-sixth", "the son of the thirty-sixth". */
    private int endOfYear(int from, int to, int value) {
        if (!tokens.get(from).isArabic() || value < GROWN) {
            return 0;
        }
        if (isThen(from)) {
            return 0;
        }
        boolean in = ScopeWords.endsBefore(IN_YEAR, tokens, from, LONGEST_AGED)
                || ScopeWords.find(DIES_AT, tokens, sentence(from).from(), from) >= 0
                        && ScopeWords.endsBefore(IN, tokens, from, 1);
        return in || ScopeWords.at(OF_AGE, tokens, to) != null ? to : 0;
    }

    /** "Joined the bank, he being in the twenty-second": without a mark before it, Arabic tells how old somebody was when he did it. */
    private boolean isThen(int from) {
        for (int i = from - 1; i > Math.max(sentence(from).from(), from - LONGEST_AGED); i--) {
            if (ScopeWords.at(BEING, tokens, i) != null && tokens.form(i).startsWith(ArabicLetters.WAW)) {
                return !tokens.get(i - 1).isMark();
            }
        }
        return false;
    }

    /** "Peter Okello, 34, ...", "Okello (34)", "Okello, thirty-four,"; in Arabic only with "years" behind. */
    private boolean isBehindName(int from, int to) {
        if (from < 2 || to >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(from - 1);
        boolean paren = before.is("(");
        boolean set = paren || before.is(",") || before.is(ArabicLetters.COMMA);
        if (arabicYears(to) > to) {
            return set && tokens.get(from).isDigits() && !isTerm(from, arabicYears(to));
        }
        // an initial has its stop: "Dirk V., 38"
        int name = tokens.get(from - 2).is(".") && from > 2 ? from - 3 : from - 2;
        boolean ends = tokens.get(to).isMark() && ENDS_NAME.contains(tokens.form(to));
        boolean comma = tokens.get(to).is(",");
        boolean full = comma || from > 2 && tokens.isCapital(name - 1) || paren;
        boolean digits = tokens.get(from).isDigits() && tokens.form(from).length() > 1;
        if (set && comma && digits && from > 2 && tokens.form(from - 3).equals(THE)) {
            return true; // "the midwife, 44,"
        }
        return set && ends && full && tokens.isCapital(name) && (digits || comma && !paren);
    }

    /** "Jailed Salim, born in 1976, 12 years", "20 years in the service": how long somebody does something, and not how old he is. */
    private boolean isTerm(int from, int to) {
        int at = from - 1;
        while (at > 0 && tokens.get(at).isMark()) {
            at--;
        }
        int last = Placed.indexFrom(times, from) - 1;
        return last >= 0 && times.get(last).to() > at || ScopeWords.at(TERM, tokens, to) != null;
    }

    /** The token behind the Arabic word for years, or the same token. */
    private int arabicYears(int to) {
        return to < tokens.size() && tokens.get(to).isArabic() && ScopeWords.at(OLD, tokens, to) != null ? to + 1 : to;
    }
}
