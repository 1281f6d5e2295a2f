package org.claimlint.cli;

import org.claimlint.io.Configuration;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A word that decides something, and where it was said.
 *
 * @param name what it decides: {@code --select}, or the key of a configuration
 * @param file the configuration that says it, or null for an option or a default
 * @param line its line there
 */
record Setting(String name, String word, @Nullable String file, int line) {
    private static final String OPTION = "--";

    static Setting option(String key, String word) {
        return new Setting(OPTION + key, word, null, 0);
    }

    static Setting inherent(String key, String word) {
        return new Setting(key, word, null, 0);
    }

    static Setting of(Configuration configuration, Configuration.Entry entry) {
        return new Setting(entry.key(), entry.text(), configuration.file(), entry.line());
    }

    boolean isOption() {
        return name.startsWith(OPTION);
    }

    /** Where it was said, for people. */
    String origin() {
        return file != null ? file + ":" + line : isOption() ? name : "default";
    }

    /** A complaint about it: of the command line, or of the line in the configuration. */
    RuntimeException problem(String what) {
        return file == null ? new UsageException(what) : new InvalidInputException(file, line, what);
    }
}
