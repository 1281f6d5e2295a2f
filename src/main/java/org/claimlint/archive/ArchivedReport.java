package org.claimlint.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report of an archive, as lists show it.
 *
 * @param name the id that a person gave it
 * @param file the file it was read from, as it was named then
 * @param claims how many claims it has
 */
public record ArchivedReport(
        String name, @Nullable String title, @Nullable LocalDate published, String file, int claims) {}
