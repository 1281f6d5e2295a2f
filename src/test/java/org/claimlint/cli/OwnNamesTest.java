package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and actors that a user adds are read, linked and judged like those of the program. */
class OwnNamesTest {
    private static final String PLACES = """
            # villages that we write about
            id\tlevel\tparent\ten\tar

            own:qasr-valley\tdistrict\tcod:SY07\tQasr Valley\tوادي القصر
            own:umm-zeitoun\ttown\town:qasr-valley\tUmm Zeitoun|Um Zaytun\tأم زيتون
            cod:SY07\t\t\tVerdia\tالمحافظة الخضراء
            """;

    private static final String ACTORS = """
            id\tkind\tgroups\ten\tar
            harbour-guard\tarmed\tcoast-alliance\tHarbour Guard\tحرس الميناء
            coast-alliance\tcoalition\t\tCoast Alliance\tتحالف الساحل
            sdf\tarmed\t\tRiver Forces\tقوات النهر
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void configure() throws IOException {
        folder = folder.toRealPath();
        write(".claimlint.yml", "places: جداول/أماكن.tsv\nactors: جداول/actors.tsv\n");
        write("جداول/أماكن.tsv", PLACES);
        write("جداول/actors.tsv", ACTORS);
    }

    @ParameterizedTest
    @CsvSource({
        "Ten shells fell on Umm Zeitoun yesterday., own:umm-zeitoun",
        "Ten shells fell on the town of Um Zaytun yesterday., own:umm-zeitoun",
        "سقطت عشر قذائف على أم زيتون أمس, own:umm-zeitoun",
        "سقطت عشر قذائف في وادي القصر أمس, own:qasr-valley",
        "Ten shells fell in Verdia yesterday., cod:SY07",
        "Ten shells fell near Aleppo yesterday., cod:SY02",
        "The Harbour Guard withdrew yesterday., harbour-guard",
        "انسحب حرس الميناء أمس, harbour-guard",
        "River Forces withdrew yesterday., sdf",
        "The Syrian Democratic Forces withdrew yesterday., sdf",
    })
    void a_name_of_the_tables_is_read_like_any_other(String text, String id) throws IOException {
        write("a.txt", text);
        assertThat(Run.in(folder, "mentions", "a.txt").out()).contains("\"id\": \"" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "The port was catapulted on Monday., shelling",
        "A cook-off in the depot killed three on Monday., explosion",
        "A cook off in the depot killed three on Monday., explosion",
        "ودحرج المسلحون قذائف على المرفأ أمس, shelling",
        "وقعت الفرقعة في المستودع أمس, explosion",
        "هم يدحرجون القذائف على المرفأ, shelling",
        "The port was shelled on Monday., shelling",
    })
    void a_word_for_an_event_is_read_like_any_other(String text, String event) throws IOException {
        write(".claimlint.yml", "events: events.tsv\n");
        write(
                "events.tsv",
                "event\tform\ten\tar\nshelling\tpast\tcatapulted\tدحرج\nshelling\tpresent\t\tيدحرج\nexplosion\tnoun\tcook-off\tفرقعة\n");
        write("a.txt", text);
        assertThat(Run.in(folder, "mentions", "a.txt").out()).contains("\"event\": \"" + event);
        assertThat(Run.in(folder, "mentions", "--no-config", "a.txt").out())
                .satisfies(
                        out -> assertThat(out.contains("\"event\": \"" + event)).isEqualTo(text.contains("shelled")));
    }

    @Test
    void a_word_for_no_event_of_the_program_is_refused() throws IOException {
        write(".claimlint.yml", "events: events.tsv\n");
        write("events.tsv", "event\tform\ten\tar\nshellling\tpast\tcatapulted\t\n");
        write("a.txt", "It rained.");
        assertThat(Run.in(folder, "check", "a.txt").err())
                .startsWith("events.tsv:2: the event must be one of ")
                .endsWith("(shellling). Maybe shelling.\n");
    }

    @Test
    void without_the_configuration_the_names_are_unknown_again() throws IOException {
        write("a.txt", "The Harbour Guard left Umm Zeitoun yesterday.");
        assertThat(Run.in(folder, "mentions", "a.txt").out()).contains("own:umm-zeitoun", "harbour-guard");
        assertThat(Run.in(folder, "mentions", "--no-config", "a.txt").out())
                .doesNotContain("own:umm-zeitoun", "harbour-guard");
    }

    @Test
    void rules_see_in_what_a_place_lies_and_who_belongs_to_whom() throws IOException {
        write(
                "a.txt",
                "The Harbour Guard shelled the town of Umm Zeitoun on 3 May 2018 and killed ten people.\n\n"
                        + "The Coast Alliance shelled the town of Umm Zeitoun on 3 May 2018 and killed ten people.");
        assertThat(Run.in(folder, "check", "--facts", "a.txt").out())
                .contains(
                        "{\"fact\":\"Within\",\"placeId\":\"own:umm-zeitoun\",\"ancestorId\":\"own:qasr-valley\"",
                        "\"ancestorId\":\"cod:SY07\"",
                        "\"ancestorId\":\"iso:SY\"",
                        "{\"fact\":\"Membership\"");
        write("b.txt", "Ten people were killed on 3 May 2018 in the town of Umm Zeitoun in the province of Aleppo.");
        assertThat(Run.in(folder, "check", "b.txt").out()).contains("place/wrong-parent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'own:a\ttown\tiso:SY\tAyn' | :2: the line must have 5 columns (4). Maybe a tab is missing.",
                "'own:a\ttwon\tiso:SY\tAyn\t' | :2: the level must be one of country, region, province, district, subdistrict, town, neighbourhood, water (twon). Maybe town.",
                "'a\ttown\tiso:SY\tAyn\t' | :2: the id must name its source before a colon (a). Maybe own:a.",
                "'own:a\ttown\tiso:SY\t\t' | :2: the line needs a name.",
                "'own:a\ttown\tiso:SY\t---\t' | :2: a name must have one to five words (---).",
                "'own:a\t\tiso:SY\tAyn\t' | :2: only a new place has a parent, and it needs a level.",
                "'own:a\ttown\tiso:QQ\tAyn\t' | : no place has the id of the parent (iso:QQ) of own:a.",
                "'own:a\t\t\tAyn\t' | : no place has this id (own:a), and a new one needs a level.",
                "'own:a\ttown\town:a\tAyn\t' | : the place (own:a) lies in itself.",
                "'own:\u0627\ttown\tiso:SY\tAyn\t' | :2: the id must be of small letters, figures and hyphens (own:\u0627).",
            })
    void a_mistake_in_a_table_is_told(String row, String message) throws IOException {
        write("جداول/أماكن.tsv", "id\tlevel\tparent\ten\tar\n" + row + "\n");
        write("a.txt", "A text.");
        Run run = Run.in(folder, "check", "a.txt");
        assertThat(run.err()).isEqualTo("جداول/أماكن.tsv" + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void wrong_columns_kinds_and_missing_files_are_told() throws IOException {
        write("a.txt", "A text.");
        write("جداول/actors.tsv", "id,kind\n");
        assertThat(Run.in(folder, "check", "a.txt").err())
                .isEqualTo(
                        "جداول/actors.tsv:1: the first line must name the columns, with tabs between: id kind groups en ar.\n");
        write("جداول/actors.tsv", "id\tkind\tgroups\ten\tar\na\tarmy!\t\tA Corps\t\na\tarmy\t\tB\t\n");
        assertThat(Run.in(folder, "check", "a.txt").err())
                .isEqualTo(
                        "جداول/actors.tsv:2: the kind must be one of agency, armed, army, coalition, monitor, office, police (army!). Maybe army.\n");
        write("جداول/actors.tsv", "id\tkind\tgroups\ten\tar\na\tarmy\t\tA Corps\t\na\tarmy\t\tB\t\n");
        assertThat(Run.in(folder, "check", "a.txt").err())
                .isEqualTo("جداول/actors.tsv:3: the id is there twice (a). Maybe write all names on one line.\n");
        Files.delete(folder.resolve("جداول/actors.tsv"));
        assertThat(Run.in(folder, "check", "a.txt").err())
                .isEqualTo("جداول/actors.tsv: cannot be read. Maybe it is a folder, or you lack the permission.\n");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
