package org.claimlint.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first case in which each rule fires, taken from its case file: the example on its page. */
final class Examples {
    private static final String FIRES = "## fires: ";

    private Examples() {}

    /** Markdown by rule id, for every {@code cases/family/bad-thing.md}. */
    static Map<String, String> in(Path cases) throws IOException {
        Map<String, String> examples = new TreeMap<>();
        if (!Files.isDirectory(cases)) {
            return examples;
        }
        try (Stream<Path> files = Files.walk(cases)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String id = cases.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", "");
                String example = firstFires(Files.readAllLines(file));
                if (!example.isEmpty()) {
                    examples.put(id, example);
                }
            }
        }
        return examples;
    }

    private static String firstFires(List<String> lines) {
        StringBuilder example = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("## ")) {
                if (inside) {
                    break;
                }
                inside = line.startsWith(FIRES);
                if (inside) {
                    example.append(line.substring(FIRES.length())).append('\n');
                }
            } else if (inside) {
                example.append(line).append('\n');
            }
        }
        return example.toString().strip();
    }
}
