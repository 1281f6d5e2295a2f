package org.claimlint.cli;

import java.util.Locale;

/** In what form findings are told. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    CHECKSTYLE,
    GITHUB,
    GITLAB,
    RDJSON;

    /** Its name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
