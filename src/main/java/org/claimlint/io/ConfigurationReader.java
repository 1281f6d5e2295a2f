package org.claimlint.io;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads configuration files. Kept apart from {@link Configuration} so that a run without one loads no YAML. */
public final class ConfigurationReader {
    static final List<String> SEVERITIES = List.of("error", "warning", "note", Configuration.OFF);
    static final List<String> FAIL_ON = List.of("error", "warning", "note", "never");
    static final List<String> LEVELS = List.of("error", "warning", "note");
    static final List<String> DATE_ORDERS = List.of("day-first", "month-first");
    static final List<String> MESSAGE_LANGUAGES = List.of("auto", "en", "ar");

    private static final String WHAT = "the configuration";
    private static final String EXAMPLE = "fail-on: warning";

    private final Map<String, List<Configuration.Entry>> entries = new HashMap<>();
    private final List<Configuration.Entry> severities = new ArrayList<>();

    private ConfigurationReader() {}

    /**
     * Reads a file.
     *
     * @param file as messages show it
     * @throws InvalidInputException when it cannot be read or says something that means nothing
     */
    public static Configuration read(String file, Path path) {
        ConfigurationReader reader = new ConfigurationReader();
        YamlCursor.read(file, WHAT, 0, UserFiles.text(file, path), reader::readMembers);
        Path folder = path.toAbsolutePath().normalize().getParent();
        return new Configuration(
                file, folder == null ? path.toAbsolutePath() : folder, reader.entries, reader.severities);
    }

    private void readMembers(YamlCursor yaml) throws IOException {
        if (!yaml.enterDocument(WHAT, EXAMPLE)) {
            return;
        }
        for (String key = yaml.nextKey(Configuration.KEYS); key != null; key = yaml.nextKey(Configuration.KEYS)) {
            switch (key) {
                case Configuration.SEVERITY -> readSeverities(yaml);
                case Configuration.SELECT, Configuration.IGNORE, Configuration.INCLUDE, Configuration.EXCLUDE -> {
                    for (YamlCursor.Word word : yaml.words(key)) {
                        add(key, word.text(), word.line());
                    }
                }
                default -> add(key, value(key, yaml), yaml.line());
            }
        }
        yaml.leaveDocument(WHAT);
    }

    private @Nullable String value(String key, YamlCursor yaml) throws IOException {
        return switch (key) {
            case Configuration.FAIL_ON -> yaml.oneOf(key, FAIL_ON);
            case Configuration.MIN_LEVEL -> yaml.oneOf(key, LEVELS);
            case Configuration.DATE_ORDER -> yaml.oneOf(key, DATE_ORDERS);
            case Configuration.MESSAGE_LANG -> yaml.oneOf(key, MESSAGE_LANGUAGES);
            case Configuration.LANG -> language(yaml);
            case Configuration.ENCODING -> encoding(yaml);
            case Configuration.OUTLET -> yaml.text(key);
            default -> path(key, yaml);
        };
    }

    private void readSeverities(YamlCursor yaml) throws IOException {
        if (yaml.isNothing()) {
            return;
        }
        yaml.enterMapping(Configuration.SEVERITY, "event/repeated-account: off");
        for (String rule = yaml.nextOwnKey(); rule != null; rule = yaml.nextOwnKey()) {
            String severity = yaml.oneOf(rule, SEVERITIES);
            if (severity == null) {
                throw yaml.problem(
                        "the severity of " + rule + " must be one of " + String.join(", ", SEVERITIES) + ".");
            }
            severities.add(new Configuration.Entry(rule, severity, yaml.line()));
        }
    }

    private void add(String key, @Nullable String text, int line) {
        if (text != null) {
            entries.computeIfAbsent(key, any -> new ArrayList<>()).add(new Configuration.Entry(key, text, line));
        }
    }

    private static @Nullable String language(YamlCursor yaml) throws IOException {
        // "no" is Norwegian, and YAML takes it for a flag.
        String code = yaml.word(Configuration.LANG);
        if (code != null && !Languages.isCode(code)) {
            throw yaml.problem("lang must be a language code such as ar or en (" + JsonCursor.shown(code) + ").");
        }
        return code;
    }

    private static @Nullable String encoding(YamlCursor yaml) throws IOException {
        String name = yaml.text(Configuration.ENCODING);
        if (name != null) {
            try {
                Encodings.named(name);
            } catch (InvalidInputException e) {
                throw yaml.problem(String.valueOf(e.getMessage()));
            }
        }
        return name;
    }

    private static @Nullable String path(String key, YamlCursor yaml) throws IOException {
        String path = yaml.text(key);
        try {
            boolean address = path != null && path.contains("://");
            return path == null || address ? path : Path.of(path).toString();
        } catch (InvalidPathException e) {
            throw yaml.problem(key + " must name a file (" + JsonCursor.shown(String.valueOf(path)) + ").");
        }
    }
}
