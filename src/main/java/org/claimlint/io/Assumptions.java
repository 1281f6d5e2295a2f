package org.claimlint.io;

import java.nio.charset.Charset;
import org.claimlint.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * What is taken for granted of reports that do not say it themselves; null where nothing is.
 *
 * @param encoding of texts that are in none that is certain
 */
public record Assumptions(
        @Nullable String lang,
        @Nullable String outlet,
        @Nullable Charset encoding) {
    static final Assumptions NONE = new Assumptions(null, null, null);

    /** What a configuration says of all reports. */
    public static Assumptions of(Configuration configuration) {
        String encoding = configuration.value(Configuration.ENCODING);
        return new Assumptions(
                configuration.value(Configuration.LANG),
                configuration.value(Configuration.OUTLET),
                encoding == null ? null : Encodings.named(encoding));
    }

    /** The report with what is taken for granted where it says nothing. */
    public Report complete(Report report) {
        return report.described(
                report.title(),
                report.published(),
                report.lang() == null ? lang : report.lang(),
                report.outlet() == null ? outlet : report.outlet(),
                report.translationOf());
    }
}
