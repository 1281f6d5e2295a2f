package org.claimlint.cli;

import java.util.List;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;
import org.jspecify.annotations.Nullable;

/** From which severity on findings make a run fail. */
enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    NOTE(Severity.NOTE),
    NEVER(null);

    private final @Nullable Severity least;

    FailOn(@Nullable Severity least) {
        this.least = least;
    }

    boolean isMetBy(List<Finding> findings) {
        return findings.stream().anyMatch(this::isMetBy);
    }

    boolean isMetBy(Finding finding) {
        return least != null && finding.severity().compareTo(least) >= 0;
    }

    /** Whether it waits for findings that are not shown. */
    boolean isBelow(Severity shown) {
        return least != null && least.compareTo(shown) < 0;
    }
}
