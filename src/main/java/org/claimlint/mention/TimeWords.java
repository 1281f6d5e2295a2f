package org.claimlint.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;

/** The words of both languages that dates and durations are made of; a word may mean several things ("second", "last"). */
final class TimeWords {
    private static final Lexicon<List<Word>> WORDS = load();

    private TimeWords() {}

    /** What a word does in a time expression; the names are those of the tables. */
    enum Kind {
        /** Value: 1 to 12; info: its month system, and "weak" when the word has other meanings as well. */
        MONTH,
        /** Value: ISO weekday; info: "weak" as above. */
        WEEKDAY,
        /** Value: 1 for a singular, 2 for an Arabic dual, 0 for a plural; info: a {@link TimeUnit}. */
        UNIT,
        /** Today, yesterday; value: days from the speaker's day. */
        DAY_WORD,
        /** Value: -1 last, 0 this, 1 next; info: where it stands, or "same" ("in the same month"). */
        DEIXIS,
        /** "After next", "before last". */
        AFTER_NEXT,
        /** "Early", "late", "the end of"; info: a {@link TimePart}. */
        PART,
        /** Half, third, quarter; value: the denominator. */
        SPLIT,
        /** Morning, night; info "night" when it may reach into the next day. */
        DAY_PART,
        OF,
        IN,
        ARTICLE,
        FROM,
        BETWEEN,
        TO,
        AND,
        /** Behind a duration; value: -1 back from the speaker, 1 ahead, 2 ahead from tomorrow. */
        AGO,
        /** Before a duration: "in three days" ahead. */
        AHEAD,
        /** Before a duration, Arabic: -1 back, 1 ahead. */
        BACK,
        /** Behind a duration and before a date: "two weeks before"; value: -1 or 1. */
        FROM_DATE,
        /** The other end of a range: "to date", "until now". */
        NOW,
        FROM_NOW,
        SINCE,
        FEW,
        ONE,
        WHOLE,
        DURATION_LEAD,
        HALF,
        AND_HALF,
        EXTRA,
        APPROX,
        LAST,
        /** Behind a year; info "hijri" or nothing. */
        ERA,
        /** The seventies; value: 70. */
        DECADE,
        /** Academic or fiscal, of a year. */
        OTHER_YEAR,
        /** Words after which a lone number of four digits is a year. */
        YEAR_CONTEXT,
        FUTURE,
        /** Words before the verb "to last". */
        MODAL,
        /** "Every", "each". */
        EVERY,
        /** "Now", "recently": a time that is no day; info: its TIMEX3 value. */
        VAGUE_NOW,
        CLOCK,
        CLOCK_LEAD,
        /** Value: its first month. */
        SEASON,
        /** Value: month * 100 + day, or days from Easter; info: the calendar. */
        HOLIDAY,
        WEEK_OF,
        /** Words that make a number before them a count. */
        NOT_NUMBER,
        /** The letter of "Q3", "H1"; value: how many there are in a year. */
        PIECE_LETTER,
        ORDINAL_SUFFIX,
        /** Words after which "a month" is a duration and no rate. */
        LENGTH_LEAD,
        TIME_NOUN,
        MATCHING,
        DATE_NOUN
    }

    /** One meaning of a word. */
    record Word(Kind kind, int value, String info) {
        boolean isWeak() {
            return info.endsWith("weak");
        }

        TimeUnit unit() {
            return TimeUnit.valueOf(info);
        }
    }

    /** The words that can be found at a place of a text. */
    static Lexicon<List<Word>> lexicon() {
        return WORDS;
    }

    private static Lexicon<List<Word>> load() {
        Map<String, List<Word>> meanings = new LinkedHashMap<>();
        read(meanings, "ar/time.tsv");
        read(meanings, "en/time.tsv");
        Lexicon<List<Word>> words = new Lexicon<>();
        meanings.forEach(words::add);
        return words;
    }

    private static void read(Map<String, List<Word>> meanings, String table) {
        for (String[] row : Table.rows(Lexicon.class, table)) {
            Word word = new Word(Kind.valueOf(row[0]), Integer.parseInt(row[1]), row[2]);
            String forms = row[3];
            int from = 0;
            while (from <= forms.length()) {
                int bar = forms.indexOf('|', from);
                int end = bar < 0 ? forms.length() : bar;
                String form = org.claimlint.text.Normalizer.fold(forms.substring(from, end));
                List<Word> words = meanings.computeIfAbsent(form, key -> new ArrayList<>(2));
                if (words.stream().noneMatch(known -> known.kind() == word.kind())) {
                    words.add(word);
                }
                from = end + 1;
            }
        }
    }
}
