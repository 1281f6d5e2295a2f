package org.claimlint.output;

import org.claimlint.model.Finding;
import org.claimlint.model.Report;

/** The language in which findings are told. */
public enum MessageLanguage {
    /** That of each report, for people; English for machines. */
    AUTO,
    EN,
    AR;

    private static final String ARABIC = "ar";

    /** The language for one report: never {@link #AUTO}. */
    public MessageLanguage in(Report report) {
        if (this != AUTO) {
            return this;
        }
        String lang = report.lang();
        boolean arabic = lang != null && (lang.equals(ARABIC) || lang.startsWith(ARABIC + "-"));
        return arabic ? AR : EN;
    }

    /** What a finding says in this language. */
    public String message(Finding finding) {
        return this == AR ? finding.messageAr() : finding.message();
    }
}
