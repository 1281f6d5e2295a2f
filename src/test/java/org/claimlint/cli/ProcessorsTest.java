package org.claimlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports are read and judged on all processors, and printed as if there were one. */
class ProcessorsTest {
    private static final int REPORTS = 80;

    @TempDir
    Path folder;

    @Test
    void many_processors_print_what_one_prints() throws IOException, InterruptedException {
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(
                    folder.resolve("r%02d.txt".formatted(i)),
                    "A fire in Homs killed %d people on 31 April 20%02d. The fire killed %d. Of %d houses, 4 burnt and 5 stand."
                            .formatted(2 + i, 10 + i % 9, 3 + i, i % 12));
        }
        Files.writeString(folder.resolve("r40.json"), "{\"claims\":[{\"event\":\"rain\"}]}");
        Files.writeString(folder.resolve("r41.json"), "no claims");
        String one = printed(1);
        assertThat(one).contains("r79.txt").contains("r41.json");
        assertThat(printed(4)).isEqualTo(one);
    }

    private String printed(int processors) throws IOException, InterruptedException {
        Path out = Files.createTempFile("claimlint", ".out");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:ActiveProcessorCount=" + processors,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "check",
                            "--no-config",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor()).isEqualTo(2);
            return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
        }
    }
}
