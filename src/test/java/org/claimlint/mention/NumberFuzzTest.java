package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.claimlint.model.Mention;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFuzzTest {
    private static final int LONG = 200_000;
    private static final String[] PIECES = {
        "1",
        "23",
        "456",
        "0",
        "٣",
        "۴",
        ".",
        ",",
        "٬",
        "٫",
        "،",
        "-",
        "–",
        "/",
        ":",
        "^",
        "+",
        "%",
        "٪",
        "(",
        ")",
        "½",
        "$",
        "e",
        "x",
        "k",
        "m",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "و",
        "من",
        "إلى",
        "بين",
        "نحو",
        "أكثر من",
        "مئة",
        "ثلاثة",
        "عشرون",
        "ألف",
        "مليون",
        "نصف",
        "أخماس",
        "واحد",
        "جزء",
        "على",
        "في المئة",
        "مقاتل",
        "عناصر",
        "اللواء",
        "a",
        "and",
        "half",
        "two",
        "twenty",
        "hundred",
        "million",
        "third",
        "fifths",
        "one",
        "in",
        "over",
        "out of",
        "point",
        "minus",
        "about",
        "from",
        "to",
        "between",
        "percent",
        "of",
        "people",
        "men",
        "the",
        "No.",
        "Brigade",
        "th",
        "http://",
        "www.",
        "\uD800",
        "\uDC00",
        "\u202B",
        "\u0640"
    };

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return QuantityRecognizer.read(tokens, Leads.of(tokens), new BitSet());
    }

    @Test
    void any_order_of_pieces_is_read_without_an_error() {
        Random random = new Random(20240611);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(14);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                if (random.nextInt(3) > 0) {
                    text.append(' ');
                }
            }
            String input = text.toString();
            for (Mention mention : read(input)) {
                assertThat(mention.span().end())
                        .as(input)
                        .isBetween(mention.span().start(), input.length());
            }
        }
    }

    @Test
    void random_code_units_are_read_without_an_error() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            String input = text.toString();
            assertThatCode(() -> read(input)).as(input).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1,",
                "1.",
                "1 ",
                "123 ",
                "1/",
                "1-",
                "1:",
                "1^",
                "x1",
                "1x",
                "½",
                "-",
                "+1",
                "(1",
                "1 (",
                "ثلاثة و",
                "مئة ",
                "ألف ",
                "من ",
                "بين ",
                "عشرون و",
                "half ",
                "one in ",
                "twenty ",
                "hundred and ",
                "a third of ",
                "between 1 and ",
                "1 to ",
                "about ",
                "more than ",
                "No. ",
                "military "
            })
    void long_repetitions_take_linear_time(String piece) {
        String text = piece.repeat(LONG / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));
    }
}
