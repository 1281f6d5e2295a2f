package org.claimlint.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** The words of both languages that dates and durations are made of; a word may mean several things ("second", "last"). */
final class TimeWords {
    private static final List<String> PLURAL_ENDINGS = new ArrayList<>(1);
    private static final List<String> NOT_FUTURE = new ArrayList<>();
    private static String pastEnding = "";
    private static String adverbEnding = "";
    private static final Lexicon<Meanings> WORDS = load();

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
        /** "Of it" behind a day: of the month that was named last, Arabic. */
        OF_IT,
        /** What is called after a day: "the street of 14 January". */
        CALLED_AFTER,
        /** What is called after a day and named without a word for what it is. */
        CALLED_SO,
        IN,
        ARTICLE,
        FROM,
        BETWEEN,
        /** Between "between" and two years, months or days, Arabic: "the two years". */
        DUAL_LEAD,
        TO,
        AND,
        /** Between the two days of a night, Arabic. */
        INTO,
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
        /** "The talks open on Friday": a plural that tells of what is to come only right before the day. */
        PLURAL_PRESENT,
        /** Begins what is told, Arabic: a verb before it looks ahead for itself alone. */
        THAT,
        /** No word of its own: how Arabic words begin that look like a future verb and are none. */
        NOT_FUTURE,
        /** English verbs in the past whose form does not tell it. */
        PAST,
        /** "Is", "are": before a date they look ahead. */
        BE,
        /** No word of its own: how English verbs end in the past. */
        PAST_ENDING,
        /** No word of its own: how English adverbs end. */
        ADVERB_ENDING,
        /** A noun of time that is one only where no other noun follows: "the past". */
        ARTICLE_LED,
        /** Before "a day", besides amounts: "twice". */
        RATE_LEAD,
        /** Behind a length that is an age. */
        AGE,
        /** Behind it stands what it is the anniversary of. */
        ANNIVERSARY,
        /** Before "years" alone: "in years". */
        SPAN_LEAD,
        /** Between "will" and a participle. */
        AUXILIARY,
        /** Before a weekday that is a name: "Bloody Sunday". */
        NAME_LEAD,
        /** What follows "year-ago". */
        PERIOD_NOUN,
        /** "Year-end". */
        YEAR_END,
        /** Words before the verb "to last". */
        MODAL,
        /** Of the words that name a day from where the text stands, not from where the reader does: "the following". */
        TOLD,
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
        /** Behind a decade ("1970s") and behind a length ("two weeks's time"). */
        LETTER_S,
        /** No word of its own: how a noun ends that is counted. */
        PLURAL_ENDING,
        /** The Arabic article before digits; value: how many letters before it are none of it. */
        DIGIT_ARTICLE,
        /** Words after which "a month" is a duration and no rate. */
        LENGTH_LEAD,
        /** Before a length that has a first day: "for three days from". */
        LASTING,
        /** "Starting on", between a length and its first day. */
        STARTING,
        /** Before a length that is a limit; value: -1 less than, 1 more than. */
        BOUND,
        TIME_NOUN,
        /** A phrase that begins like a word of time and is none: "two years earlier than planned", "soon after". */
        NO_TIME,
        MATCHING,
        DATE_NOUN;

        /** Whether a date or a length may begin with such a word; the others only tell something of one beside them. */
        boolean leads() {
            return leadsAlone()
                    || switch (this) {
                        case DEIXIS, PART, SPLIT, LAST, FEW, ONE, WHOLE, HALF, EVERY, BOUND, BACK, AHEAD -> true;
                        default -> false;
                    };
        }

        /** Whether one may begin with it whatever follows; the others need a word of time or a number behind them. */
        boolean leadsAlone() {
            return switch (this) {
                case MONTH, WEEKDAY, UNIT, DAY_WORD, DAY_PART, WEEK_OF, SEASON, HOLIDAY, DECADE, OTHER_YEAR, YEAR_END ->
                    true;
                case NOW, VAGUE_NOW, CLOCK_LEAD, DIGIT_ARTICLE, PIECE_LETTER -> true;
                default -> false;
            };
        }

        /** Whether a date may begin with it. */
        boolean leadsDate() {
            return switch (this) {
                case MONTH, WEEKDAY, UNIT, DAY_WORD, DAY_PART, WEEK_OF, SEASON, HOLIDAY, DECADE, OTHER_YEAR, YEAR_END ->
                    true;
                case NOW, DEIXIS, PART, SPLIT, LAST, PIECE_LETTER -> true;
                default -> false;
            };
        }

        /** Whether it needs a length behind it: "in three days". */
        boolean leadsToLength() {
            return this == EVERY || this == BOUND || this == BACK || this == AHEAD;
        }

        /** Whether a length may begin with it. */
        boolean leadsLength() {
            return switch (this) {
                case UNIT, SPLIT, WHOLE, HALF, FEW, ONE -> true;
                default -> false;
            };
        }
    }

    /** One meaning of a word. */
    static final class Word {
        private final Kind kind;
        private final int value;
        private final String info;
        private final @Nullable TimeUnit unit;

        Word(Kind kind, int value, String info) {
            this.kind = kind;
            this.value = value;
            this.info = info;
            this.unit = kind == Kind.UNIT ? TimeUnit.valueOf(info) : null;
        }

        Kind kind() {
            return kind;
        }

        int value() {
            return value;
        }

        String info() {
            return info;
        }

        boolean isWeak() {
            return info.endsWith("weak");
        }

        /** The unit that a noun of time names. */
        TimeUnit unit() {
            return Objects.requireNonNull(unit, info);
        }
    }

    /** The words that can be found at a place of a text. */
    static Lexicon<Meanings> lexicon() {
        return WORDS;
    }

    /** Whether a word ends as the nouns do that are counted. */
    static boolean isPlural(String form) {
        for (String ending : PLURAL_ENDINGS) {
            if (form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** How an English adverb ends. */
    static String adverbEnding() {
        return adverbEnding;
    }

    /** How an English verb ends in the past. */
    static String pastEnding() {
        return pastEnding;
    }

    /** Whether a word that looks like an Arabic future verb is known to be another one. */
    static boolean isNotFuture(String form) {
        for (String beginning : NOT_FUTURE) {
            if (form.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static Lexicon<Meanings> load() {
        Map<String, Meanings> meanings = new LinkedHashMap<>();
        read(meanings, "ar/time.tsv");
        read(meanings, "en/time.tsv");
        Lexicon<Meanings> words = new Lexicon<>();
        meanings.forEach(words::add);
        return words;
    }

    private static void read(Map<String, Meanings> meanings, String table) {
        for (String[] row : Table.rows(Lexicon.class, table)) {
            Word word = new Word(Kind.valueOf(row[0]), Integer.parseInt(row[1]), row[2]);
            String forms = row[3];
            int from = 0;
            while (from <= forms.length()) {
                int bar = forms.indexOf('|', from);
                int end = bar < 0 ? forms.length() : bar;
                String form = org.claimlint.text.Normalizer.fold(forms.substring(from, end));
                from = end + 1;
                if (word.kind() == Kind.PLURAL_ENDING) {
                    PLURAL_ENDINGS.add(form);
                    continue;
                }
                if (word.kind() == Kind.ADVERB_ENDING) {
                    adverbEnding = form;
                    continue;
                }
                if (word.kind() == Kind.PAST_ENDING) {
                    pastEnding = form;
                    continue;
                }
                if (word.kind() == Kind.NOT_FUTURE) {
                    NOT_FUTURE.add(form);
                    continue;
                }
                meanings.computeIfAbsent(form, key -> new Meanings()).add(word);
            }
        }
    }
}
