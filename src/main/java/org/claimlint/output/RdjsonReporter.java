package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.model.Severity;

/** The Reviewdog Diagnostic Format, {@code rdjson}: findings become comments on a change. Its columns are bytes of UTF-8. */
public final class RdjsonReporter implements Reporter {
    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public RdjsonReporter(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        Places places = new Places(result);
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("source");
            json.writeStringField("name", "claimlint");
            json.writeEndObject();
            json.writeArrayFieldStart("diagnostics");
            for (Finding finding : result.findings()) {
                write(finding, remarks, places, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(Finding finding, Remarks remarks, Places places, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", String.join("\n", remarks.lines(finding)));
        writeLocation(finding.at(), places, json);
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("code");
        json.writeStringField("value", finding.rule());
        json.writeEndObject();
        json.writeArrayFieldStart("suggestions");
        for (Fix fix : finding.fixes()) {
            Places.Region region = places.bytes(fix.at());
            if (region != null && onLinesOf(finding.at(), fix.at(), places)) {
                json.writeStartObject();
                writeRange(region, json);
                json.writeStringField("text", fix.replacement());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("related_locations");
        for (Passage passage : finding.with()) {
            json.writeStartObject();
            json.writeStringField("message", remarks.related(passage));
            writeLocation(passage, places, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reviewdog puts a suggestion into the comment on the finding, and refuses one about other lines. */
    private static boolean onLinesOf(Passage finding, Passage fix, Places places) {
        Places.Region whole = places.bytes(finding);
        Places.Region part = places.bytes(fix);
        return whole != null
                && part != null
                && whole.end() != null
                && part.end() != null
                && fix.file().equals(finding.file())
                && part.start().line() == whole.start().line()
                && part.end().line() == whole.end().line();
    }

    private static void writeLocation(Passage passage, Places places, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("path", FileNames.plain(passage.file()));
        Places.Region bytes = places.bytes(passage);
        Places.Region region = places.region(passage);
        if (bytes != null) {
            writeRange(bytes, json);
        } else if (region != null) {
            json.writeObjectFieldStart("range");
            json.writeObjectFieldStart("start");
            json.writeNumberField("line", region.start().line());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeRange(Places.Region region, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("range");
        write("start", region.start(), json);
        if (region.end() != null) {
            write("end", region.end(), json);
        }
        json.writeEndObject();
    }

    private static void write(String name, Position position, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE -> "INFO";
        };
    }
}
