package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check loads no library that its files do not need: people wait for each class. */
class LoadedClassesTest {
    private static final List<String> LIBRARIES = List.of(
            "org.commonmark.",
            "org.jsoup.",
            "org.apache.pdfbox.",
            "org.apache.fontbox.",
            "org.apache.commons.logging.",
            "javax.xml.stream.",
            "org.yaml.snakeyaml.");

    @TempDir
    Path folder;

    @Test
    void a_plain_text_needs_none_of_the_libraries_for_documents() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "The dam broke.\n");
        assertThat(loaded("a.txt")).isEmpty();
    }

    @Test
    void a_document_needs_its_own_library_only() throws Exception {
        Files.writeString(folder.resolve("a.md"), "The **dam** broke.\n");
        assertThat(loaded("a.md")).containsExactly("org.commonmark.");
    }

    private Set<String> loaded(String file) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--no-config",
                        folder.resolve(file).toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        assertThat(said).contains("org.claimlint.cli.Main ");
        Set<String> loaded = new TreeSet<>();
        said.lines()
                .forEach(line -> LIBRARIES.stream()
                        .filter(library -> line.contains("] " + library) || line.contains("Loaded " + library))
                        .forEach(loaded::add));
        return loaded;
    }
}
