package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when there is more than anybody wants to see, and that the order of work changes nothing. */
class LimitsTest {
    private static final int WRONG = 1_300;

    @TempDir
    private Path folder;

    @Test
    void of_very_many_findings_of_a_report_the_gravest_are_shown_and_the_rest_is_counted() throws IOException {
        Files.writeString(folder.resolve("wrong.txt"), "It rained on 31 April 2017.\n\n".repeat(WRONG));
        Run run = Run.in(folder, "check", "--format", "json", "wrong.txt");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("findings").size()).isEqualTo(Gravest.MOST);
        assertThat(json.at("/summary/beyond").asInt()).isEqualTo(WRONG - Gravest.MOST);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("Not shown: 300 findings of reports with more than 1,000; the gravest are."
                        + " Maybe split these reports, or select fewer rules.\n");
        assertThat(Run.in(folder, "check", "wrong.txt").out())
                .endsWith("Not shown: 300 less grave ones of reports with very many.\n");
    }

    @Test
    void a_report_keeps_its_findings_beside_one_that_has_too_many() throws IOException {
        Files.writeString(folder.resolve("wrong.txt"), "It rained on 31 April 2017.\n\n".repeat(WRONG));
        Files.writeString(folder.resolve("zebra.txt"), "The dam was opened on 31 June 2017.\n");
        assertThat(Run.in(folder, "check", "wrong.txt", "zebra.txt").out()).contains("31 June 2017");
    }

    @Test
    void errors_are_kept_where_warnings_are_left_out() throws IOException {
        String warned = "It rained for 30 miles (90 km).\n\n";
        Files.writeString(folder.resolve("wrong.txt"), warned.repeat(WRONG) + "It rained on 31 April 2017.\n");
        Run run = Run.in(folder, "check", "wrong.txt");
        assertThat(run.out())
                .contains("31 April 2017")
                .endsWith("Not shown: 301 less grave ones of reports with very many.\n");
    }

    @Test
    void a_report_of_too_many_claims_is_refused_and_the_next_one_is_checked() throws IOException {
        String claims = "{\"event\":\"rain\"},".repeat(100_000);
        Files.writeString(
                folder.resolve("many.jsonl"),
                "{\"report\":{\"id\":\"a\"},\"claims\":[" + claims
                        + "{\"event\":\"rain\"}]}\n{\"report\":{\"id\":\"b\"},\"claims\":[]}\n");
        Run run = Run.in(folder, "check", "many.jsonl");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("many.jsonl:1: claims must not be more than 100,000. Maybe split the report.\n");
        assertThat(run.out()).contains("1 report");
    }

    @Test
    void reports_are_judged_side_by_side_and_found_in_order() throws IOException {
        List<String> names = new ArrayList<>(List.of("check", "--format", "json"));
        for (int i = 0; i < 60; i++) {
            String name = "r" + i + ".txt";
            names.add(name);
            Files.writeString(
                    folder.resolve(name),
                    "A fire in Homs killed %d on 31 April 20%02d. It rained in Hama for %d miles (900 km)."
                            .formatted(2 + i, 10 + i % 15, 1 + i));
        }
        Run first = Run.in(folder, names.toArray(String[]::new));
        assertThat(first.exitCode()).isEqualTo(1);
        List<String> files = new ArrayList<>();
        new ObjectMapper()
                .readTree(first.out())
                .get("findings")
                .forEach(finding -> files.add(finding.at("/at/file").asText()));
        assertThat(files).hasSizeGreaterThan(60).isSorted();
        for (int round = 0; round < 5; round++) {
            assertThat(Run.in(folder, names.toArray(String[]::new))).isEqualTo(first);
        }
    }
}
