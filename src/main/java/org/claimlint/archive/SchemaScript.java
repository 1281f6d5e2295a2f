package org.claimlint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The numbered scripts that make the tables of an archive: {@code sqlite/1.sql} and so on. */
final class SchemaScript {
    private SchemaScript() {}

    /** The commands of a script, each ended by a semicolon at the end of a line. */
    static List<String> commands(String database, int number) {
        String script;
        try (InputStream in =
                Objects.requireNonNull(SchemaScript.class.getResourceAsStream(database + "/" + number + ".sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        script.lines().filter(line -> !line.strip().startsWith("--")).forEach(line -> {
            command.append(line).append('\n');
            if (line.endsWith(";")) {
                commands.add(command.toString().strip());
                command.setLength(0);
            }
        });
        return commands;
    }
}
