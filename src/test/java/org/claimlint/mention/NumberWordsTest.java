package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlint.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ثلاثة, 3",
        "سبعة عشر, 17",
        "إحدى عشرة, 11",
        "وأحد عشر, 11",
        "واحد وأربعون, 41",
        "وأحد وأربعين, 41",
        "اثنتان وسبعون, 72",
        "خمسة و ثلاثون, 35",
        "والثلاث والعشرين, 23",
        "مئة, 100",
        "مئتا, 200",
        "مائتين, 200",
        "ثلاث مئة, 300",
        "ثمانيمائة, 800",
        "تسعمئة وأربعة, 904",
        "مئة وأحد عشر, 111",
        "مائة وواحد وخمسون, 151",
        "ألف, 1000",
        "ألفان وثلاثمئة, 2300",
        "ألفا, 2000",
        "خمسة آلاف ومئتان واثنان وعشرون, 5222",
        "مئتا ألف, 200000",
        "خمسة عشر ألفاً, 15000",
        "مليون ومئة ألف, 1100000",
        "ثلاثة ملايين وأربعمئة ألف, 3400000",
        "مئة ألف مليار, 100000000000000",
        "حداشر, 11",
        "تلتمية وخمسين, 350",
        "لواحد وستين, 61"
    })
    void arabic_cardinals_are_read_in_every_spelling(String words, long value) {
        Tokens tokens = Tokens.of(words);
        NumberWords.Reading reading = NumberWords.cardinal(tokens, 0);
        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(reading.to()).isEqualTo(tokens.size());
    }

    @ParameterizedTest
    @CsvSource({
        "seven, 7",
        "twenty five, 25",
        "Forty-Two, 42",
        "sixtythree, 63",
        "a hundred, 100",
        "three hundred and four, 304",
        "two hundred two, 202",
        "a thousand and six, 1006",
        "nine hundred and twelve thousand and forty, 912040",
        "eight thousand millions, 8000000000",
        "two dozen, 24",
        "four lakh, 400000"
    })
    void english_cardinals_are_read(String words, long value) {
        Tokens tokens = Tokens.of(words);
        NumberWords.Reading reading = NumberWords.cardinal(tokens, 0);
        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(reading.to()).isEqualTo(tokens.size());
    }

    @ParameterizedTest
    @CsvSource({
        "ثلاثة وأربعة, 3, 1",
        "خمسة والعشرين, 5, 1",
        "عشرة وعشرين, 10, 1",
        "ten twelve, 10, 1",
        "twenty and three, 20, 1",
        "five hundred and the, 500, 2",
        "three four, 3, 1"
    })
    void what_is_no_part_of_the_number_is_left_out(String words, long value, int to) {
        NumberWords.Reading reading = NumberWords.cardinal(Tokens.of(words), 0);
        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(reading.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "لست",
                "أحد المارة",
                "وأحد المارة",
                "الاثنين",
                "متين",
                "آلاف",
                "hundred",
                "a",
                "million",
                "ثمن",
                "وسيم"
            })
    void near_misses_are_no_cardinals(String words) {
        assertThat(NumberWords.cardinal(Tokens.of(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "الثاني, 2",
        "والأولى, 1",
        "للثالثة, 3",
        "الحادي عشر, 11",
        "الخامسة عشرة, 15",
        "السابع والعشرين, 27",
        "الحادية و الثلاثون, 31",
        "الواحد والأربعون, 41",
        "المئة والثالثة والعشرون, 123",
        "عاشر, 10",
        "first, 1",
        "nineteenth, 19",
        "thirty-second, 32",
        "sixty—fourth, 64",
        "fortyfifth, 45",
        "two hundredth, 200",
        "two hundred and sixth, 206",
        "four millionth, 4000000"
    })
    void ordinals_are_read(String words, long value) {
        Tokens tokens = Tokens.of(words);
        NumberWords.Reading reading = NumberWords.ordinal(tokens, 0);
        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(reading.to()).isEqualTo(tokens.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"حادي", "الثلاثاء", "ثانيا", "ثانية", "الخمسة", "one fifth", "thirds", "three"})
    void near_misses_are_no_ordinals(String words) {
        assertThat(NumberWords.ordinal(Tokens.of(words), 0)).isNull();
    }
}
