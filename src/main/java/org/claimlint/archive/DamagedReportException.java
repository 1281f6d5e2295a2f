package org.claimlint.archive;

/** What an archive has of a report is no report any more: it was changed by another hand. */
final class DamagedReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String WHAT = "has a report that cannot be read. Maybe restore a copy of it.";

    DamagedReportException() {
        super(WHAT);
    }
}
