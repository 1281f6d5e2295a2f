package org.claimlint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.io.Configuration;
import org.claimlint.model.Severity;
import org.claimlint.output.MessageLanguage;
import org.jspecify.annotations.Nullable;

/** What a run goes by: what the command line says, else what the configuration says, else the default. */
final class Settings {
    private final Configuration configuration;
    private final Path workingDirectory;
    private final Map<String, List<Setting>> effective = new LinkedHashMap<>();

    /**
     * Puts options before the configuration.
     *
     * @param workingDirectory what paths in options are relative to
     */
    Settings(CheckOptions options, InputOptions input, Configuration configuration, Path workingDirectory) {
        this.configuration = configuration;
        this.workingDirectory = workingDirectory;
        put(Configuration.SELECT, options.select);
        put(Configuration.IGNORE, options.ignore);
        put(Configuration.INCLUDE, input.include());
        effective.put(Configuration.EXCLUDE, Setting.all(configuration, Configuration.EXCLUDE, input.exclude()));
        put(Configuration.FAIL_ON, given(options.failOn), FailOn.ERROR);
        put(Configuration.MIN_LEVEL, given(options.minLevel), Severity.NOTE);
        put(Configuration.OUTLET, List.of());
        put(Configuration.LANG, given(input.language()));
        put(Configuration.ENCODING, given(input.encoding()));
        put(Configuration.DATE_ORDER, List.of());
        put(Configuration.MESSAGE_LANG, given(options.messageLanguage), MessageLanguage.AUTO);
        put(Configuration.RULES, given(options.rules.folder()));
        put(Configuration.PLACES, List.of());
        put(Configuration.ACTORS, List.of());
        put(Configuration.EVENTS, List.of());
        put(Configuration.BASELINE, given(options.baseline));
        put(Configuration.ARCHIVE, List.of());
    }

    private static List<String> given(@Nullable Object option) {
        return option == null
                ? List.of()
                : List.of(option instanceof Enum<?> constant ? word(constant) : option.toString());
    }

    private void put(String key, List<String> given, Enum<?> otherwise) {
        put(key, given);
        if (all(key).isEmpty()) {
            effective.put(key, List.of(Setting.inherent(key, word(otherwise))));
        }
    }

    private void put(String key, List<String> given) {
        effective.put(key, Setting.effective(configuration, key, given));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Configuration configuration() {
        return configuration;
    }

    /** What counts for each key, in the order of the keys; empty where nobody said anything and there is no default. */
    Map<String, List<Setting>> effective() {
        return effective;
    }

    List<Setting> all(String key) {
        return effective.getOrDefault(key, List.of());
    }

    private Setting one(String key) {
        return all(key).get(0);
    }

    FailOn failOn() {
        return FailOn.valueOf(one(Configuration.FAIL_ON).word().toUpperCase(Locale.ROOT));
    }

    Severity minLevel() {
        return Severity.valueOf(one(Configuration.MIN_LEVEL).word().toUpperCase(Locale.ROOT));
    }

    MessageLanguage messageLanguage() {
        return MessageLanguage.valueOf(one(Configuration.MESSAGE_LANG).word().toUpperCase(Locale.ROOT));
    }

    /** The file or folder that an option or a key of the configuration names, or null where neither does. */
    @Nullable
    Path path(String key) {
        List<Setting> named = all(key);
        if (named.isEmpty()) {
            return null;
        }
        Path base = named.get(0).isOption() ? workingDirectory : configuration.folder();
        return base.resolve(named.get(0).word());
    }

    /** @throws RuntimeException a problem of {@code fail-on} when it waits for findings that are not shown */
    void refuseToFailOnWhatIsHidden() {
        if (failOn().isBelow(minLevel())) {
            Setting waits = one(Configuration.FAIL_ON);
            Setting shows = one(Configuration.MIN_LEVEL);
            throw waits.problem(waits.name() + " lies below " + shows.name() + " (" + shows.word()
                    + "), so what it waits for is not shown. Maybe lower " + shows.name() + ".");
        }
    }
}
