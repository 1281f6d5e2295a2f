package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.claimlint.model.CheckResult;

/**
 * The exact output of each format, in files that people read before they change them.
 *
 * <p>After a change that is meant, {@code mvn -q test -Dtest='ReporterTest,FormatsTest' -Dgolden=write} writes them anew; read {@code git diff}.
 */
final class Golden {
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final Path FOLDER = Path.of("src/test/resources/org/claimlint/output");

    private Golden() {}

    static void assertSame(String actual, String file) throws IOException {
        if (WRITE) {
            Files.writeString(FOLDER.resolve(file), actual);
        }
        assertThat(actual).isEqualTo(WRITE ? Files.readString(FOLDER.resolve(file)) : resource(file));
    }

    /** What a reporter writes, as it leaves the program: half a surrogate pair has no UTF-8 form and becomes a question mark. */
    static String written(Reporter reporter, CheckResult result) throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(result, out);
        return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
