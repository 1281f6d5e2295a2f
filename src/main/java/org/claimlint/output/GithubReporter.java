package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Severity;

/** Workflow commands of GitHub Actions: one annotation for each finding, and for what could not be checked. */
public final class GithubReporter implements Reporter {
    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public GithubReporter(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        Places places = new Places(result);
        for (Finding finding : result.findings()) {
            out.write("::" + command(finding.severity()) + " " + place(finding.at(), places) + ",title="
                    + property(finding.rule()) + "::" + data(String.join("\n", remarks.lines(finding))) + "\n");
        }
        for (String problem : result.problems()) {
            out.write("::error title=claimlint::" + data(Printable.oneLine(problem)) + "\n");
        }
    }

    private static String place(Passage passage, Places places) {
        Position start = passage.origin();
        String place = "file=" + property(FileNames.plain(passage.file())) + ",line=" + start.line();
        Places.Region region = places.region(passage);
        Position end = region == null ? null : region.end();
        if (end == null) {
            return place + ",col=" + start.column();
        }
        // GitHub takes columns only where a passage does not leave its line.
        String lines = place + ",endLine=" + end.line();
        return end.line() > start.line() ? lines : lines + ",col=" + start.column() + ",endColumn=" + end.column();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** What stands behind {@code ::}, escaped as the runner reads it. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Printable.oneLine(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
