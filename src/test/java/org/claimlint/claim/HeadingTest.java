package org.claimlint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.claimlint.model.Report;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-05-06-bridge.txt",
                "bridge_20190506.txt",
                "in/2018/bridge 2019.05.06 (2).txt",
                "2019_05_06.txt",
                "C:\\reports\\20190506.txt",
                "20190506-1130-2019-05-06.txt"
            })
    void a_file_name_may_hold_the_day(String file) {
        assertThat(Heading.dayIn(file)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bridge.txt",
                "2019-05-06/bridge.txt",
                "06-05-2019.txt",
                "2019-05.txt",
                "2019-05-6.txt",
                "2019-0506.txt",
                "2019-13-06.txt",
                "2019-02-29.txt",
                "120190506.txt",
                "201905061.txt",
                "20190506 to 20190507.txt",
                "-"
            })
    void other_digits_in_a_file_name_are_no_day(String file) {
        assertThat(Heading.dayIn(file)).isNull();
    }

    @Test
    void the_first_line_is_the_title_and_the_script_tells_the_language() {
        Report arabic = complete("إغلاق الجسر القديم\n\nأُغلق الجسر (Bridge 4) صباح اليوم.");
        assertThat(arabic.title()).isEqualTo("إغلاق الجسر القديم");
        assertThat(arabic.lang()).isEqualTo("ar");
        Report english = complete("Bridge closed\n\nThe old bridge (الجسر) was closed.");
        assertThat(english.title()).isEqualTo("Bridge closed");
        assertThat(english.lang()).isEqualTo("en");
    }

    @Test
    void a_text_without_letters_has_no_language() {
        assertThat(complete("12 - 13").lang()).isNull();
    }

    @Test
    void what_is_known_stays() {
        Report known =
                new Report("a", "a", "2019-05-06.txt", null, "Mine", DAY.plusDays(1), "fr", "Ours", "One\n\nTwo.");
        assertThat(complete(known)).isEqualTo(known);
    }

    private static Report complete(String text) {
        return complete(new Report("a", "a", "a.txt", null, null, null, null, null, text));
    }

    private static Report complete(Report known) {
        Tokens tokens = Tokens.of(known.text());
        return Heading.complete(known, tokens, Layout.of(tokens), null);
    }
}
