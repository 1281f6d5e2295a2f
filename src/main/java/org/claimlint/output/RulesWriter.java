package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.claimlint.rules.RuleInfo;

/** The catalogue of rules, for people and for tools, and the page of one rule. */
public final class RulesWriter {
    /** One line a rule: its id, its severity, its title. */
    public void writeText(Collection<RuleInfo> rules, Writer out) throws IOException {
        int width = 0;
        for (RuleInfo rule : rules) {
            width = Math.max(width, rule.id().length());
        }
        for (RuleInfo rule : rules) {
            String padding = " ".repeat(width - rule.id().length());
            String severity = (rule.severity().id() + "   ").substring(0, "warning".length());
            out.write(rule.id() + padding + "  " + severity + "  " + rule.title() + "\n");
        }
    }

    /** Everything a rule says of itself, as {@code claimlint/rules/1}. */
    public void writeJson(Collection<RuleInfo> rules, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "claimlint/rules/1");
            json.writeArrayFieldStart("rules");
            for (RuleInfo rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField("title", rule.title());
                json.writeStringField("severity", rule.severity().id());
                json.writeStringField("since", rule.since());
                writeStrings("tags", rule.tags(), json);
                writeStrings("languages", rule.languages(), json);
                json.writeStringField("what", rule.what());
                json.writeStringField("why", rule.why());
                json.writeStringField("silent", rule.silent());
                json.writeStringField("message", rule.message());
                json.writeStringField("message_ar", rule.messageAr());
                json.writeStringField("fix", rule.fix());
                json.writeStringField("file", rule.file());
                json.writeNumberField("line", rule.line());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** What an editor wants to know of one rule. */
    public void writePage(RuleInfo rule, Writer out) throws IOException {
        out.write(rule.id() + ": " + rule.title() + "\n");
        out.write(rule.severity().id() + " at most, since " + rule.since());
        out.write(rule.tags().isEmpty() ? "" : ", tags: " + String.join(", ", rule.tags()));
        out.write(rule.languages().isEmpty() ? "" : ", languages: " + String.join(", ", rule.languages()));
        out.write("\n\n" + rule.what() + "\n");
        writePart("Why: ", rule.why(), out);
        writePart("Silent: ", rule.silent(), out);
        writePart("Message: ", rule.message(), out);
        writePart("Fix: ", rule.fix(), out);
        writePart("Rule file: ", rule.file() + ":" + rule.line(), out);
        writePart("Example:\n\n", rule.example(), out);
    }

    private static void writePart(String heading, String text, Writer out) throws IOException {
        if (!text.isBlank()) {
            out.write("\n" + heading + text.strip() + "\n");
        }
    }

    private static void writeStrings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
