package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;

/**
 * The code quality report of GitLab, which shows in merge requests what is new. It is that of Code Climate, whose other readers (Jenkins is
 * one) need a type and categories, which GitLab does not look at.
 */
public final class GitlabReporter implements Reporter {
    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public GitlabReporter(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        Places places = new Places(result);
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartArray();
            for (Finding finding : result.findings()) {
                write(finding, remarks, places, json);
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private static void write(Finding finding, Remarks remarks, Places places, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "issue");
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("description", remarks.line(finding));
        json.writeArrayFieldStart("categories");
        json.writeString("Bug Risk");
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", FileNames.plain(finding.at().file()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.at().origin().line());
        Places.Region region = places.region(finding.at());
        if (region != null && region.end() != null) {
            json.writeNumberField("end", region.end().line());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
