package org.claimlint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.claimlint.model.Samples.about;
import static org.claimlint.model.Samples.between;
import static org.claimlint.model.Samples.vague;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void quantities_clash_only_when_no_amount_satisfies_both() {
        assertThat(Quantity.of(400).clashes(Quantity.of(401))).isTrue();
        assertThat(Quantity.of(401).clashes(Quantity.of(400))).isTrue();
        assertThat(between("30", "40").clashes(between("40", "50"))).isFalse();
        assertThat(between("30", "40").clashes(between("41", "50"))).isTrue();
        assertThat(Quantity.of(400).clashes(null)).isFalse();
    }

    @Test
    void a_number_clashes_with_itself_in_no_spelling() {
        assertThat(between("400", "400").clashes(between("400.00", "400.00"))).isFalse();
    }

    @Test
    void a_rounded_number_agrees_with_what_it_rounds_and_with_its_neighbour() {
        assertThat(about("360", "440").clashes(Quantity.of(397))).isFalse();
        assertThat(about("360", "440").clashes(about("396", "484"))).isFalse();
        assertThat(about("360", "440").clashes(about("450", "550"))).isTrue();
    }

    @Test
    void an_open_bound_clashes_on_its_known_side_only() {
        Quantity atLeast400 = between("400", null);
        assertThat(atLeast400.clashes(Quantity.of(399))).isTrue();
        assertThat(atLeast400.clashes(Quantity.of(400))).isFalse();
        assertThat(atLeast400.clashes(Quantity.of(1_000_000))).isFalse();
        assertThat(atLeast400.clashes(between("1", null))).isFalse();
    }

    @Test
    void one_quantity_is_below_another_when_all_of_it_is() {
        assertThat(between("30", "40").isBelow(between("41", null))).isTrue();
        assertThat(between("30", "40").isBelow(between("40", "50"))).isFalse();
        assertThat(between("30", null).isBelow(Quantity.of(1000))).isFalse();
        assertThat(Quantity.of(50).isBelow(Quantity.of(40))).isFalse();
        assertThat(Quantity.of(50).isBelow(null)).isFalse();
    }

    @Test
    void the_nominal_amount_is_the_middle_or_the_known_bound() {
        assertThat(about("360", "440").nominal()).isEqualByComparingTo("400");
        assertThat(between("3", "4").nominal()).isEqualByComparingTo("3.5");
        assertThat(between("400", null).nominal()).isEqualByComparingTo("400");
    }

    @Test
    void equal_intervals_are_one_figure() {
        assertThat(Quantity.of(400).sameFigure(between("400.0", "400.0"))).isTrue();
        assertThat(between("30", "40").sameFigure(between("30", "40"))).isTrue();
        assertThat(between("30", "40").sameFigure(between("30", "41"))).isFalse();
        assertThat(between("30", "40").sameFigure(Quantity.of(35))).isFalse();
        assertThat(Quantity.of(400).sameFigure(null)).isFalse();
    }

    @Test
    void a_rounding_of_a_figure_is_the_same_figure_whichever_of_the_two_rounds() {
        assertThat(about("360", "440").sameFigure(Quantity.of(397))).isTrue();
        assertThat(Quantity.of(397).sameFigure(about("360", "440"))).isTrue();
        assertThat(about("360", "440").sameFigure(Quantity.of(441))).isFalse();
    }

    @Test
    void vague_sizes_and_open_bounds_are_no_figures() {
        assertThat(vague("10", "99").sameFigure(vague("10", "99"))).isFalse();
        assertThat(Quantity.of(35).sameFigure(vague("10", "99"))).isFalse();
        assertThat(between("400", null).sameFigure(between("400", null))).isFalse();
        assertThat(Quantity.of(400).sameFigure(between("400", null))).isFalse();
    }

    @Test
    void a_slip_by_a_power_of_ten_is_seen_from_both_sides() {
        assertThat(Quantity.of(400).slipsByPowerOfTen(Quantity.of(4000))).isTrue();
        assertThat(Quantity.of(4000).slipsByPowerOfTen(Quantity.of(400))).isTrue();
        assertThat(Quantity.of(40).slipsByPowerOfTen(Quantity.of(400))).isTrue();
        assertThat(Quantity.of(4).slipsByPowerOfTen(Quantity.of(4000))).isTrue();
        assertThat(Quantity.of(120).slipsByPowerOfTen(Quantity.of(12))).isTrue();
    }

    @Test
    void other_digits_equal_numbers_and_unknown_ones_are_no_slip() {
        assertThat(Quantity.of(400).slipsByPowerOfTen(Quantity.of(4001))).isFalse();
        assertThat(Quantity.of(400).slipsByPowerOfTen(Quantity.of(440))).isFalse();
        assertThat(Quantity.of(400).slipsByPowerOfTen(Quantity.of(400))).isFalse();
        assertThat(Quantity.of(400).slipsByPowerOfTen(null)).isFalse();
    }

    @Test
    void nothing_slips_to_or_from_zero() {
        assertThat(Quantity.of(0).slipsByPowerOfTen(Quantity.of(10))).isFalse();
        assertThat(Quantity.of(10).slipsByPowerOfTen(Quantity.of(0))).isFalse();
    }

    @Test
    void a_decimal_point_in_the_wrong_place_is_a_slip() {
        assertThat(between("3.5", "3.5").slipsByPowerOfTen(Quantity.of(35))).isTrue();
        assertThat(between("0.04", "0.04").slipsByPowerOfTen(between("4.0", "4.0")))
                .isTrue();
        assertThat(between("3.5", "3.5").slipsByPowerOfTen(Quantity.of(36))).isFalse();
    }

    @Test
    void a_rounded_number_slips_as_the_number_it_gives() {
        assertThat(about("360", "440").slipsByPowerOfTen(Quantity.of(4000))).isTrue();
        assertThat(about("360", "440").slipsByPowerOfTen(about("3600", "4400"))).isTrue();
    }

    @Test
    void an_open_bound_slips_as_its_known_bound() {
        assertThat(between("4000", null).slipsByPowerOfTen(Quantity.of(400))).isTrue();
        assertThat(between("400", null).slipsByPowerOfTen(Quantity.of(4000)))
                .as("4000 is at least 400")
                .isFalse();
    }

    @Test
    void a_range_slips_to_a_range_of_the_same_digits_and_not_to_ten_times_its_middle() {
        assertThat(between("30", "50").slipsByPowerOfTen(between("300", "500"))).isTrue();
        assertThat(between("30", "50").slipsByPowerOfTen(Quantity.of(400))).isFalse();
        assertThat(Quantity.of(400).slipsByPowerOfTen(between("30", "50"))).isFalse();
    }

    @Test
    void a_digit_left_out_is_a_slip_from_both_sides() {
        assertThat(Quantity.of(15).slipsByOneDigit(Quantity.of(5))).isTrue();
        assertThat(Quantity.of(5).slipsByOneDigit(Quantity.of(15))).isTrue();
        assertThat(Quantity.of(1402).slipsByOneDigit(Quantity.of(142))).isTrue();
        assertThat(Quantity.of(115).slipsByOneDigit(Quantity.of(15))).isTrue();
    }

    @Test
    void other_digits_ranges_and_unknown_ones_leave_none_out() {
        assertThat(Quantity.of(15).slipsByOneDigit(Quantity.of(6))).isFalse();
        assertThat(Quantity.of(15).slipsByOneDigit(Quantity.of(15))).isFalse();
        assertThat(Quantity.of(1502).slipsByOneDigit(Quantity.of(25))).isFalse();
        assertThat(Quantity.of(15).slipsByOneDigit(null)).isFalse();
        assertThat(between("5", "6").slipsByOneDigit(Quantity.of(55))).isFalse();
        assertThat(Quantity.of(5).slipsByOneDigit(between("15", "17"))).isFalse();
    }

    @Test
    void a_slip_is_small_or_of_one_digit() {
        assertThat(Quantity.of(42).isSlipOf(Quantity.of(40))).isTrue();
        assertThat(Quantity.of(61).isSlipOf(Quantity.of(71))).isTrue();
        assertThat(Quantity.of(1172).isSlipOf(Quantity.of(1712))).isTrue();
        assertThat(Quantity.of(5).isSlipOf(Quantity.of(15))).isTrue();
        assertThat(Quantity.of(40).isSlipOf(Quantity.of(4000))).isTrue();
    }

    @Test
    void what_lies_further_apart_or_meets_is_no_slip() {
        assertThat(Quantity.of(71).isSlipOf(Quantity.of(54))).isFalse();
        assertThat(Quantity.of(5).isSlipOf(Quantity.of(7))).isFalse();
        assertThat(Quantity.of(15).isSlipOf(Quantity.of(19))).isFalse();
        assertThat(Quantity.of(42).isSlipOf(Quantity.of(42))).isFalse();
        assertThat(Quantity.of(42).isSlipOf(null)).isFalse();
        assertThat(between("61", "62").isSlipOf(Quantity.of(81))).isFalse();
    }

    @Test
    void the_gap_is_the_difference_of_the_nearest_bounds_by_the_larger_of_them() {
        assertThat(Quantity.of(300).gap(Quantity.of(400))).isEqualTo(0.25);
        assertThat(Quantity.of(400).gap(Quantity.of(300))).isEqualTo(0.25);
        assertThat(between("100", "300").gap(between("400", "900"))).isEqualTo(0.25);
        assertThat(about("360", "440").gap(about("450", "550"))).isCloseTo(10.0 / 450, within(1e-12));
        assertThat(Quantity.of(0).gap(Quantity.of(5))).isEqualTo(1);
    }

    @Test
    void quantities_that_meet_have_no_gap() {
        assertThat(between("30", "40").gap(between("40", "50"))).isZero();
        assertThat(between("400", null).gap(Quantity.of(1000))).isZero();
        assertThat(between("400", null).gap(Quantity.of(200))).isEqualTo(0.5);
    }

    @Test
    void a_sum_adds_bounds_and_is_as_uncertain_as_its_parts() {
        Quantity sum = about("9", "11").plus(vague("10", "99"));
        assertThat(sum.min()).isEqualByComparingTo("19");
        assertThat(sum.max()).isEqualByComparingTo("110");
        assertThat(sum.approx()).isTrue();
        assertThat(sum.vague()).isTrue();
        assertThat(Quantity.of(7).plus(Quantity.of(4))).isEqualTo(Quantity.of(11));
    }

    @Test
    void a_sum_with_an_unbounded_part_is_unbounded() {
        Quantity sum = Quantity.of(7).plus(between("4", null));
        assertThat(sum.min()).isEqualByComparingTo("11");
        assertThat(sum.max()).isNull();
        assertThat(between("4", null).plus(Quantity.of(7)).max()).isNull();
    }

    @Test
    void a_range_the_wrong_way_round_is_refused_with_advice() {
        assertThatThrownBy(() -> between("40", "30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The max (30) of a quantity must not be below its min (40). Maybe the two are swapped.");
    }

    @Test
    void a_negative_amount_is_refused() {
        assertThatThrownBy(() -> Quantity.of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The min (-1) of a quantity must not be negative.");
    }

    @Test
    void it_is_written_as_a_reader_would_write_it() {
        assertThat(between("400.0", "400.0")).hasToString("400");
        assertThat(about("360", "440")).hasToString("~400");
        assertThat(between("30", "40")).hasToString("30-40");
        assertThat(between("400", null)).hasToString("400+");
        assertThat(new Quantity(new BigDecimal("4E+2"), new BigDecimal("4E+2"), false, false))
                .hasToString("400");
    }
}
