package org.claimlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownNamesTest {
    @Test
    void a_unit_has_a_name_in_each_language() {
        assertThat(KnownNames.unit("civilian", Words.ENGLISH)).isEqualTo("civilians");
        assertThat(KnownNames.unit("civilian", Words.ARABIC)).isEqualTo("مدنيون");
    }

    @Test
    void a_unit_that_no_table_knows_is_called_by_the_words_of_its_id() {
        assertThat(KnownNames.unit("night-watchman", Words.ENGLISH)).isEqualTo("night watchman");
    }

    @Test
    void a_place_has_the_name_of_the_gazetteer_or_the_words_of_its_id() {
        assertThat(KnownNames.place("cod:SY09@north", Words.ENGLISH)).isEqualTo("Deir-ez-Zor");
        assertThat(KnownNames.place("geonames:98717", Words.ENGLISH)).isEqualTo("unknown");
        assertThat(KnownNames.place("own:old-mill", Words.ENGLISH)).isEqualTo("old mill");
    }
}
