package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Printable.oneLine("«نحو 400» — about 400, \uD83D\uDE00"))
                .isEqualTo("«نحو 400» — about 400, \uD83D\uDE00");
    }

    @Test
    void lineBreaksOfEverySystemBecomeOneBlank() {
        assertThat(Printable.oneLine("a\r\nb\nc\rd\te")).isEqualTo("a b c d e");
    }

    @Test
    void commandsToTheTerminalAreShown() {
        assertThat(Printable.oneLine("\u001B[2J\u009B1m\u007F\u0000")).isEqualTo("\\u001B[2J\\u009B1m\\u007F\\u0000");
    }

    @Test
    void directionalOverridesAndUnicodeLineEndsAreShown() {
        assertThat(Printable.oneLine("\u202A\u202E\u2066\u2069\u2028\u2029"))
                .isEqualTo("\\u202A\\u202E\\u2066\\u2069\\u2028\\u2029");
    }

    @Test
    void halfASurrogatePairIsShown() {
        assertThat(Printable.oneLine("\uD83D x \uDE00")).isEqualTo("\\uD83D x \\uDE00");
    }

    @Test
    void arabicIsKeptApartInEnglishAndEnglishInArabic() {
        assertThat(Printable.within(MessageLanguage.EN, "قتل 9")).isEqualTo("\u2068قتل 9\u2069");
        assertThat(Printable.within(MessageLanguage.EN, "9 killed")).isEqualTo("9 killed");
        assertThat(Printable.within(MessageLanguage.AR, "9 killed")).isEqualTo("\u20689 killed\u2069");
        assertThat(Printable.within(MessageLanguage.AR, "قتل 9")).isEqualTo("قتل 9");
    }
}
