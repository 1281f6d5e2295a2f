package org.claimlint.io;

import java.util.List;
import org.claimlint.model.Report;
import org.claimlint.model.Suppression;

/**
 * A text with what is known about it before it is read.
 *
 * @param report with its whole text, front matter included: all offsets count in it
 * @param body the offset at which the text proper begins, behind its front matter
 * @param suppressions what a person says is no contradiction; in the text, blanks stand in the place of those between its lines
 */
public record ReportText(Report report, int body, List<Suppression> suppressions) {
    public ReportText {
        suppressions = List.copyOf(suppressions);
    }
}
