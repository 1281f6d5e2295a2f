package org.claimlint.model;

import java.math.BigDecimal;

/**
 * A number in a column of a table, or in a line of one that ends in a total.
 *
 * @param id unique in a run
 * @param position order in its report, from 0
 * @param tableId the table it stands in
 * @param columnId the column it stands in, of a table that has lines with a total; the line, of one that has a column with totals
 * @param total whether it is the total
 * @param value the number
 * @param half half of what its last written digit stands for: as much may be lost by rounding
 */
public record TableFigure(
        String id,
        String reportId,
        int position,
        String tableId,
        String columnId,
        boolean total,
        BigDecimal value,
        BigDecimal half,
        String text,
        Span span)
        implements Written {

    /** The number as it may be before it was rounded. */
    public Quantity rounded() {
        return new Quantity(value.subtract(half).max(BigDecimal.ZERO), value.add(half), false, false);
    }

    @Override
    public String toString() {
        return text;
    }
}
