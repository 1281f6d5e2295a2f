package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedAge;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds ages of people whose birth the text dates as well: "aged 31, born in 1988". */
final class Ages {
    private static final String BORN = "born";
    private static final String AGED = "aged";
    private static final String OLD = "old";
    private static final String KIN = "kin";
    private static final String PRONOUN = "pronoun";
    private static final String WHEN = "when";
    private static final int OLDEST = 120;
    /** Between "born" and the year. In tokens. */
    private static final int FARTHEST_YEAR = 6;
    /** Between the two in one sentence. */
    private static final int FARTHEST_BIRTH = 14;

    private static final int LONGEST_AGED = 3;
    private static final int FARTHEST_WHEN = 5;
    /** How far before an age or a birth stands who is meant. */
    private static final int FARTHEST_NAME = 9;

    private static final int SHORTEST_NAME = 5;
    private static final int MOST_SENTENCES_APART = 3;
    /** Between "he" and "was born". */
    private static final int FARTHEST_PRONOUN = 4;

    private static final int LONGEST_NAME_BEHIND = 3;
    private static final int FARTHEST_DATE = 3;
    private static final String THE = "the";
    private static final String THAT_HE = "that-he";
    private static final String TELLS = "tells";
    private static final String IS_AGED = "is-aged";
    private static final String WITHIN = "within";
    private static final String DIES_AT = "dies";
    private static final String ENDS_NAME = ",.;)(";

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;

