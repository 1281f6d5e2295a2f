package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal is taken to show, by what it says of itself in the environment. */
class SurroundingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TERM=xterm-kitty",
                "TERM=alacritty",
                "TERM=xterm-256color TERM_PROGRAM=vscode",
                "TERM=xterm-256color VTE_VERSION=7006",
                "WT_SESSION=1",
                "TERM=screen FORCE_HYPERLINK=1",
                "TERM=xterm-kitty NO_COLOR=1",
            })
    void links_are_for_terminals_that_are_known_to_show_them(String environment) {
        assertThat(surroundings(environment, true).showsLinks()).isTrue();
        assertThat(surroundings(environment, false).showsLinks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TERM=xterm-256color",
                "TERM=dumb TERM_PROGRAM=vscode",
                "TERM=tmux-256color TERM_PROGRAM=vscode",
                "TERM=screen VTE_VERSION=7006",
                "VTE_VERSION=5000",
                "VTE_VERSION=new",
                "TERM=xterm-kitty FORCE_HYPERLINK=0",
            })
    void others_see_plain_names(String environment) {
        assertThat(surroundings(environment, true).showsLinks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "TERM=dumb"})
    void colours_can_be_refused(String environment) {
        assertThat(surroundings("TERM=xterm", true).showsColour()).isTrue();
        assertThat(surroundings(environment, true).showsColour()).isFalse();
        assertThat(surroundings("TERM=xterm", false).showsColour()).isFalse();
    }

    @Test
    void a_place_is_a_link_to_its_file_and_its_words_cannot_leave_it(@TempDir Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("fair \u0007day#1.txt");
        Files.writeString(file, "Fair\n\nThe mayor opened the fair on Monday, 4 May 2018.\n");
        Map<String, String> environment = Map.of("TERM", "xterm-kitty");
        Run run = Run.atTerminal(
                file.getParent(),
                environment,
                "check",
                "--no-color",
                file.getFileName().toString());
        assertThat(run.out())
                .contains(
                        "  \u001B]8;;file:///",
                        "/fair%20%07day%231.txt\u001B\\fair \\u0007day#1.txt:3:30\u001B]8;;\u001B\\\n")
                .doesNotContain("\u001B[");
        Run file2 = Run.atTerminal(
                file.getParent(), environment, "check", file.getFileName().toString(), "-o", "out.text");
        assertThat(file2.out()).isEmpty();
        assertThat(folder.resolve("out.text")).content().doesNotContain("\u001B");
    }

    private static Surroundings surroundings(String variables, boolean terminal) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.isEmpty() ? new String[0] : variables.split(" ")) {
            environment.put(
                    variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        return new Surroundings(
                new PushbackInputStream(InputStream.nullInputStream()),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Path.of(""),
                environment,
                false,
                terminal,
                terminal);
    }
}
