package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read. */
class FoldersTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeReports() throws IOException {
        folder = folder.toRealPath();
        for (String name :
                List.of("a.txt", "b.md", "c.news", "old/d.txt", "old/keep.txt", "desk/e.txt", "desk/f.html")) {
            write(name, "The dam broke.");
        }
    }

    @Test
    void by_default_all_that_have_a_known_ending() {
        assertThat(read("."))
                .containsExactly("a.txt", "b.md", "desk/e.txt", "desk/f.html", "old/d.txt", "old/keep.txt");
    }

    @Test
    void options_include_and_exclude() {
        assertThat(read("--include", "*.news", "--include", "desk/*", "."))
                .containsExactly("c.news", "desk/e.txt", "desk/f.html");
        assertThat(read("--exclude", "old/", "--exclude", "*.html", "."))
                .containsExactly("a.txt", "b.md", "desk/e.txt");
    }

    @Test
    void the_configuration_includes_and_excludes_from_its_folder() throws IOException {
        write(".claimlint.yml", "include: [\"*.txt\", \"*.news\"]\nexclude: [old]\n");
        assertThat(read(".")).containsExactly("a.txt", "c.news", "desk/e.txt");
        assertThat(read("--include", "*.md", ".")).containsExactly("b.md");
        assertThat(read("--exclude", "*.news", ".")).containsExactly("a.txt", "desk/e.txt");
    }

    @Test
    void files_of_patterns_count_for_their_folders_and_inner_ones_take_back() throws IOException {
        write(".claimlintignore", "# not ours\nold/*\n*.html\n");
        write("old/.claimlintignore", "!keep.txt\n");
        assertThat(read(".")).containsExactly("a.txt", "b.md", "desk/e.txt", "old/keep.txt");
        write(".claimlint.yml", "");
        assertThat(read("desk")).containsExactly("desk/e.txt");
    }

    @Test
    void what_a_person_names_is_read_whatever_the_patterns_say() throws IOException {
        write(".claimlintignore", "a.txt\nold\n");
        assertThat(read("a.txt", "old")).containsExactly("a.txt", "old/d.txt", "old/keep.txt");
    }

    @Test
    void a_folder_of_which_nothing_is_left_is_told() throws IOException {
        write(".claimlintignore", "*\n");
        Run run = Run.in(folder, "check", ".");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("the folder holds no reports.", "or are excluded.");
    }

    @Test
    void the_configuration_names_the_archive_from_its_folder() throws IOException {
        String raid =
                "---\npublished: 2019-06-07\n---\nThe raid\n\nOn 6 May 2019, aircraft bombed the market of Idlib, killing %s civilians.\n";
        write("published.txt", raid.formatted("12"));
        write("desk/draft.txt", raid.formatted("31") + "\nThe mayor came in the evening. Nobody was found.\n");
        Run.in(folder, "archive", "add", "published.txt", "--archive", "reports.db");
        write(".claimlint.yml", "archive: reports.db\n");
        Run run = Run.in(folder.resolve("desk"), "check", "draft.txt");
        assertThat(run.out()).contains("published on 2019-06-07: The raid");
        write(".claimlint.yml", "archive: nothing.db\n");
        assertThat(Run.in(folder.resolve("desk"), "check", "draft.txt").err()).startsWith("nothing.db: ");
    }

    private List<String> read(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "check";
        all[1] = "--format";
        all[2] = "json";
        System.arraycopy(args, 0, all, 3, args.length);
        Run run = Run.in(folder, all);
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("\"id\": \""))
                .map(line -> line.substring(7, line.length() - 2))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
