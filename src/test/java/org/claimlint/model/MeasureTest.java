package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void killed_and_wounded_belong_to_casualties_and_not_the_other_way_round() {
        assertThat(Measure.covers(Measure.CASUALTIES, Measure.KILLED)).isTrue();
        assertThat(Measure.covers(Measure.CASUALTIES, Measure.WOUNDED)).isTrue();
        assertThat(Measure.covers(Measure.KILLED, Measure.CASUALTIES)).isFalse();
        assertThat(Measure.covers(Measure.CASUALTIES, Measure.MISSING)).isFalse();
    }

    @Test
    void the_dead_are_no_part_of_the_wounded() {
        assertThat(Measure.covers(Measure.WOUNDED, Measure.KILLED)).isFalse();
        assertThat(Measure.covers(Measure.KILLED, Measure.KILLED)).isTrue();
    }

    @Test
    void an_unknown_measure_belongs_to_any() {
        assertThat(Measure.covers(null, Measure.KILLED)).isTrue();
        assertThat(Measure.covers(Measure.KILLED, null)).isTrue();
    }
}
