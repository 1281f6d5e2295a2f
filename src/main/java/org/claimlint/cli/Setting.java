package org.claimlint.cli;

import java.util.ArrayList;
import java.util.List;
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

    /** What options say under a key, else what the configuration says. */
    static List<Setting> effective(Configuration configuration, String key, List<String> options) {
        return options.isEmpty() ? of(configuration, key) : options(key, options);
    }

    /** What the configuration says under a key, and then what options say. */
    static List<Setting> all(Configuration configuration, String key, List<String> options) {
        List<Setting> all = new ArrayList<>(of(configuration, key));
        all.addAll(options(key, options));
        return all;
    }

    private static List<Setting> of(Configuration configuration, String key) {
        return configuration.all(key).stream()
                .map(entry -> of(configuration, entry))
                .toList();
    }

    private static List<Setting> options(String key, List<String> words) {
        return words.stream().map(word -> option(key, word)).toList();
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
