package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed since a commit of a real repository: all is checked, only findings that touch new lines are shown. */
class DiffTest {
    private static final String BASELINE = ".claimlint-baseline.json";
    private static final String COUNTS = """
            Twelve workers were killed when the quarry near Tell collapsed on 3 May 2018.

            Fourteen workers were killed when the quarry near Tell collapsed on 3 May 2018.
            """;
    private static final String BRIDGE = """
            Thirty drivers were wounded when the bridge in Ramla fell on 9 June 2018.

            Forty drivers were wounded when the bridge in Ramla fell on 9 June 2018.
            """;
    private static final String WEEKDAY = "\nThe mayor opened the fair on Monday, 4 May 2018.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void commitADraftWithAFinding() throws IOException {
        folder = folder.toRealPath();
        git("init", "-q");
        write("reports/مسودة أولى.txt", COUNTS);
        commit("a draft");
    }

    @Test
    void findings_on_lines_that_did_not_change_are_counted_and_not_shown() throws IOException {
        Run same = check();
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).endsWith("\nNot shown: 1 on lines that did not change.\n");
        write("reports/مسودة أولى.txt", COUNTS + WEEKDAY);
        Run edited = check();
        assertThat(edited.exitCode()).isEqualTo(1);
        assertThat(edited.out()).contains("time/weekday-mismatch").doesNotContain("event/count-mismatch");
        assertThat(check("--format", "json").out()).contains("\"unchanged\": 1");
    }

    @Test
    void a_change_that_contradicts_a_line_that_did_not_change_is_shown() throws IOException {
        write("reports/مسودة أولى.txt", COUNTS.replace("Fourteen", "Fifteen"));
        assertThat(check().out()).contains("event/count-mismatch", "Twelve workers", "Fifteen workers");
    }

    @Test
    void files_that_git_does_not_know_are_new_and_those_renamed_are_not() throws IOException {
        git("mv", "reports/مسودة أولى.txt", "reports/\"second\" draft\t.txt");
        assertThat(check().exitCode()).isZero();
        write("reports/new.txt", BRIDGE);
        assertThat(check().out()).contains("reports/new.txt:1:").doesNotContain("second");
        git("add", "reports/new.txt");
        assertThat(check().out()).contains("reports/new.txt:1:").doesNotContain("second");
        write("reports/\"second\" draft\t.txt", COUNTS + WEEKDAY);
        assertThat(check().out()).contains("time/weekday-mismatch", "second");
    }

    @Test
    void a_branch_is_held_against_the_commit_where_it_left_the_other() throws IOException {
        git("branch", "-m", "main");
        git("checkout", "-q", "-b", "desk");
        write("reports/fair.txt", "Fair\n" + WEEKDAY);
        commit("a report of the desk");
        git("checkout", "-q", "main");
        write("reports/مسودة أولى.txt", "The quarry was closed.\n");
        commit("main goes on");
        git("checkout", "-q", "desk");
        Run run = check("--diff", "main");
        assertThat(run.out()).contains("reports/fair.txt").doesNotContain("event/count-mismatch");
    }

    @Test
    void lines_that_look_like_a_diff_and_a_configuration_that_changes_diffs_deceive_nobody() throws IOException {
        write("reports/odd.txt", "Odd\n\n++ b/reports/مسودة أولى.txt\n@@ -1 +1,9 @@\n-- a\n");
        git("config", "diff.noprefix", "true");
        git("config", "diff.external", "false");
        git("config", "diff.relative", "true");
        git("config", "color.ui", "always");
        git("add", ".");
        Run run = check();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("Not shown: 1 on lines that did not change.\n");
        write("reports/مسودة أولى.txt", COUNTS + WEEKDAY);
        assertThat(check().out()).contains("time/weekday-mismatch").doesNotContain("event/count-mismatch");
    }

    @Test
    void a_text_that_git_takes_for_a_picture_is_new_as_a_whole_when_it_changed() throws IOException {
        Path wide = folder.resolve("reports/wide.txt");
        Files.write(wide, ("\uFEFF" + BRIDGE).getBytes(StandardCharsets.UTF_16LE));
        commit("a text in UTF-16");
        assertThat(check().exitCode()).isZero();
        Files.write(wide, ("\uFEFF" + BRIDGE + "The end.\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(check().out()).contains("reports/wide.txt:1:").doesNotContain("مسودة");
    }

    @Test
    void it_works_in_a_folder_of_the_repository_and_before_the_first_commit() throws IOException {
        write("reports/مسودة أولى.txt", COUNTS + WEEKDAY);
        Run below = Run.in(folder.resolve("reports"), "check", ".", "--diff", "HEAD");
        assertThat(below.out()).contains("time/weekday-mismatch").doesNotContain("event/count-mismatch");
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        run(fresh, "git", "init", "-q");
        Files.writeString(fresh.resolve("a.txt"), COUNTS);
        assertThat(Run.in(fresh, "check", ".", "--diff", "HEAD").out()).contains("event/count-mismatch");
    }

    @Test
    void without_a_repository_it_is_one_line(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("a.txt"), COUNTS);
        assertThat(Run.in(elsewhere, "check", "a.txt", "--diff", "HEAD"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "claimlint: --diff needs a repository of git, and the working directory is in none. Maybe leave it out.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "-x", "HEAD;touch pwned", "$(touch pwned)", ""})
    void what_is_no_commit_is_one_line_and_no_command(String ref) throws IOException {
        assertThat(check("--diff=" + ref))
                .isEqualTo(new Run(
                        2, "", "claimlint: --diff: git knows no such commit (" + ref + "). Maybe fetch it first.\n"));
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void a_hook_lets_old_and_accepted_findings_pass_and_stops_new_ones() throws IOException {
        assertThat(Run.in(folder, "baseline", "create", "--baseline", BASELINE, "reports")
                        .exitCode())
                .isZero();
        write(".claimlint.yml", "baseline: " + BASELINE + "\n");
        commit("what was found before is accepted");
        write(".git/hooks/pre-commit", "#!/bin/sh\nexec " + launcher() + " check --diff HEAD reports\n");
        assertThat(folder.resolve(".git/hooks/pre-commit").toFile().setExecutable(true))
                .isTrue();

        write("reports/harbour.txt", "Harbour\n\nTwo boats came in.\n");
        git("add", ".");
        assertThat(run(folder, "git", "commit", "-q", "-m", "clean")).startsWith("0\n");

        write("reports/harbour.txt", "Harbour\n\nTwo boats came in.\n" + WEEKDAY);
        git("add", ".");
        String stopped = run(folder, "git", "commit", "-q", "-m", "a wrong weekday");
        assertThat(stopped).startsWith("1\n").contains("time/weekday-mismatch", "1 in the baseline");

        write("reports/harbour.txt", "Harbour\n\nTwo boats came in.\n" + WEEKDAY.replace("Monday", "Friday"));
        git("add", ".");
        assertThat(run(folder, "git", "commit", "-q", "-m", "corrected")).startsWith("0\n");
        assertThat(run(folder, "git", "log", "--format=%s"))
                .contains("corrected", "clean")
                .doesNotContain("wrong");
    }

    private static String launcher() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "'" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp '"
                + Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator))
                + "' org.claimlint.cli.Main";
    }

    private Run check(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", "reports"));
        if (List.of(options).stream().noneMatch(option -> option.startsWith("--diff"))) {
            arguments.addAll(List.of("--diff", "HEAD"));
        }
        arguments.addAll(List.of(options));
        return Run.in(folder, arguments.toArray(String[]::new));
    }

    private void commit(String message) throws IOException {
        git("add", ".");
        git("commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(run(folder, command.toArray(String[]::new))).startsWith("0\n");
    }

    /** The exit code, and what was printed. */
    private static String run(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Desk",
                        "GIT_AUTHOR_EMAIL", "desk@example.org",
                        "GIT_COMMITTER_NAME", "Desk",
                        "GIT_COMMITTER_EMAIL", "desk@example.org",
                        "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() + "\n" + printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
