package org.claimlint.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says, as it is written there; empty where there is no file.
 *
 * @param file the file as messages show it, or null where there is none
 * @param folder the folder that ids of reports, and the paths in the file, are relative to
 * @param entries what is said under each key of one value or of a list; keys that say nothing are absent
 * @param severities what is said under {@code severity}: rules, families and tags with their severity
 */
public record Configuration(
        @Nullable String file, Path folder, Map<String, List<Entry>> entries, List<Entry> severities) {
    public static final String FILE_NAME = ".claimlint.yml";

    public static final String SEVERITY = "severity";
    public static final String SELECT = "select";
    public static final String IGNORE = "ignore";
    public static final String INCLUDE = "include";
    public static final String EXCLUDE = "exclude";
    public static final String FAIL_ON = "fail-on";
    public static final String MIN_LEVEL = "min-level";
    public static final String OUTLET = "outlet";
    public static final String LANG = "lang";
    public static final String ENCODING = "encoding";
    public static final String DATE_ORDER = "date-order";
    public static final String MESSAGE_LANG = "message-lang";
    public static final String RULES = "rules";
    public static final String PLACES = "places";
    public static final String ACTORS = "actors";
    public static final String EVENTS = "events";
    public static final String BASELINE = "baseline";
    public static final String ARCHIVE = "archive";

    /** The keys that take several values. */
    public static final List<String> LISTS = List.of(SELECT, IGNORE, INCLUDE, EXCLUDE);

    /** Every key that means something, in the order in which they are shown. */
    public static final List<String> KEYS = List.of(
            SEVERITY,
            SELECT,
            IGNORE,
            INCLUDE,
            EXCLUDE,
            FAIL_ON,
            MIN_LEVEL,
            OUTLET,
            LANG,
            ENCODING,
            DATE_ORDER,
            MESSAGE_LANG,
            RULES,
            PLACES,
            ACTORS,
            EVENTS,
            BASELINE,
            ARCHIVE);

    /** The severity of a rule that is not wanted at all. */
    public static final String OFF = "off";

    /**
     * One value.
     *
     * @param key what it is the value of: one of {@link #KEYS}, or the rule, family or tag that has this severity
     * @param line where it stands in the file, from 1
     */
    public record Entry(String key, String text, int line) {}

    public Configuration {
        entries = Map.copyOf(entries);
        severities = List.copyOf(severities);
    }

    /** That nobody configured anything; ids of reports are relative to {@code folder}. */
    public static Configuration none(Path folder) {
        return new Configuration(null, folder, Map.of(), List.of());
    }

    /** The values of a key, empty where it says nothing. */
    public List<Entry> all(String key) {
        return entries.getOrDefault(key, List.of());
    }

    /** The value of a key, or null where it says nothing. */
    public @Nullable String value(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.text();
    }

    /** The value of a key with its place, or null where it says nothing. */
    public @Nullable Entry entry(String key) {
        List<Entry> all = all(key);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The file or folder that a key names, or null where it names none. */
    public @Nullable Path path(String key) {
        String value = value(key);
        return value == null ? null : folder.resolve(value);
    }
}
