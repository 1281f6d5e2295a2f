package org.claimlint.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** In what form findings are told. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    CHECKSTYLE,
    GITHUB,
    GITLAB,
    RDJSON,
    HTML;

    /** The names of all. */
    static List<String> words() {
        return Stream.of(values()).map(ReportFormat::word).toList();
    }

    /** Its name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
