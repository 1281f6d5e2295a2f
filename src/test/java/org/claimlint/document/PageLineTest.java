package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLineTest {
    private static final float WIDEST = 400;

    @Test
    void the_last_line_of_a_paragraph_from_the_right_is_no_new_paragraph() {
        assertThat(line("وصل قبل", false, 390).isContinuedBy(line("ساعة.", true, 40), WIDEST))
                .isTrue();
        assertThat(line("came an", false, 390).isContinuedBy(line("Hour", true, 40), WIDEST))
                .isFalse();
    }

    @Test
    void a_title_from_the_right_stands_apart() {
        assertThat(line("غارة", false, 60).isContinuedBy(line("في أيار", true, 390), WIDEST))
                .isFalse();
    }

    @Test
    void a_short_line_ends_its_paragraph_with_its_sentence() {
        assertThat(line("an hour.", false, 40).isContinuedBy(line("Then", false, 390), WIDEST))
                .isFalse();
        assertThat(line("an hour", false, 40).isContinuedBy(line("later", false, 390), WIDEST))
                .isTrue();
    }

    private static PageLine line(String text, boolean beginsParagraph, float width) {
        return new PageLine(1, text, beginsParagraph, null, width);
    }
}
