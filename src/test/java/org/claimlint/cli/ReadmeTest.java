package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows real output of real commands. */
class ReadmeTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Pattern FILE =
            Pattern.compile("\\*\\*\\d\\.\\*\\* `(\\S+)`\n\n(`{3,})\n(.*?)\n\\2\n", Pattern.DOTALL);

    @Test
    void the_first_command_prints_what_the_readme_says() throws IOException {
        Run run = Run.in(HERE, "check", "cases/crossing.txt");
        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + run.out() + "```");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void the_annotations_are_those_of_the_readme() throws IOException {
        Run run = Run.in(HERE, "check", "cases/crossing.txt", "--format", "github", "--min-level", "error");
        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + run.out() + "```");
        assertThat(run.out()).hasLineCount(3);
    }

    @Test
    void the_rule_and_the_case_of_the_readme_work_as_they_stand(@TempDir Path folder) throws IOException {
        Matcher files = FILE.matcher(Files.readString(Path.of("README.md")));
        int written = 0;
        while (files.find()) {
            Path file = folder.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(3) + "\n");
            written++;
        }
        assertThat(written).isEqualTo(2);
        Run run = Run.in(folder, "test", "my-cases", "--rules", "my-rules");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("2 of 2 cases hold.\n");
    }
}
