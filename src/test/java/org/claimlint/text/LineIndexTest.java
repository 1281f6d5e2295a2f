package org.claimlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimlint.model.Position;
import org.junit.jupiter.api.Test;

class LineIndexTest {
    @Test
    void the_three_ways_to_end_a_line_count_once_each() {
        LineIndex lines = new LineIndex("a\nb\r\nc\rd");
        assertThat(lines.position(0)).isEqualTo(new Position(1, 1));
        assertThat(lines.position(2)).isEqualTo(new Position(2, 1));
        assertThat(lines.position(5)).isEqualTo(new Position(3, 1));
        assertThat(lines.position(7)).isEqualTo(new Position(4, 1));
    }

    @Test
    void a_line_break_belongs_to_the_line_that_it_ends() {
        LineIndex lines = new LineIndex("ab\r\nc");
        assertThat(lines.position(2)).isEqualTo(new Position(1, 3));
        assertThat(lines.position(3)).isEqualTo(new Position(1, 4));
    }

    @Test
    void columns_count_utf_16_code_units() {
        assertThat(new LineIndex("\uD83D\uDE00b").position(2)).isEqualTo(new Position(1, 3));
    }

    @Test
    void the_end_of_the_text_is_a_position() {
        assertThat(new LineIndex("").position(0)).isEqualTo(new Position(1, 1));
        assertThat(new LineIndex("a\n").position(2)).isEqualTo(new Position(2, 1));
    }

    @Test
    void an_offset_outside_the_text_is_refused() {
        LineIndex lines = new LineIndex("abc");
        assertThatThrownBy(() -> lines.position(4))
                .hasMessage("The offset (4) must lie inside the text of 3 UTF-16 code units.");
        assertThatThrownBy(() -> lines.position(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_of_many_lines_is_searched() {
        LineIndex lines = new LineIndex("x\n".repeat(1000));
        assertThat(lines.position(999 * 2)).isEqualTo(new Position(1000, 1));
    }
}
