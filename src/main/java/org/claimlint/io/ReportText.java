package org.claimlint.io;

import org.claimlint.model.Report;

/**
 * A text with what is known about it before it is read.
 *
 * @param report with its whole text, front matter included: all offsets count in it
 * @param body the offset at which the text proper begins, behind its front matter
 */
public record ReportText(Report report, int body) {}
