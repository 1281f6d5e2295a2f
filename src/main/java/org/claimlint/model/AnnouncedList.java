package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A list whose length the text tells: "three names:".
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param announced how many entries there are said to be
 * @param entries how many there are
 * @param quoted whether it stands in direct quotation
 */
public record AnnouncedList(
        String id,
        String reportId,
        int position,
        BigDecimal announced,
        BigDecimal entries,
        boolean quoted,
        String text,
        Span span)
        implements Written {

    @Override
    public String toString() {
        return text;
    }
}
