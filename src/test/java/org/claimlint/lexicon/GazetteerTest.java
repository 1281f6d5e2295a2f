package org.claimlint.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.shipped();

    private List<String> ids(String name) {
        Gazetteer.Match match = gazetteer.longest(Tokens.of(name), 0);
        List<String> ids = new ArrayList<>();
        if (match != null) {
            for (int place : match.places()) {
                ids.add(gazetteer.id(place));
            }
        }
        return ids;
    }

    @Test
    void every_place_is_found_by_its_id_and_lies_below_a_root() {
        for (int place = 0; place < gazetteer.size(); place++) {
            assertThat(gazetteer.find(gazetteer.id(place))).isEqualTo(place);
            assertThat(gazetteer.parent(gazetteer.root(place))).isNegative();
        }
        assertThat(gazetteer.find("own:nowhere")).isNegative();
    }

    @Test
    void a_name_has_one_id_in_both_languages() {
        assertThat(ids("Jarablus")).containsAll(ids("جرابلس")).isNotEmpty();
        assertThat(ids("Nabatieh")).isEqualTo(ids("النبطية"));
    }

    @Test
    void proclitics_are_taken_off_and_the_article_of_the_name_is_not() {
        assertThat(ids("بالقامشلي")).isEqualTo(ids("القامشلي")).isNotEmpty();
        assertThat(ids("وللقامشلي")).isEqualTo(ids("القامشلي"));
        assertThat(ids("وحماة")).isEqualTo(ids("حماة")).isNotEmpty();
    }

    @Test
    void the_longest_name_wins() {
        Tokens tokens = Tokens.of("ريف دمشق الغربي");
        Gazetteer.Match match = gazetteer.longest(tokens, 0);
        assertThat(match).isNotNull();
        assertThat(match.to()).isEqualTo(2);
    }

    @Test
    void ambiguous_names_have_several_places() {
        assertThat(ids("Tripoli")).hasSizeGreaterThan(1);
        assertThat(ids("Nonesuchville")).isEmpty();
    }

    @Test
    void transliterations_are_found_by_their_sound() {
        Tokens tokens = Tokens.of("Dair az-Zour");
        int[] places = gazetteer.soundingLike(tokens, 0, tokens.size());
        assertThat(places).isNotEmpty();
        assertThat(gazetteer.id(gazetteer.root(places[0]))).isEqualTo("iso:SY");
    }

    @Test
    void ancestors_have_levels_and_names_in_both_scripts() {
        int town = gazetteer.find("own:sinjar");
        int province = gazetteer.parent(town);
        assertThat(gazetteer.level(province)).isEqualTo(PlaceLevel.PROVINCE);
        assertThat(gazetteer.isWithin(town, province)).isTrue();
        assertThat(gazetteer.isWithin(province, town)).isFalse();
        assertThat(gazetteer.name(province, false)).isEqualTo("Nineveh");
        assertThat(gazetteer.name(province, true)).isEqualTo("نينوى");
    }

    @Test
    void words_that_begin_a_great_name_are_told_apart_from_most_others() {
        assertThat(gazetteer.mayBegin(Tokens.of("وبالسودان").get(0))).isTrue();
        assertThat(gazetteer.mayBegin(Tokens.of("Iraq").get(0))).isTrue();
        assertThat(gazetteer.mayBegin(Tokens.of("7").get(0))).isFalse();
        long passing = Tokens.of("the men who came back that day said nothing about what they had seen there")
                .size();
        Tokens plain = Tokens.of("the men who came back that day said nothing about what they had seen there");
        long wrong = 0;
        for (int i = 0; i < plain.size(); i++) {
            wrong += gazetteer.mayBegin(plain.get(i)) ? 1 : 0;
        }
        assertThat(wrong).isLessThan(passing / 4);
    }
}
