package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The age of somebody whose year of birth the text tells as well.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param years the age
 * @param slack years by which it may be wrong: "about fifty"
 * @param bornId the {@link TimeMention#id} of the birth
 * @param named whether the text itself says that both are of one: they stand beside each other, or share a name
 * @param quoted whether it stands in direct quotation
 */
public record StatedAge(
        String id,
        String reportId,
        int position,
        int years,
        int slack,
        String bornId,
        boolean named,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    /** Who errs about an age does not err by more: parents and children are further apart. */
    private static final int LARGEST_SLIP = 15;

    /** Whether somebody born in a year has this age on a day. */
    public boolean fits(@Nullable Integer born, @Nullable LocalDate day) {
        if (born == null || day == null) {
            return true;
        }
        int inYear = day.getYear() - born;
        return years <= inYear + slack && years >= inYear - 1 - slack;
    }

    /** Whether the age is so close to the one that somebody born in a year has on a day that it may be a slip, and not the age of another. */
    public boolean isClose(@Nullable Integer born, @Nullable LocalDate day) {
        return born != null && day != null && Math.abs(day.getYear() - born - years) <= LARGEST_SLIP;
    }

    @Override
    public String toString() {
        return text;
    }
}
