package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.archive.TestDatabase;
import org.claimlint.io.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArchiveCountTest {
    private static final String RAID = """
            ---
            title: Air raid on the market of Al Mayadin
            published: 2019-05-06
            lang: en
            ---
            On 5 May 2019, 12 civilians were killed in an air raid on the market of Al Mayadin.
            """;

    private static final String RAID_IN_ARABIC = """
            ---
            title: غارة على سوق الميادين
            published: 2019-05-06
            lang: ar
            ---
            قتل 12 مدنياً في غارة جوية على سوق الميادين يوم 5 أيار 2019.
            """;

    @TempDir
    private Path folder;

    private final String archive;
    private int reports = 0;

    ArchiveCountTest(TestDatabase database) {
        archive = database.fresh();
    }

    private void add(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        assertThat(Run.in(folder, "archive", "add", name, "--archive", archive).err())
                .isEmpty();
    }

    /** Adds a report of a day of May 2019 with some claims. */
    private void report(int day, String... claims) throws IOException {
        String id = "r" + reports++;
        add(
                id + ".json",
                "{\"report\":{\"id\":\"%s\",\"published\":\"2019-05-%02d\"},\"claims\":[%s]}"
                        .formatted(id, day, String.join(",", claims)));
    }

    private static String killed(String ref, int day, String place, String quantity, String more) {
        return ("{\"eventRef\":\"%s\",\"event\":\"killing\",\"measure\":\"killed\",\"quantity\":{%s},"
                        + "\"time\":{\"role\":\"happened\",\"from\":\"2019-05-%02d\",\"to\":\"2019-05-%02d\"},"
                        + "\"place\":{\"at\":\"%s\"}%s}")
                .formatted(ref, quantity, day, day, place, more);
    }

    private static String killed(String ref, int day, String place, int count) {
        return killed(ref, day, place, civilians(count), "");
    }

    private static String civilians(int count) {
        return "\"min\":%d,\"max\":%d,\"unit\":\"civilian\"".formatted(count, count);
    }

    private Run count(String... more) {
        List<String> args = new ArrayList<>(List.of("archive", "count", "--archive", archive));
        args.addAll(List.of(more));
        return Run.in(folder, args.toArray(String[]::new));
    }

    /** The answer for civilians killed in the province of Deir-ez-Zor in May 2019. */
    private JsonNode counted() throws IOException {
        Run run = count(
                "--event",
                "killing",
                "--unit",
                "civilian",
                "--place",
                "cod:SY09",
                "--from",
                "2019-05-01",
                "--to",
                "2019-05-31",
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private void assertCount(String min, String max) throws IOException {
        JsonNode answer = counted();
        assertThat(answer.get("min").asText() + " " + answer.get("max").asText())
                .as(answer.toPrettyString())
                .isEqualTo(min + " " + max);
    }

    private List<String> doubts() throws IOException {
        List<String> reasons = new ArrayList<>();
        counted()
                .get("undecided")
                .forEach(doubt -> reasons.add(doubt.get("reason").asText()));
        return reasons;
    }

    @Test
    void an_event_counts_once_whoever_tells_it_and_in_whatever_language() throws IOException {
        add("raid.txt", RAID);
        add("raid.ar.txt", RAID_IN_ARABIC);
        add("mine.txt", """
                ---
                published: 2019-05-09
                lang: en
                ---
                Three children were killed by a mine in Abu Kamal on 8 May 2019.
                """);
        Run run = count(
                "--event",
                "killing",
                "--unit",
                "civilians",
                "--place",
                "Deir ez-Zor",
                "--from",
                "2019-05-01",
                "--to",
                "2019-05-31");
        assertThat(run.out()).isEqualTo("""
                15 in 2 events: civilian, killing, Deir-ez-Zor, 2019-05-01 to 2019-05-31

                2019-05-05, Al Mayadin: 12
                  raid.ar.txt:6:5
                    published on 2019-05-06: \u2068غارة على سوق الميادين\u2069
                    قتل 12 مدنياً في غارة جوية على سوق الميادين
                  raid.txt:6:16
                    published on 2019-05-06: Air raid on the market of Al Mayadin
                    12 civilians were killed in an air raid on the market of Al Mayadin

                2019-05-08, Abu Kamal: 3
                  mine.txt:5:1
                    published on 2019-05-09
                    Three children were killed by a mine in Abu Kamal
                """);
        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + run.out() + "```");
        assertThat(count("--event", "قتل", "--unit", "مدنيين", "--place", "دير الزور", "--message-lang", "ar")
                        .out())
                .startsWith("15 في حدثين: ");
    }

    @Test
    void days_places_and_units_that_were_not_asked_for_do_not_count() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(6, killed("b", 5, "cod:SY07", 30));
        report(6, killed("c", 5, "cod:SY0903", "\"min\":9,\"max\":9,\"unit\":\"soldier\"", ""));
        add(
                "april.json",
                "{\"report\":{\"id\":\"april\",\"published\":\"2019-05-01\"},\"claims\":["
                        + killed("d", 1, "cod:SY0903", 7).replace("2019-05-01", "2019-04-30") + "]}");
        assertCount("12", "12");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void what_was_wounded_is_not_added_to_what_was_killed() throws IOException {
        report(
                6,
                killed("a", 5, "cod:SY0903", 12),
                killed("a", 5, "cod:SY0903", 30).replace("\"killed\"", "\"wounded\""));
        assertCount("12", "12");
        assertThat(count("--measure", "wounded").out()).startsWith("30 in 1 event: ");
    }

    @Test
    void the_killed_of_an_air_strike_were_killed() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12).replace("\"killing\"", "\"airstrike\""));
        assertCount("12", "12");
        assertThat(count("--event", "execution").out()).startsWith("0 in 0 events: ");
        assertThat(count("--event", "airstrike").out()).startsWith("12 in 1 event: ");
    }

    @Test
    void a_later_figure_that_says_so_replaces_the_earlier_one() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(20, killed("a", 5, "cod:SY0903", civilians(9), ",\"cues\":[\"correction\"]"));
        assertCount("9", "9");
        assertThat(counted().at("/events/0/tellings/0/use").asText()).isEqualTo("replaced");
    }

    @Test
    void a_figure_that_was_withdrawn_and_is_recalled_does_not_come_back() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(
                20,
                killed("a", 5, "cod:SY0903", civilians(9), ",\"cues\":[\"correction\"]"),
                killed("a", 5, "cod:SY0903", civilians(12), ",\"cues\":[\"back-reference\"]"));
        assertCount("9", "9");
    }

    @Test
    void a_toll_that_rises_soon_after_its_event_needs_no_word() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(7, killed("a", 5, "cod:SY0903", 14));
        assertCount("14", "14");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void counts_that_exclude_each_other_make_a_span() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(20, killed("a", 5, "cod:SY0903", 14));
        assertCount("12", "14");
        assertThat(doubts()).containsExactly("reports-differ");
    }

    @Test
    void the_closest_of_counts_that_agree_counts() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", "\"min\":10,\"max\":99,\"vague\":true,\"unit\":\"civilian\"", ""));
        report(7, killed("a", 5, "cod:SY0903", 35));
        assertCount("35", "35");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void sizes_and_open_bounds_count_and_are_told() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", "\"min\":10,\"max\":99,\"vague\":true,\"unit\":\"civilian\"", ""));
        assertCount("10", "99");
        assertThat(doubts()).containsExactly("vague");
        report(9, killed("b", 8, "cod:SY0902", "\"min\":7,\"unit\":\"civilian\",\"max\":null", ""));
        assertCount("17", "null");
        assertThat(doubts()).containsExactly("vague", "unbounded");
    }

    @Test
    void parts_are_not_added_to_their_whole() throws IOException {
        report(
                6,
                killed("a", 5, "cod:SY0903", civilians(12), ",\"id\":\"all\""),
                killed("a", 5, "cod:SY0903", "\"min\":5,\"max\":5,\"unit\":\"child\"", ",\"parts\":{\"of\":\"all\"}"));
        report(8, killed("a", 5, "cod:SY0903", "\"min\":5,\"max\":5,\"unit\":\"child\"", ""));
        assertCount("12", "12");
    }

    @Test
    void women_and_children_of_one_event_add_up() throws IOException {
        report(
                6,
                killed("a", 5, "cod:SY0903", "\"min\":5,\"max\":5,\"unit\":\"child\"", ""),
                killed("a", 5, "cod:SY0903", "\"min\":4,\"max\":4,\"unit\":\"woman\"", ""));
        assertCount("9", "9");
    }

    @Test
    void what_is_not_known_is_told_and_not_counted() throws IOException {
        String noPlace = killed("a", 5, "cod:SY0903", 1).replace(",\"place\":{\"at\":\"cod:SY0903\"}", "");
        String noDay = killed("b", 5, "cod:SY0903", 2)
                .replace("\"time\":{\"role\":\"happened\",\"from\":\"2019-05-05\",\"to\":\"2019-05-05\"},", "");
        String country = killed("c", 5, "iso:SY", 3);
        String april = killed("d", 5, "cod:SY0903", 4).replace("\"from\":\"2019-05-05\"", "\"from\":\"2019-04-28\"");
        String people = killed("e", 5, "cod:SY0903", "\"min\":6,\"max\":6,\"unit\":\"person\"", "");
        report(9, noPlace, noDay, country, april, people);
        assertCount("0", "0");
        assertThat(doubts()).containsExactly("no-place", "place-uncertain", "no-day", "day-uncertain", "wider-count");
    }

    @Test
    void totals_rates_denials_and_plans_are_left_out() throws IOException {
        report(
                30,
                killed(
                        "a",
                        5,
                        "cod:SY0903",
                        civilians(500),
                        ",\"scope\":{\"cumulative\":true,\"since\":\"2019-05-01\"}"),
                killed("b", 5, "cod:SY0903", civilians(5), ",\"scope\":{\"rate\":\"day\"}"),
                killed("c", 5, "cod:SY0903", civilians(6), ",\"modality\":\"denied\""),
                killed("d", 5, "cod:SY0903", civilians(7), ",\"polarity\":\"negated\""));
        assertCount("0", "0");
        assertThat(doubts()).containsExactly("running-total", "rate", "not-asserted");
    }

    @Test
    void a_count_of_a_week_may_hold_those_of_its_days() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        report(13, killed("week", 12, "cod:SY09", 20).replace("\"from\":\"2019-05-12\"", "\"from\":\"2019-05-04\""));
        assertCount("12", "12");
        assertThat(doubts()).containsExactly("may-include-others");
    }

    @Test
    void two_events_of_one_day_and_place_may_be_one() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", civilians(12), ",\"quote\":\"12 civilians died in the school\""));
        report(
                6,
                killed("b", 5, "cod:SY0903", civilians(2), ",\"cues\":[\"again\"],\"quote\":\"two civilians drowned\"")
                        .replace("\"killing\"", "\"drowning\""));
        JsonNode answer = counted();
        assertThat(answer.get("events")).as(answer.toPrettyString()).hasSize(2);
        assertThat(doubts()).containsExactly("maybe-one-event");
    }

    @Test
    void versions_and_translations_of_a_text_count_once() throws IOException {
        String more = """

                The square was closed. Shops stayed shut. The mayor spoke in the evening.

                Nobody else was hurt. The road was free again at night.
                """;
        add("raid.txt", RAID + more);
        add("raid2.txt", RAID.replace("12 civ", "14 civ") + more);
        assertCount("14", "14");
        assertThat(Run.in(folder, "archive", "remove", "raid.txt", "--archive", archive)
                        .exitCode())
                .isZero();
        add("raid.ar.txt", RAID_IN_ARABIC.replace("lang: ar", "lang: ar\ntranslation_of: raid2.txt"));
        assertCount("14", "14");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void a_place_of_the_user_is_known_by_its_name() throws IOException {
        Files.writeString(folder.resolve(".claimlint.yml"), "places: places.tsv\n");
        Files.writeString(
                folder.resolve("places.tsv"),
                "id\tlevel\tparent\ten\tar\nown:umm-zeitoun\ttown\tcod:SY0903\tUmm Zeitoun\tأم زيتون\n");
        report(6, killed("a", 5, "own:umm-zeitoun", 12));
        assertCount("12", "12");
        assertThat(count("--event", "killing", "--place", "Umm Zeitoun").out())
                .startsWith("12 in 1 event: person, killing, Umm Zeitoun");
    }

    @Test
    void what_nobody_knows_is_refused_with_advice() throws IOException {
        report(6, killed("a", 5, "cod:SY0903", 12));
        assertRefused("--event: nothing is called so (killng). Maybe killing.", "--event", "killng");
        assertRefused(
                "--unit: nothing is called so (civilan). Maybe civilian.", "--event", "killing", "--unit", "civilan");
        assertRefused(
                "--place: the gazetteer has no place of this name (Deir Zur). Maybe Deir-ez-Zor (cod:SY09).",
                "--event",
                "killing",
                "--place",
                "Deir Zur");
        assertRefused(
                "--place: the gazetteer has no such id (cod:SY99). Maybe cod:SY09.",
                "--event",
                "killing",
                "--place",
                "cod:SY99");
        assertRefused(
                "--place: several places have this name (Tripoli). Maybe one of geonames:252601 in Greece,"
                        + " own:tripoli-lebanon in North Lebanon, own:tripoli-libya in Libya.",
                "--event",
                "killing",
                "--place",
                "Tripoli");
        assertRefused("nothing to count. Maybe --event killing, or --measure killed.");
        assertRefused(
                "--to (2019-05-01) must not be before --from (2019-05-02). Maybe the two are swapped.",
                "--event",
                "killing",
                "--from",
                "2019-05-02",
                "--to",
                "2019-05-01");
    }

    private void assertRefused(String message, String... args) {
        Run run = count(args);
        assertThat(run.err()).isEqualTo("claimlint: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_answer_fits_its_schema() throws IOException {
        add("raid.txt", RAID);
        report(9, killed("b", 8, "cod:SY0902", "\"min\":7,\"unit\":\"civilian\",\"max\":null", ""));
        assertThat(counted().get("events")).hasSize(2);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text("count"), InputFormat.JSON);
        assertThat(schema.validate(counted())).isEmpty();
    }
}
