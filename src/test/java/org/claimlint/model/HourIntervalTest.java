package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HourIntervalTest {
    private static final HourInterval MORNING = new HourInterval(6, 11);
    private static final HourInterval EVENING = new HourInterval(16, 23);
    private static final HourInterval NIGHT = new HourInterval(19, 29);

    @Test
    void morningAndEveningAreTwoTimes() {
        assertThat(MORNING.isApartFrom(EVENING)).isTrue();
        assertThat(EVENING.isApartFrom(MORNING)).isTrue();
    }

    @Test
    void neighboursMayBeOneTime() {
        assertThat(MORNING.isApartFrom(new HourInterval(12, 12))).isFalse();
        assertThat(MORNING.isApartFrom(new HourInterval(13, 13))).isTrue();
    }

    @Test
    void theNightOfADayMayBeTheOneBeforeIt() {
        assertThat(NIGHT.isApartFrom(new HourInterval(3, 4))).isFalse();
        assertThat(new HourInterval(3, 4).isApartFrom(NIGHT)).isFalse();
        assertThat(NIGHT.isApartFrom(new HourInterval(9, 10))).isTrue();
    }

    @Test
    void refusesHoursOutOfOrder() {
        assertThatThrownBy(() -> new HourInterval(11, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourInterval(24, 25)).isInstanceOf(IllegalArgumentException.class);
    }
}
