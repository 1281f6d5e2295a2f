package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several formats in one run, each in its place. */
class OutputFormatsTest {
    private static final String DRAFT = """
            Quarry

            Twelve workers were killed when the quarry near Tell collapsed on 3 May 2018.
            Fourteen workers were killed when the quarry near Tell collapsed on 3 May 2018.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDraft() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("draft.txt"), DRAFT);
    }

    @Test
    void each_format_goes_to_its_file_and_one_to_standard_output() throws IOException {
        Run run = check("--format", "text", "--format", "sarif=out.sarif", "--format", "junit=out.xml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(check().out()).startsWith("must fix: ");
        assertThat(read("out.sarif")).contains("\"columnKind\": \"utf16CodeUnits\"");
        assertThat(read("out.xml")).contains("<testsuite name=\"draft.txt\" tests=\"1\" failures=\"1\"");
        assertThat(files()).containsExactlyInAnyOrder("draft.txt", "out.sarif", "out.xml");
    }

    @Test
    void a_format_without_a_file_goes_where_o_says() throws IOException {
        Run run = check("--format", "checkstyle", "--format", "gitlab=quality.json", "-o", "out.xml");
        assertThat(run).isEqualTo(new Run(1, "", ""));
        assertThat(read("out.xml")).startsWith("<?xml");
        assertThat(read("quality.json")).startsWith("[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format text --format json | two formats would be written to one place (text, json). Maybe --format json=FILE.",
                "--format text --format json=- | two formats would be written to one place (text, json). Maybe --format json=FILE.",
                "--format sarif=a --format json=./a | two formats would be written to one file (./a). Maybe give one another name.",
                "--format sarif=a --format json -o a | two formats would be written to one file (a). Maybe give one another name.",
                "--format sarif=a -o b | each format has a file of its own, so -o has nothing to write (b). Maybe leave it out.",
                "--format json=draft.txt | the output would overwrite a file to check (draft.txt). Maybe give -o another name.",
            })
    void formats_that_get_in_each_others_way_are_a_usage_error(String options, String message) throws IOException {
        assertThat(check(options.split(" "))).isEqualTo(new Run(2, "", "claimlint: " + message + "\n"));
        assertThat(read("draft.txt")).isEqualTo(DRAFT);
    }

    @Test
    void what_is_no_format_is_told_with_those_that_are() {
        String known = "text, json, sarif, junit, checkstyle, github, gitlab, rdjson, html";
        assertThat(check("--format", "xml").err())
                .contains("must be one of " + known + " (xml).")
                .hasLineCount(1);
        assertThat(check("--format", "json=").err())
                .contains("needs a file behind = (")
                .hasLineCount(1);
    }

    @Test
    void what_cannot_be_written_is_one_line_and_costs_no_other_format() throws IOException {
        Files.createDirectory(folder.resolve("taken"));
        Run run = check("--format", "text", "--format", "sarif=no/such/a.sarif", "--format", "json=taken");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).startsWith("must fix: ");
        assertThat(run.err()).isEqualTo("""
                no/such/a.sarif: cannot be written. Maybe its folder does not exist.
                taken: cannot be written. Maybe it is a folder.
                """);
    }

    @Test
    void a_file_is_replaced_in_one_go_with_its_permissions_and_behind_its_link() throws IOException {
        Path real = folder.resolve("real.json");
        Files.writeString(real, "old");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve("link.json"), real);
        assertThat(check("--format", "json", "-o", "link.json").exitCode()).isEqualTo(1);
        assertThat(Files.isSymbolicLink(folder.resolve("link.json"))).isTrue();
        assertThat(read("real.json")).startsWith("{");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(files()).containsExactlyInAnyOrder("draft.txt", "real.json", "link.json");
    }

    @Test
    void a_failure_while_writing_leaves_the_old_content() throws IOException {
        Path file = folder.resolve("out.txt");
        Files.writeString(file, "old");
        try {
            WholeFile.write(file, out -> {
                out.write("half of it");
                throw new IOException("the disk is full");
            });
        } catch (IOException e) {
            assertThat(e).hasMessage("the disk is full");
        }
        assertThat(read("out.txt")).isEqualTo("old");
        assertThat(files()).containsExactlyInAnyOrder("draft.txt", "out.txt");
    }

    @Test
    void github_gets_a_summary_behind_what_is_in_it_where_it_names_a_file() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "# Before\n");
        Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", summary.toString());
        Run run = Run.atTerminal(folder, environment, "check", "--format", "github", "draft.txt");
        assertThat(run.out()).startsWith("::error file=draft.txt,line=3,endLine=3,col=1,endColumn=15,title=event/");
        assertThat(read("summary.md")).startsWith("# Before\n### claimlint\n").contains("| must fix | ");
        Run.atTerminal(folder, environment, "check", "draft.txt");
        assertThat(read("summary.md")).containsOnlyOnce("### claimlint");
    }

    @Test
    void what_could_not_be_read_is_in_the_output_of_build_servers() throws IOException {
        Run run = check("gone.txt", "--format", "sarif", "--format", "junit=out.xml", "--format", "github=out.github");
        assertThat(run.exitCode()).isEqualTo(2);
        JsonNode invocation = new ObjectMapper().readTree(run.out()).at("/runs/0/invocations/0");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .isEqualTo("gone.txt: there is no such file or folder.");
        assertThat(read("out.xml")).contains("<error type=\"problem\" message=\"gone.txt: ");
        assertThat(read("out.github")).contains("::error title=claimlint::gone.txt: there");
    }

    @Test
    void rules_of_sarif_are_those_of_the_findings_with_their_pages() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(check("--format", "sarif").out()).at("/runs/0");
        JsonNode rule =
                run.at("/tool/driver/rules/" + run.at("/results/0/ruleIndex").asInt());
        assertThat(rule.get("id").asText())
                .isEqualTo(run.at("/results/0/ruleId").asText());
        assertThat(rule.at("/help/markdown").asText()).contains("### Why", "### Example");
    }

    private Run check(String... options) {
        return Run.in(
                folder,
                Stream.concat(Stream.of("check", "draft.txt"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