    private Ages(Report report, Tokens tokens, Layout layout, BitSet quoted, List<Placed<TimeExpression>> times) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.quoted = quoted;
        this.times = times;
    }

    /** An age, or a birth with its date. */
    private record Told(
            int from, int to, int years, @Nullable Span born) {}

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<StatedAge> of(
            Report report,
            Tokens tokens,
            Layout layout,
            BitSet quoted,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            Function<Span, @Nullable String> ids) {
        if (report.published() == null) {
            return List.of();
        }
        Ages reader = new Ages(report, tokens, layout, quoted, times);
        List<Told> births = reader.births();
        return births.isEmpty() ? List.of() : reader.pairs(reader.ages(numbers), births, ids);
    }

    private List<StatedAge> pairs(List<Told> ages, List<Told> births, Function<Span, @Nullable String> ids) {
        List<StatedAge> found = new ArrayList<>();
        for (Told birth : births) {
            Told only = null;
            boolean several = false;
            for (Told age : ages) {
                boolean same = isBeside(age, birth) || isNamedAlike(age, birth);
                boolean only1 = areAllAlike(ages) && births.size() == 1 && isOnlyPerson(age, birth);
                if (same || only1) {
                    several |= only != null && only.years() != age.years();
                    only = only == null ? age : only;
                }
            }
            String id = birth.born() == null ? null : ids.apply(birth.born());
            if (only != null && !several && id != null) {
                Span span = tokens.span(only.from(), only.to());
                found.add(new StatedAge(
                        report.id() + "#a" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        only.years(),
                        id,
                        quoted.get(only.from()) || quoted.get(birth.from()),
                        tokens.words(span),
                        span));
            }
        }
        return found;
    }

    private List<Told> births() {
        List<Told> births = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            if (time.mention().stated().year() == null) {
                continue;
            }
            Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
            int first = Math.max(sentence.from(), time.from() - FARTHEST_YEAR);
            for (int i = time.from() - 1; i >= first; i--) {
                if (Placed.first(times, i, i + 1) != null) {
                    break;
                }
                if (tokens.get(i).isWord() && ScopeWords.at(BORN, tokens, i) != null) {
                    births.add(new Told(i, time.to(), 0, time.mention().span()));
                    break;
                }
            }
        }
        return births;
    }

    private List<Told> ages(List<Placed<NumberMention>> numbers) {
        List<Told> ages = new ArrayList<>();
        for (Placed<NumberMention> number : numbers) {
            boolean whole = number.mention().kind() == NumberMention.Kind.NUMBER
                    && number.mention().value().stripTrailingZeros().scale() <= 0
                    && number.mention().value().signum() > 0
                    && number.mention().value().intValue() <= OLDEST;
            if (!whole || Placed.first(times, number.from(), number.to()) != null) {
                continue;
            }
            int to = endOfAge(number.from(), number.to());
            Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(number.from()));
            int before = Math.max(sentence.from(), number.from() - FARTHEST_WHEN);
            boolean then = ScopeWords.find(WHEN, tokens, before, Math.min(sentence.to(), to + 2)) >= 0;
            if (to > 0 && !then && !isOfAnotherYear(sentence, to)) {
                int from = number.from();
                while (from > sentence.from()
                        && number.from() - from < LONGEST_AGED
                        && ScopeWords.endsBefore(AGED, tokens, number.from(), number.from() - from + 1)) {
                    from--;
                    if (ScopeWords.at(AGED, tokens, from) != null) {
                        break;
                    }
                }
                ages.add(new Told(from, to, number.mention().value().intValue(), null));
            }
        }
        return ages;
    }

    /** "In 1995, aged 20", "died in 2008 at the age of 78". */
    private boolean isOfAnotherYear(Layout.Stretch sentence, int to) {
        int end = Math.min(sentence.to(), to + FARTHEST_DATE);
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), end)) {
            Integer year = time.mention().interval() == null
                    ? null
                    : time.mention().interval().year();
            boolean born =
                    ScopeWords.find(BORN, tokens, Math.max(sentence.from(), time.from() - FARTHEST_YEAR), time.from())
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
        int at = to;
        while (at < tokens.size() && tokens.get(at).is("-") && tokens.get(at).isGlued()) {
            at++;
        }
        if (at < tokens.size() && tokens.get(at).isWord()) {
            String form = tokens.form(at);
            boolean year = form.equals("year") || form.equals("years");
            if (year && at + 2 < tokens.size()) {
                int old = tokens.get(at + 1).is("-") ? at + 2 : at + 1;
                if (tokens.form(old).equals("old") || ScopeWords.at(OLD, tokens, at) != null) {
                    return old + 1;
                }
            }
        }
        boolean aged = ScopeWords.endsBefore(AGED, tokens, from, LONGEST_AGED);
        boolean dies = ScopeWords.find(
                        DIES_AT,
                        tokens,
                        layout.sentences().get(layout.sentenceOf(from)).from(),
                        from)
                >= 0;
        boolean atAge = from >= LONGEST_AGED && tokens.form(from - 1).equals("of") && !dies;
        if (aged && !atAge) {
            boolean arabic = tokens.get(from - 1).isArabic();
            return !arabic ? to : arabicYears(to) > to ? to + 1 : 0;
        }
        if (ScopeWords.endsBefore(IS_AGED, tokens, from, LONGEST_AGED)
                && to < tokens.size()
                && tokens.get(to).isMark()
                && tokens.get(from).isDigits()) {
            return to;
        }
        return isBehindName(from, to) ? arabicYears(to) : 0;
    }

    /** "Peter Okello, 34, ...", "Okello (34)"; in Arabic only with "years" behind. */
    private boolean isBehindName(int from, int to) {
        if (from < 2 || to >= tokens.size() || !tokens.get(from).isDigits()) {
            return false;
        }
        boolean set = tokens.get(from - 1).is(",")
                || tokens.get(from - 1).is(ArabicLetters.COMMA)
                || tokens.get(from - 1).is("(");
        if (arabicYears(to) > to) {
            return set;
        }
        boolean ends = tokens.get(to).isMark() && ENDS_NAME.contains(tokens.form(to));
        boolean full = tokens.get(to).is(",")
                || from > 2 && isCapital(from - 3)
                || tokens.get(from - 1).is("(");
        return set && ends && full && isCapital(from - 2) && tokens.form(from).length() > 1;
    }

    /** The token behind the Arabic word for years, or the same token. */
    private int arabicYears(int to) {
        return to < tokens.size() && tokens.get(to).isArabic() && ScopeWords.at(OLD, tokens, to) != null ? to + 1 : to;
    }

    private boolean isCapital(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !token.isArabic()
                && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    /** One sentence tells both of one: nobody else is named between them. */
    private boolean isBeside(Told age, Told birth) {
        Told first = age.from() < birth.from() ? age : birth;
        Told last = first == age ? birth : age;
        if (layout.sentenceOf(first.from()) != layout.sentenceOf(last.from())
                || last.from() - first.to() > FARTHEST_BIRTH) {
            return false;
        }
        for (int i = first.to(); i < last.from(); i++) {
            if (tokens.get(i).isWord() && (ScopeWords.at(KIN, tokens, i) != null || isOther(i, last.from()))) {
                return false;
            }
        }
        return true;
    }

    /** "And Salim": somebody else. */
    private boolean isOther(int at, int end) {
        String form = tokens.form(at);
        if (tokens.get(at).isArabic()) {
            return form.startsWith(ArabicLetters.WAW)
                    && form.length() > 2
                    && ScopeWords.at(BORN, tokens, at) == null
                    && ScopeWords.at(PRONOUN, tokens, at) == null;
        }
        return form.equals("and") && at + 1 < end && isCapital(at + 1);
    }

    private static boolean areAllAlike(List<Told> ages) {
        return ages.stream().allMatch(age -> age.years() == ages.get(0).years());
    }

    /**
     * "He was born in 1988" near the only age of the text, or "the 45-year-old" near the only birth. Nobody else comes in between: no kin, and no
     * other name before the word that refers back.
     */
    private boolean isOnlyPerson(Told age, Told birth) {
        int ofAge = layout.sentenceOf(age.from());
        int ofBirth = layout.sentenceOf(birth.from());
        Layout.Stretch later = layout.sentences().get(Math.max(ofAge, ofBirth));
        if (Math.abs(ofAge - ofBirth) > MOST_SENTENCES_APART || hasKin(ofAge, ofBirth)) {
            return false;
        }
        int told = Math.max(age.from(), birth.from());
        if (tokens.get(birth.from()).isArabic()) {
            // a verb without a subject behind it, or one that only "he" stands before
            int first = later.from();
            return told - first <= 2 || ScopeWords.find(PRONOUN, tokens, first, told) >= 0 || isThatHe(told);
        }
        boolean pronoun = ScopeWords.find(PRONOUN, tokens, Math.max(later.from(), told - FARTHEST_PRONOUN), told) >= 0;
        boolean definite = told == age.from()
                && told > later.from()
                && tokens.form(told - 1).equals(THE);
        return (pronoun || definite) && !isNamed(later.from(), told);
    }

    /** "That he was born", in one Arabic word and a verb. */
    private boolean isThatHe(int token) {
        return ScopeWords.at(THAT_HE, tokens, token - 1) != null;
    }

    private boolean hasKin(int one, int other) {
        int from = layout.sentences().get(Math.min(one, other)).from();
        int to = layout.sentences().get(Math.max(one, other)).to();
        for (int i = from; i < to; i++) {
            boolean own = i > from && ScopeWords.at(KIN, tokens, i) != null && !isSpeaker(i);
            if (own) {
                return true;
            }
        }
        return false;
    }

    /** "His brother said": who tells it. */
    private boolean isSpeaker(int token) {
        return ScopeWords.find(TELLS, tokens, token + 1, Math.min(tokens.size(), token + 2)) >= 0
                || ScopeWords.endsBefore(TELLS, tokens, token, 1);
    }

    /** Whether a full name stands between: somebody else may be meant. */
    private boolean isNamed(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isCapital(i) && isCapital(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "The accused, aged 31" and "the accused, born in 1988". */
    private boolean isNamedAlike(Told age, Told birth) {
        if (layout.sentenceOf(age.from()) == layout.sentenceOf(birth.from())) {
            return false;
        }
        Set<String> names = names(age.from());
        Set<String> born = names(birth.from());
        born.addAll(namesBehind(birth.from()));
        names.retainAll(born);
        return !names.isEmpty();
    }

    /** The word right before a mark before an age is a name. */
    private boolean isNearName(int at, int token) {
        return token - at == 2 && tokens.get(token - 1).isMark();
    }

    /** An Arabic verb stands before its subject: "was born al-Nabulsi in 1988". */
    private Set<String> namesBehind(int token) {
        Set<String> names = new HashSet<>();
        int to = Math.min(tokens.size(), token + 1 + LONGEST_NAME_BEHIND);
        for (int i = token + 1; i < to && tokens.get(i).isArabic() && ScopeWords.at(WITHIN, tokens, i) == null; i++) {
            if (ScopeWords.at(KIN, tokens, i) != null) {
                return new HashSet<>();
            }
            names.add(tokens.form(i));
        }
        return names;
    }

    /** "And al-Nabulsi": the name. */
    private String withoutAnd(int at) {
        String form = tokens.form(at);
        return form.startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE)
                ? form.substring(ArabicLetters.WAW.length())
                : form;
    }

    /** The names, and in Arabic the definite nouns, right before a token in its sentence. */
    private Set<String> names(int token) {
        Set<String> names = new HashSet<>();
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(token));
        for (int i = Math.max(sentence.from(), token - FARTHEST_NAME); i < token; i++) {
            String form = withoutAnd(i);
            boolean definite = tokens.get(i).isArabic()
                    && form.startsWith(ArabicLetters.ARTICLE)
                    && form.length() >= SHORTEST_NAME;
            if (ScopeWords.at(KIN, tokens, i) != null) {
                return new HashSet<>();
            }
            boolean arabicName = tokens.get(i).isArabic() && form.length() >= SHORTEST_NAME - 1 && isNearName(i, token);
            if (definite && ScopeWords.at(AGED, tokens, i) == null
                    || arabicName
                    || isCapital(i) && form.length() >= SHORTEST_NAME - 1) {
                names.add(form);
            }
        }
        return names;
    }
}
