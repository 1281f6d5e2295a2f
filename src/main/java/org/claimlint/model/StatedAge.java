package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The age of somebody whose year of birth the text tells as well.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param years the age
 * @param bornId the {@link TimeMention#id} of the birth
 * @param quoted whether it stands in direct quotation
 */
public record StatedAge(
        String id, String reportId, int position, int years, String bornId, boolean quoted, String text, Span span)
        implements Written {

    /** Whether somebody born in a year has this age on a day. */
    public boolean fits(@Nullable Integer born, @Nullable LocalDate day) {
        if (born == null || day == null) {
            return true;
        }
        int inYear = day.getYear() - born;
        return years == inYear || years == inYear - 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
