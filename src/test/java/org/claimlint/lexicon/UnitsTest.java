package org.claimlint.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void a_unit_is_under_all_its_ancestors_but_not_under_itself() {
        assertThat(Units.isUnder("child", "civilian")).isTrue();
        assertThat(Units.isUnder("child", "person")).isTrue();
        assertThat(Units.isUnder("person", "child")).isFalse();
        assertThat(Units.isUnder("child", "child")).isFalse();
        assertThat(Units.isUnder("child", "vehicle")).isFalse();
        assertThat(Units.isUnder("USD", "money")).isTrue();
    }

    @Test
    void two_units_overlap_when_one_is_a_kind_of_the_other() {
        assertThat(Units.overlap("person", "officer")).isTrue();
        assertThat(Units.overlap("officer", "person")).isTrue();
        assertThat(Units.overlap("soldier", "civilian")).isFalse();
        assertThat(Units.overlap("soldier", "soldier")).isFalse();
    }

    @Test
    void people_vehicles_attacks_and_money_add_up_but_lengths_durations_and_percentages_do_not() {
        assertThat(List.of("person", "fighter", "truck", "air-raid", "money", "USD", "ton"))
                .allMatch(Units::isAdditive);
        assertThat(List.of("km", "hour", "calibre", "percent", "speed")).noneMatch(Units::isAdditive);
    }

    @Test
    void an_unknown_unit_is_a_class_of_its_own() {
        assertThat(Units.isKnown("dinosaur")).isFalse();
        assertThat(Units.isAdditive("dinosaur")).isFalse();
        assertThat(Units.isAdditive(null)).isFalse();
        assertThat(Units.overlap("dinosaur", "person")).isFalse();
        assertThat(Units.isUnder(null, "person")).isFalse();
        assertThat(Units.isUnder("person", null)).isFalse();
    }

    @Test
    void a_whole_covers_itself_and_its_kinds_and_the_unknown_fits_all() {
        assertThat(Units.covers("civilian", "civilian")).isTrue();
        assertThat(Units.covers("civilian", "boy")).isTrue();
        assertThat(Units.covers("boy", "civilian")).isFalse();
        assertThat(Units.covers("family", "child")).isFalse();
        assertThat(Units.covers(null, "child")).isTrue();
        assertThat(Units.covers("child", null)).isTrue();
    }

    @Test
    void an_id_that_is_not_in_the_table_is_covered_by_itself_only() {
        assertThat(Units.covers("dinosaur", "dinosaur")).isTrue();
        assertThat(Units.covers("person", "dinosaur")).isFalse();
        assertThat(Units.covers("dinosaur", "person")).isFalse();
    }

    @Test
    void units_of_one_facet_share_nobody() {
        assertThat(Units.areDisjoint("child", "woman")).isTrue();
        assertThat(Units.areDisjoint("woman", "child")).isTrue();
        assertThat(Units.areDisjoint("civilian", "fighter")).isTrue();
        assertThat(Units.areDisjoint("soldier", "police")).isTrue();
    }

    @Test
    void what_lies_under_disjoint_units_is_disjoint_too() {
        assertThat(Units.areDisjoint("boy", "woman")).isTrue();
        assertThat(Units.areDisjoint("boy", "officer")).isTrue();
        assertThat(Units.areDisjoint("officer", "police")).isTrue();
    }

    @Test
    void units_of_different_facets_may_share_somebody() {
        assertThat(Units.areDisjoint("child", "refugee")).isFalse();
        assertThat(Units.areDisjoint("journalist", "woman")).isFalse();
        assertThat(Units.areDisjoint("journalist", "refugee")).isFalse();
    }

    @Test
    void a_unit_shares_its_members_with_itself_and_its_ancestors() {
        assertThat(Units.areDisjoint("child", "child")).isFalse();
        assertThat(Units.areDisjoint("child", "civilian")).isFalse();
        assertThat(Units.areDisjoint("person", "fighter")).isFalse();
    }

    @Test
    void what_is_not_known_is_not_certainly_disjoint() {
        assertThat(Units.areDisjoint(null, "child")).isFalse();
        assertThat(Units.areDisjoint("child", null)).isFalse();
        assertThat(Units.areDisjoint("dinosaur", "child")).isFalse();
        assertThat(Units.areDisjoint("person", "dinosaur")).isFalse();
    }

    @Test
    void each_row_of_the_table_has_an_id_of_its_own_a_parent_above_it_yes_or_no_and_a_facet() throws IOException {
        Set<String> above = new HashSet<>(Set.of(""));
        try (InputStream table = Units.class.getResourceAsStream("units.tsv")) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] columns = line.split("\t", -1);
                assertThat(columns).as(line).hasSize(4);
                assertThat(columns[0]).as(line).matches("[a-z][a-z0-9-]*|[A-Z]{3}");
                assertThat(above.contains(columns[1])).as(line).isTrue();
                assertThat(above.add(columns[0])).as(line).isTrue();
                assertThat(columns[2]).as(line).isIn("yes", "no");
            }
        }
    }
}
