package org.claimlint.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.output.ClaimsWriter;
import org.jspecify.annotations.Nullable;

/**
 * A report to be added.
 *
 * @param hash of what it was read from: the same report under the same hash is not added again
 */
public record NewReport(ReportClaims claims, String hash) {
    /** Goes up when texts are read or claims are found again in another way, so that adding a report again renews what is kept of it. */
    private static final int READING = 2;

    /** A report whose claims somebody else read. */
    public static NewReport of(ReportClaims claims) {
        Report report = claims.report();
        ClaimsWriter.Pieces pieces = ClaimsWriter.pieces(claims);
        return new NewReport(
                claims,
                hash(
                        pieces.head(),
                        String.join(",", pieces.written()),
                        pieces.tail(),
                        report.textFile(),
                        report.text()));
    }

    /**
     * The hash of a text that is not read yet.
     *
     * @param manner how it will be read, as far as runs differ in that
     */
    public static String hash(Report known, String manner) {
        return hash(
                manner,
                known.title(),
                known.published() == null ? null : known.published().toString(),
                known.lang(),
                known.outlet(),
                known.text());
    }

    private static String hash(@Nullable String... parts) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update((byte) READING);
        for (String part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            // so that nothing moves unseen from one part to the next
            digest.update((bytes.length + (part == null ? "-" : "+")).getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
