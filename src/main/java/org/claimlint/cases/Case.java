package org.claimlint.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One example of what rules find or leave alone.
 *
 * @param file the case file as shown to people
 * @param line where its heading stands, from 1
 * @param fires whether the file's own rule must fire in it, or keep silent; for a whole report says its heading no more than people read there
 * @param blocks the reports and claims it is about
 * @param expected every error and warning, and the notes of the file's own rule; of a whole report, all findings
 */
public record Case(String file, int line, boolean fires, String title, List<Block> blocks, List<Expectation> expected) {
    private static final String WHOLE_REPORTS = "reports/";

    /** A fenced block that brings reports; {@code line} is that of its first line of content. */
    public sealed interface Block permits ClaimsBlock, ReportBlock {
        String content();

        int line();
    }

    /** Claims JSON: the rule without the reader. */
    public record ClaimsBlock(String content, int line) implements Block {}

    /** A text, every line of it as it stands, with what the block says about it; null is unknown. */
    public record ReportBlock(
            String content,
            int line,
            @Nullable String id,
            @Nullable String lang,
            @Nullable LocalDate published,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String translationOf)
            implements Block {
        /** The same report with another text. */
        public ReportBlock withContent(String text) {
            return new ReportBlock(text, line, id, lang, published, outlet, title, translationOf);
        }
    }

    public Case {
        blocks = List.copyOf(blocks);
        expected = List.copyOf(expected);
    }

    /** {@code event/year-mismatch} for {@code cases/event/year-mismatch.md}: the rule the file is about. */
    public String rule() {
        String withoutEnding = file.substring(0, file.length() - ".md".length());
        int name = withoutEnding.lastIndexOf('/');
        int family = withoutEnding.lastIndexOf('/', name - 1);
        return withoutEnding.substring(family + 1);
    }

    /** Whether it is one of {@code cases/reports/}, which are about no rule of their own: all that is found in them is expected, notes as well. */
    public boolean isWholeReport() {
        return rule().startsWith(WHOLE_REPORTS);
    }

    /** How reports of failures name it. */
    public String where() {
        return file + ":" + line + " " + (fires ? "fires: " : "silent: ") + title;
    }
}
