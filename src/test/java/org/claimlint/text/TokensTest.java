package org.claimlint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static List<String> forms(String text) {
        Tokens tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::form).toList();
    }

    @Test
    void lettersAndDigitsAreCutApart() {
        assertThat(forms("Pumping station T4 and 12th Brigade"))
                .containsExactly("pumping", "station", "t", "4", "and", "12", "th", "brigade");
    }

    @Test
    void arabicWordsAreFolded() {
        assertThat(forms("إلى مَدِينَةِ الشّـــعفةِ")).containsExactly("الي", "مدينه", "الشعفه");
    }

    @Test
    void digitsOfAllThreeSetsAreOne() {
        assertThat(forms("400 ٤٠٠ ۴۰۰")).containsExactly("400", "400", "400");
    }

    @Test
    void anArticleWithTatweelIsGluedToItsDigits() {
        Tokens tokens = Tokens.of("ليل الـ5 من");
        assertThat(tokens.form(1)).isEqualTo("ال");
        assertThat(tokens.get(2).isGlued()).isTrue();
    }

    @Test
    void aPossessiveIsATokenOfItsOwn() {
        assertThat(forms("the army’s tank, o'clock, 1990's"))
                .containsExactly("the", "army", "'s", "tank", ",", "o'clock", ",", "1990", "'s");
    }

    @Test
    void hyphensAreMarks() {
        assertThat(forms("al-Bab twenty-five")).containsExactly("al", "-", "bab", "twenty", "-", "five");
    }

    @Test
    void spansCountInTheTextAsRead() {
        String text = "  عَبَرَ نحو";
        Tokens tokens = Tokens.of(text);
        assertThat(tokens.words(tokens.span(0, 1))).isEqualTo("عَبَرَ");
    }

    @Test
    void aWordBeginsBehindItsProclitics() {
        String text = "وَبِالمدينة";
        Tokens tokens = Tokens.of(text);
        assertThat(text.substring(tokens.offsetWithin(0, 2))).isEqualTo("المدينة");
    }

    @Test
    void gapsTellLinesFromParagraphs() {
        Tokens tokens = Tokens.of("one two\r\nthree\n \nfour");
        assertThat(tokens.get(1).gap()).isEqualTo(Token.Gap.SPACE);
        assertThat(tokens.get(2).gap()).isEqualTo(Token.Gap.LINE);
        assertThat(tokens.get(3).gap()).isEqualTo(Token.Gap.PARAGRAPH);
    }

    @Test
    void theTokenAtAnOffsetIsFound() {
        Tokens tokens = Tokens.of("one two three");
        assertThat(tokens.at(0)).isZero();
        assertThat(tokens.at(3)).isEqualTo(1);
        assertThat(tokens.at(5)).isEqualTo(1);
        assertThat(tokens.at(13)).isEqualTo(3);
    }

    @Test
    void anyTextIsCutWithoutLossOrOverlap() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append((char)
                        (random.nextBoolean() ? random.nextInt(0x10000) : " 'sا1َ-\n\uD83D".charAt(random.nextInt(9))));
            }
            Tokens tokens = Tokens.of(text.toString());
            int end = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start());
                end = token.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }
}
