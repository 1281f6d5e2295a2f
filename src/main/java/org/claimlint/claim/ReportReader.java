package org.claimlint.claim;

import org.claimlint.mention.MentionReader;
import org.claimlint.mention.Mentions;
import org.claimlint.model.DateOrder;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the text of a report: the way from words to claims, top to bottom. */
public final class ReportReader {
    private ReportReader() {}

    /**
     * What a text says.
     *
     * @param report what is known about it, completed from its title and dateline
     * @param tokens its text, cut into words
     * @param layout and sentences
     */
    public record Reading(Report report, Tokens tokens, Layout layout, Mentions mentions, ReportClaims claims) {}

    /**
     * Reads a report.
     *
     * @param known what is known about it beforehand; its text must be there, and what it says of title, publication date, language and
     *     outlet holds whatever the text says
     * @param body the offset at which the text proper begins, behind its front matter
     */
    public static Reading read(Report known, int body) {
        return read(known, body, null);
    }

    /** The same. @param order how dates of figures are written, or null where the language tells */
    public static Reading read(Report known, int body, @Nullable DateOrder order) {
        Tokens tokens = tokens(known, body);
        Layout layout = Layout.of(tokens);
        Report report = Heading.complete(known, tokens, layout, order);
        Mentions mentions = MentionReader.read(tokens, layout, report.published(), order);
        return new Reading(report, tokens, layout, mentions, ClaimReader.read(report, tokens, layout, mentions));
    }

    /** Reads the dates, numbers and names only; the parameters are those of {@link #read}. */
    public static Mentions mentions(Report known, int body, @Nullable DateOrder order) {
        Tokens tokens = tokens(known, body);
        Layout layout = Layout.of(tokens);
        return MentionReader.read(
                tokens, layout, Heading.complete(known, tokens, layout, order).published(), order);
    }

    private static Tokens tokens(Report known, int body) {
        return Tokens.of(known.text() == null ? "" : known.text(), body);
    }
}
