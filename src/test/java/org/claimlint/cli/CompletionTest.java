package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells complete, and the manual page: both speak of every command and option. */
class CompletionTest {
    private static final List<String> COMMANDS = List.of(
            "check",
            "claims",
            "mentions",
            "rules",
            "explain",
            "test",
            "archive",
            "schema",
            "init",
            "baseline",
            "config");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "claimlint check --format sar, sarif",
        "claimlint check --fail-on ne, never",
        "claimlint check --message-lang a, auto ar",
        "claimlint basel, baseline",
        "claimlint baseline cr, create",
        "claimlint rules --format j, json",
    })
    void bash_completes(String line, String words) throws Exception {
        Files.writeString(folder.resolve("completion"), print("bash"));
        String script = "source ./completion; COMP_LINE='" + line + "'; COMP_POINT=${#COMP_LINE};"
                + " read -ra COMP_WORDS <<<\"$COMP_LINE\"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _complete_claimlint 2>/dev/null; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "--norc", "-c", script)
                .directory(folder.toFile())
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(words);
    }

    @Test
    void zsh_takes_the_script_of_bash() {
        assertThat(print("zsh"))
                .isEqualTo(print("bash"))
                .contains("bashcompinit")
                .doesNotContain("\r");
    }

    @Test
    void fish_knows_every_command_and_the_words_of_options() {
        String script = print("fish");
        assertThat(script.lines().skip(1)).allMatch(line -> line.startsWith("complete -c claimlint -n '"));
        COMMANDS.forEach(command -> assertThat(script).contains("-n '__fish_use_subcommand' -f -a " + command + " "));
        assertThat(script)
                .contains("-n '__fish_seen_subcommand_from check' -l diff -r -d '")
                .contains("-l format -x -a 'text json sarif junit checkstyle github gitlab rdjson html' -d '")
                .contains("-f -a 'claims config count findings mentions'");
    }

    @Test
    void the_manual_page_speaks_of_every_command_and_option() {
        String page = Run.in(folder, "man").out();
        assertThat(page).startsWith(".TH CLAIMLINT 1 ").contains("\\fB\\-\\-diff REF\\fR", ".SH \"EXIT STATUS\"");
        COMMANDS.forEach(command -> assertThat(page).contains(".SS \"claimlint " + command));
        for (String option : Run.in(folder, "check", "--help")
                .out()
                .replaceAll("[^-a-z]", " ")
                .split(" +")) {
            if (option.startsWith("--")) {
                assertThat(page).contains(option.replace("-", "\\-"));
            }
        }
    }

    @Test
    void what_is_no_shell_is_a_usage_error() {
        assertThat(Run.in(folder, "completion", "csh"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "claimlint: no completions are written for this shell (csh). Maybe for one of bash, zsh, fish.\n"));
    }

    private String print(String shell) {
        Run run = Run.in(folder, "completion", shell);
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
