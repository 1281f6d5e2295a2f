package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = new Words(MessageLanguage.EN);
    private final Words arabic = new Words(MessageLanguage.AR);

    @Test
    void englishCountsInTwoForms() {
        assertThat(english.count("report", 0)).isEqualTo("0 reports");
        assertThat(english.count("report", 1)).isEqualTo("1 report");
        assertThat(english.count("report", 2)).isEqualTo("2 reports");
    }

    @Test
    void arabicCountsInFiveForms() {
        assertThat(arabic.count("report", 1)).isEqualTo("تقرير واحد");
        assertThat(arabic.count("report", 2)).isEqualTo("تقريرين");
        assertThat(arabic.count("report", 10)).isEqualTo("10 تقارير");
        assertThat(arabic.count("report", 11)).isEqualTo("11 تقريراً");
        assertThat(arabic.count("report", 100)).isEqualTo("100 تقرير");
        assertThat(arabic.count("report", 103)).isEqualTo("103 تقارير");
    }

    @Test
    void bracesInAValueAreWordsOfTheFile() {
        assertThat(english.fill("fix.unseen", "replacement", "{place}", "place", "here"))
                .isEqualTo("Fix: write \"{place}\" at here");
    }

    @Test
    void wordsThatAreNotInTheTableAreADefect() {
        assertThatThrownBy(() -> english.get("greeting")).hasMessage("There are no EN words for greeting.");
    }
}
