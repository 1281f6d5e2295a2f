package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Coverage;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.jspecify.annotations.Nullable;

/** What a tool reads: {@code claimlint/findings/1}. */
public final class JsonReporter implements Reporter {
    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public JsonReporter(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "claimlint/findings/1");
            json.writeArrayFieldStart("reports");
            for (CheckResult.Checked checked : result.reports()) {
                write(checked, json);
            }
            json.writeEndArray();
            if (!result.published().isEmpty()) {
                json.writeArrayFieldStart("published");
                for (Report report : result.published()) {
                    write(report, json);
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("findings");
            for (Finding finding : result.findings()) {
                write(finding, json);
            }
            json.writeEndArray();
            Summary summary = Summary.of(result);
            json.writeObjectFieldStart("summary");
            json.writeNumberField("error", summary.errors());
            json.writeNumberField("warning", summary.warnings());
            json.writeNumberField("note", summary.notes());
            json.writeNumberField("causes", summary.causes());
            writeHidden("suppressed", result.hidden().suppressed(), json);
            writeHidden("accepted", result.hidden().accepted(), json);
            writeHidden("stale", result.hidden().stale(), json);
            writeHidden("unchanged", result.hidden().unchanged(), json);
            writeHidden("beyond", result.hidden().beyond(), json);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Nothing where nothing is hidden: most runs know neither suppressions nor a baseline. */
    private static void writeHidden(String name, int count, JsonGenerator json) throws IOException {
        if (count > 0) {
            json.writeNumberField(name, count);
        }
    }

    private static void write(CheckResult.Checked checked, JsonGenerator json) throws IOException {
        Report report = checked.report();
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeStringField("file", report.file());
        JsonText.property(json, "lang", report.lang());
        JsonText.property(json, "published", report.published());
        json.writeNumberField("claims", checked.claims());
        json.writeFieldName("coverage");
        write(checked.coverage(), json);
        json.writeEndObject();
    }

    private static void write(Report published, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", published.id());
        json.writeStringField("file", published.file());
        JsonText.property(json, "title", published.title());
        JsonText.property(json, "published", published.published());
        JsonText.property(json, "outlet", published.outlet());
        json.writeEndObject();
    }

    /** Null for claims files: they are read by somebody else, and how much of the text they cover is not known here. */
    private static void write(@Nullable Coverage coverage, JsonGenerator json) throws IOException {
        if (coverage == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        write("dates", coverage.dates(), json);
        write("durations", coverage.durations(), json);
        write("numbers", coverage.numbers(), json);
        json.writeEndObject();
    }

    private static void write(String name, Coverage.Count count, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("seen", count.seen());
        json.writeNumberField("read", count.read());
        json.writeEndObject();
    }

    private void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().id());
        json.writeStringField("message", language.message(finding));
        json.writeFieldName("at");
        write(finding.at(), json);
        json.writeArrayFieldStart("with");
        for (Passage passage : finding.with()) {
            write(passage, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            json.writeFieldName("at");
            write(fix.at(), json);
            json.writeStringField("replacement", fix.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("cause", finding.cause());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private static void number(String name, @Nullable Integer value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void write(Passage passage, JsonGenerator json) throws IOException {
        Span span = passage.source();
        json.writeStartObject();
        json.writeStringField("report", passage.report());
        json.writeStringField("file", passage.file());
        if (span == null) {
            json.writeNullField("start");
            json.writeNullField("end");
        } else {
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
        }
        json.writeNumberField("line", passage.origin().line());
        json.writeNumberField("column", passage.origin().column());
        number("page", passage.origin().page(), json);
        number("paragraph", passage.origin().paragraph(), json);
        JsonText.property(json, "quote", passage.quote());
        json.writeEndObject();
    }
}
