package org.claimlint.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Position;
import org.claimlint.rules.RuleInfo;

/**
 * SARIF 2.1.0: one run, the rules that found something with their pages, and every finding with its other passages and fixes.
 *
 * <p>Of what the validator of the SDK (sarif-multitool) asks for beyond the schema, this is left out on purpose: the addresses of the tool and
 * of its rules, since the pages of the rules are in the file; ids of rules without a slash, which baselines and suppressions know;
 * messages by number; the words around a passage; and the commit that was checked, since the same input gives the same output anywhere.
 */
public final class SarifReporter implements Reporter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    /** The name of the fingerprints of baselines; the number changes when they are computed otherwise. */
    private static final String FINGERPRINT = "claimlintFingerprint/v1";

    private final MessageLanguage language;
    private final String version;
    private final Supplier<? extends Collection<RuleInfo>> catalog;

    /**
     * @param language of the messages; {@code AUTO} is English here
     * @param version of this program
     * @param catalog the rules that were run
     */
    public SarifReporter(MessageLanguage language, String version, Supplier<? extends Collection<RuleInfo>> catalog) {
        this.language = language;
        this.version = version;
        this.catalog = catalog;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            new Run(result, json).write();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** The run that is being written. */
    private final class Run {
        private final CheckResult result;
        private final JsonGenerator json;
        private final Remarks remarks;
        private final Places places;
        private final List<RuleInfo> rules = new ArrayList<>();
        private final Map<String, Integer> indexes = new TreeMap<>();

        private Run(CheckResult result, JsonGenerator json) {
            this.result = result;
            this.json = json;
            this.remarks = new Remarks(language, result);
            this.places = new Places(result);
            result.findings().forEach(finding -> indexes.put(finding.rule(), -1));
            for (RuleInfo rule : catalog.get()) {
                if (indexes.replace(rule.id(), rules.size()) != null) {
                    rules.add(rule);
                }
            }
        }

        private void write() throws IOException {
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "claimlint");
            json.writeStringField("version", version);
            json.writeArrayFieldStart("rules");
            for (RuleInfo rule : rules) {
                write(rule);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            writeInvocation();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : result.findings()) {
                write(finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(RuleInfo rule) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("name", name(rule.id()));
            writeText("shortDescription", rule.title() + ".");
            if (!rule.what().isBlank()) {
                writeText("fullDescription", rule.what());
            }
            StringWriter page = new StringWriter();
            new RulesWriter().writePage(rule, page);
            json.writeObjectFieldStart("help");
            json.writeStringField("text", page.toString());
            json.writeStringField("markdown", RulePages.page(rule));
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", rule.severity().id());
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            for (String tag : rule.tags()) {
                json.writeString(tag);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeInvocation() throws IOException {
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", result.problems().isEmpty());
            if (!result.problems().isEmpty()) {
                json.writeArrayFieldStart("toolExecutionNotifications");
                for (String problem : result.problems()) {
                    json.writeStartObject();
                    json.writeStringField("level", "error");
                    writeText("message", Printable.oneLine(problem));
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndArray();
        }

        private void write(Finding finding) throws IOException {
            json.writeStartObject();
            json.writeStringField("ruleId", finding.rule());
            int index = indexes.getOrDefault(finding.rule(), -1);
            if (index >= 0) {
                json.writeNumberField("ruleIndex", index);
            }
            json.writeStringField("level", finding.severity().id());
            writeText("message", remarks.placed(finding));
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            writePhysical(finding.at());
            json.writeEndObject();
            json.writeEndArray();
            if (!finding.with().isEmpty()) {
                json.writeArrayFieldStart("relatedLocations");
                int id = 0;
                for (Passage passage : finding.with()) {
                    json.writeStartObject();
                    json.writeNumberField("id", ++id);
                    writePhysical(passage);
                    writeText("message", remarks.placedRelated(passage));
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField(FINGERPRINT, finding.fingerprint());
            json.writeEndObject();
            writeFixes(finding.fixes());
            json.writeObjectFieldStart("properties");
            json.writeStringField("cause", finding.cause());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writePhysical(Passage passage) throws IOException {
            json.writeObjectFieldStart("physicalLocation");
            writeArtifact(passage);
            writeRegion("region", passage, true);
            json.writeEndObject();
        }

        private void writeArtifact(Passage passage) throws IOException {
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", FileNames.uri(passage.file()));
            json.writeEndObject();
        }

        /** Only fixes whose place is known to the character: who takes one changes a file without looking. */
        private void writeFixes(List<Fix> fixes) throws IOException {
            List<Fix> exact =
                    fixes.stream().filter(fix -> places.isExact(fix.at())).toList();
            if (exact.isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("fixes");
            for (Fix fix : exact) {
                json.writeStartObject();
                writeText("description", remarks.fix(fix));
                json.writeArrayFieldStart("artifactChanges");
                json.writeStartObject();
                writeArtifact(fix.at());
                json.writeArrayFieldStart("replacements");
                json.writeStartObject();
                writeRegion("deletedRegion", fix.at(), false);
                json.writeObjectFieldStart("insertedContent");
                json.writeStringField("text", fix.replacement());
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeRegion(String name, Passage passage, boolean quoted) throws IOException {
            Places.Region region = places.region(passage);
            json.writeObjectFieldStart(name);
            if (region == null) {
                // GitHub demands a region; where the passage is the message says.
                json.writeNumberField("startLine", 1);
                json.writeEndObject();
                return;
            }
            json.writeNumberField("startLine", region.start().line());
            json.writeNumberField("startColumn", region.start().column());
            Position end = region.end();
            if (end != null) {
                json.writeNumberField("endLine", end.line());
                json.writeNumberField("endColumn", end.column());
            }
            if (end != null && quoted) {
                json.writeObjectFieldStart("snippet");
                json.writeStringField("text", passage.quote());
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        /** @param text that is printable */
        private void writeText(String name, String text) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("text", escaped(text));
            json.writeEndObject();
        }
    }

    /** The one word that the validator wants beside an id: {@code EventYearMismatch}. */
    private static String name(String rule) {
        StringBuilder name = new StringBuilder();
        boolean starts = true;
        for (char c : rule.toCharArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            if (letter) {
                name.append(starts ? Character.toUpperCase(c) : c);
            }
            starts = !letter;
        }
        return name.toString();
    }

    /** A message that means itself: braces would be placeholders, and a bracket before a parenthesis a link (sections 3.11.5 and 3.11.6). */
    private static String escaped(String text) {
        String plain = text.replace("{", "{{").replace("}", "}}");
        return plain.contains("](")
                ? plain.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : plain;
    }
}
