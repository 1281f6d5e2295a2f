package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;

/** The summary of a job of GitHub Actions, in Markdown: a table of the findings. GitHub shows ten annotations a step; here is the rest. */
public final class GithubSummary implements Reporter {
    /** GitHub refuses a summary of more than 1 MiB. */
    private static final int MOST_ROWS = 500;

    private static final String PUNCTUATION = "\\`*_[]|~#$@:";

    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public GithubSummary(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        out.write("### claimlint\n\n" + escaped(String.join("\n\n", ClosingLines.of(result, remarks.words()))) + "\n");
        List<Finding> findings = result.findings();
        if (!findings.isEmpty()) {
            out.write("\n| | finding | where | rule |\n|---|---|---|---|\n");
        }
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_ROWS))) {
            StringBuilder where = new StringBuilder(place(finding.at(), remarks));
            finding.with().forEach(passage -> where.append("<br>").append(place(passage, remarks)));
            out.write("| " + remarks.severity(finding) + " | " + escaped(remarks.message(finding)) + " | " + where
                    + " | " + escaped(finding.rule()) + " |\n");
        }
        if (findings.size() > MOST_ROWS) {
            out.write("\n" + remarks.words().fill("more", "n", Integer.toString(findings.size() - MOST_ROWS)) + "\n");
        }
        for (String problem : result.problems()) {
            out.write("\n- " + escaped(Printable.oneLine(problem)) + "\n");
        }
        out.write("\n");
    }

    private static String place(Passage passage, Remarks remarks) {
        String file = FileNames.printable(passage.file());
        String place = Remarks.isWithoutLine(passage)
                ? FileNames.place(file, passage.origin(), remarks.words())
                : file + ":" + passage.origin().line();
        return escaped(place) + ", " + escaped(remarks.related(passage));
    }

    /** Text that Markdown shows as it is. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default ->
                    escaped.append(PUNCTUATION.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return escaped.toString();
    }
}
