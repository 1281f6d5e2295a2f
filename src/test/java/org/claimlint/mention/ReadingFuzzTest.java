package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, reading ends soon and with values that can be. */
class ReadingFuzzTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 6, 7);
    /** A quadratic reader of a text of this length would be seen to hang. */
    private static final int LONG = 100_000;

    private static final int[] RANGES = {
        0, 0x80, 0x80, 0x250, 0x600, 0x700, 0x600, 0x700, 0x2000, 0x2070, 0xD800, 0xE000, 0xFB50, 0xFF00, 0x1F600,
        0x1F650
    };
    private static final String[] BETWEEN = {
        " ", " ", " ", " ", " ", " ", ", ", "، ", "\n", "\n\n", "-", "/", ". ", "", "(", ")", " 12 ", " 2014 ", " 3.5",
        "و", "ال", "ب", "لل", "\u202B", "\u0640", "\uD83D"
    };

    private static Mentions read(String text) {
        Tokens tokens = Tokens.of(text);
        Mentions mentions = MentionReader.read(tokens, Layout.of(tokens), PUBLISHED);
        checkTokens(tokens);
        check(mentions, text);
        return mentions;
    }

    private static void checkTokens(Tokens tokens) {
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.start() < end
                    || token.end() <= token.start()
                    || token.form().isEmpty()) {
                assertThat(token).as("a token behind %s", end).isNull();
            }
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(tokens.text().length());
    }

    private static void check(Mentions mentions, String text) {
        int start = 0;
        int endOfTimes = 0;
        for (Mention mention : mentions.all()) {
            boolean inOrder = mention.span().start() >= start
                    && mention.span().end() > mention.span().start()
                    && mention.span().end() <= text.length();
            start = mention.span().start();
            boolean sound = inOrder && hasSoundValues(mention);
            if (mention instanceof TimeExpression time) {
                sound &= start >= endOfTimes;
                endOfTimes = time.span().end();
            }
            if (!sound) {
                assertThat(mention)
                        .as(text.substring(0, Math.min(text.length(), 300)))
                        .isNull();
            }
        }
    }

    private static boolean hasSoundValues(Mention mention) {
        if (mention instanceof TimeExpression time) {
            DateInterval days = time.interval();
            return days == null || !days.to().isBefore(days.from());
        }
        if (mention instanceof NumberMention number) {
            return Double.isFinite(number.value().doubleValue());
        }
        if (mention instanceof QuantityMention counted) {
            Quantity quantity = counted.quantity();
            return quantity.max() == null || quantity.min().compareTo(quantity.max()) <= 0;
        }
        return true;
    }

    /** All words of all tables of both languages, as they are written there. */
    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (String table : List.of(
                "actors",
                "bounds",
                "clause-words",
                "count-words",
                "dateline",
                "events",
                "nouns",
                "number-names",
                "numbers",
                "percent",
                "place-words",
                "reporting",
                "time",
                "vague-counts")) {
            for (String language : List.of("ar/", "en/")) {
                for (String[] row : Table.rows(Lexicon.class, language + table + ".tsv")) {
                    words.addAll(List.of(Table.forms(row)));
                }
            }
        }
        return words;
    }

    @Test
    void any_mixture_of_the_words_of_our_tables_is_read() {
        Random random = new Random(4);
        List<String> words = words();
        for (int run = 0; run < 4_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 5 + random.nextInt(40); i > 0; i--) {
                text.append(words.get(random.nextInt(words.size())));
                text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
            }
            read(text.toString());
        }
    }

    @Test
    void any_code_units_are_read() {
        Random random = new Random(5);
        for (int run = 0; run < 4_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(120); i > 0; i--) {
                int range = 2 * random.nextInt(RANGES.length / 2);
                int point = RANGES[range] + random.nextInt(RANGES[range + 1] - RANGES[range]);
                text.append(random.nextInt(5) == 0 ? " " : Character.toString(point));
            }
            read(text.toString());
        }
    }

    @Test
    void half_a_character_at_either_end_is_read() {
        for (String half : List.of("\uD83D", "\uDE00")) {
            for (String text : List.of("12 ", "نيسان ", "5 May")) {
                read(half + text);
                read(text + half);
            }
        }
    }

    @Test
    void a_word_of_a_megabyte_is_read() {
        for (String letter : List.of("a", "ب", "و", "ال", "\u064B")) {
            read(letter.repeat(1_000_000 / letter.length()));
        }
    }

    @Test
    void a_megabyte_of_digits_is_unread() {
        assertThat(read("7".repeat(1_000_000)).coverage().numbers().read()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1",
                "Al-",
                "'",
                "1/2/3/",
                "1/",
                "1.",
                "1,234,",
                "1-",
                "1 000 ",
                "12:",
                "10:30 ",
                "one and a half ",
                "half of a third of ",
                "one in two out of ",
                "minus ",
                "two and ",
                "one hundred and ",
                "twenty-",
                "point five ",
                "million ",
                "ألف ",
                "وألف ",
                "ثلاثة و",
                "نصف ",
                "مئة ألف و",
                "January ",
                "April, ",
                "نيسان ",
                "نيسان / ",
                "ونيسان ",
                "from 5 to 7 ",
                "to ",
                "between 2 and 3 and ",
                "ما بين 30 و40 و",
                "2014-",
                "2014 and ",
                "the end of the ",
                "the third of the last ",
                "early last ",
                "before ",
                "قبل ",
                "بعد ",
                "three days and ",
                "أيام ",
                "two days ago ",
                "within the next ",
                "Monday, ",
                "يوم الاثنين ",
                "the night of ",
                "ليل ",
                "the town of ",
                "مدينة ",
                "ريف ",
                "New ",
                "more than about ",
                "أكثر من ",
                "dozens of ",
                "عشرات ",
                "12 civilians, ",
                "12 مدنياً، ",
                "5 young rebel fighters ",
                "5% ",
                "نسبة ",
                "$",
                "US$ ",
                "+49 30 123 ",
                "555-123-4567-",
                "http://a.b/c?",
                "1e10e",
                "2^-+",
                "½",
                "(",
                "[(\"",
                ")",
                "\"",
                "'s ",
                "\u202B",
                "\n",
                "a\n",
                "a.",
                "سيقول ",
                "will say "
            })
    void a_long_text_of_one_thing_is_read(String part) {
        read(part.repeat(LONG / part.length()));
    }
}
