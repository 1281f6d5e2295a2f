package org.claimlint.claim;

import java.util.List;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;

/** Puts mentions together to claims. */
final class ClaimReader {
    private ClaimReader() {}

    static ReportClaims read(Report report, Tokens tokens, Layout layout, Mentions mentions) {
        return new ReportClaims(
                report,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                mentions.coverage());
    }
}
