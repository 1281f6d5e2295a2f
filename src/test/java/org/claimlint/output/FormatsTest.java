package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Severity;
import org.claimlint.rules.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The formats that other tools read: exact, valid as their schemas say, and safe whatever a report holds. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Reporter> REPORTERS = Map.of(
            "sarif", new SarifReporter(MessageLanguage.AUTO, "1.2.3", FormatsTest::rules),
            "junit", new JunitReporter(MessageLanguage.AUTO, finding -> finding.severity() == Severity.ERROR),
            "checkstyle", new CheckstyleReporter(MessageLanguage.AUTO),
            "github", new GithubReporter(MessageLanguage.AUTO),
            "github-summary", new GithubSummary(MessageLanguage.AUTO),
            "gitlab", new GitlabReporter(MessageLanguage.AUTO),
            "rdjson", new RdjsonReporter(MessageLanguage.AUTO));

    static Stream<String> formats() {
        return REPORTERS.keySet().stream().sorted();
    }

    static Stream<CheckResult> samples() {
        return Stream.of(
                Sample.exact(),
                Sample.markup(),
                Sample.hostile(),
                Sample.twoLanguages(),
                Sample.paged(),
                Sample.clean("en"),
                Sample.clean());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void each_format_is_written_to_the_letter(String format) throws IOException {
        Golden.assertSame(write(format, Sample.exact()), "exact." + format);
        Golden.assertSame(write(format, Sample.markup()), "markup." + format);
        Golden.assertSame(write(format, Sample.twoLanguages()), "claims." + format);
        Golden.assertSame(write(format, Sample.paged()), "paged." + format);
    }

    @Test
    void messages_are_in_arabic_when_asked() throws IOException {
        for (Reporter reporter : List.of(
                new SarifReporter(MessageLanguage.AR, "1.2.3", FormatsTest::rules),
                new JunitReporter(MessageLanguage.AR, finding -> true),
                new CheckstyleReporter(MessageLanguage.AR),
                new GithubReporter(MessageLanguage.AR),
                new GithubSummary(MessageLanguage.AR),
                new GitlabReporter(MessageLanguage.AR),
                new RdjsonReporter(MessageLanguage.AR))) {
            assertThat(Golden.written(reporter, Sample.exact()))
                    .contains("حدث واحد بسنتين")
                    .doesNotContain("One event, two years: ");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void json_formats_are_valid(CheckResult sample) throws IOException {
        assertThat(errors("schemas/sarif-schema-2.1.0.json", json("sarif", sample)))
                .isEmpty();
        assertThat(errors("schemas/gitlab.json", json("gitlab", sample))).isEmpty();
        assertThat(errors("schemas/rdjson.json", json("rdjson", sample))).isEmpty();
    }

    @Test
    void the_schema_of_sarif_refuses_what_is_none() throws IOException {
        JsonNode sarif = JSON.readTree(write("sarif", Sample.exact()).replace("utf16CodeUnits", "bytes"));
        assertThat(errors("schemas/sarif-schema-2.1.0.json", sarif)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void xml_formats_are_valid_and_hold_what_was_found(CheckResult sample) throws Exception {
        String junit = write("junit", sample);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FormatsTest.class.getResource("schemas/jenkins-junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(junit)));
        List<Element> errors = elements(write("checkstyle", sample), "error");
        List<Element> cases = elements(junit, "testcase");
        assertThat(errors).hasSameSizeAs(sample.findings());
        for (int i = 0; i < errors.size(); i++) {
            Finding finding = sample.findings().get(i);
            String message = Printable.oneLine(finding.message());
            assertThat(errors.get(i).getAttribute("message")).startsWith(message);
            assertThat(errors.get(i).getAttribute("source")).isEqualTo("claimlint/" + finding.rule());
            assertThat(cases.stream().map(one -> one.getAttribute("name"))).contains(finding.rule() + ": " + message);
        }
    }

    @Test
    void the_counts_of_junit_are_those_of_its_tests() throws Exception {
        Element all = elements(write("junit", Sample.exact()), "testsuites").get(0);
        assertThat(all.getAttribute("tests")).isEqualTo("5");
        assertThat(all.getAttribute("failures")).isEqualTo("1");
        assertThat(all.getAttribute("errors")).isEqualTo("1");
        assertThat(elements(write("junit", Sample.exact()), "failure")).hasSize(1);
        assertThat(elements(write("junit", Sample.exact()), "testcase")).hasSize(5);
    }

    @Test
    void nothing_that_a_report_holds_is_markup_or_reorders_a_message() throws IOException {
        for (String format : List.of("junit", "checkstyle", "github-summary")) {
            assertThat(write(format, Sample.markup())).as(format).doesNotContain("<script", "]]>");
        }
        for (String format : REPORTERS.keySet()) {
            assertThat(write(format, Sample.markup()).chars().filter(Character::isISOControl))
                    .as(format)
                    .containsOnly((int) '\n');
        }
        for (String format : List.of("junit", "checkstyle", "github", "github-summary")) {
            assertThat(write(format, Sample.markup())).as(format).doesNotContain("\u202E");
        }
    }

    @Test
    void github_gets_one_command_a_finding_and_reads_the_words_back() throws IOException {
        List<String> lines = write("github", Sample.markup()).lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("::error "));
        int end = lines.get(0).indexOf("::", 2);
        List<String> properties =
                List.of(lines.get(0).substring("::error ".length(), end).split(","));
        assertThat(properties)
                .extracting(one -> one.substring(0, one.indexOf('=')))
                .containsExactly("file", "line", "endLine", "title");
        assertThat(unescaped(properties.get(0).substring("file=".length())))
                .isEqualTo(
                        Printable.oneLine(Sample.markup().findings().get(0).at().file()));
        assertThat(unescaped(lines.get(0).substring(end + 2)))
                .startsWith(Printable.oneLine(Sample.markup().findings().get(0).message()) + "\nSee ");
    }

    /** As the runner of GitHub Actions does it. */
    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    @Test
    void text_has_no_line_that_a_build_server_takes_for_a_command() throws IOException {
        String text =
                Golden.written(new TextReporter(MessageLanguage.AUTO, TerminalStyle.PLAIN, true), Sample.markup());
        assertThat(text.lines().map(String::strip)).noneMatch(line -> line.startsWith("::") || line.contains("##["));
    }

    @Test
    void uris_of_sarif_are_percent_encoded_and_relative_where_names_are() throws IOException {
        List<String> uris = new ArrayList<>();
        for (JsonNode location : json("sarif", Sample.exact()).findParents("uri")) {
            uris.add(location.get("uri").asText());
        }
        assertThat(uris)
                .contains(
                        "drafts/%D9%85%D8%B3%D9%88%D8%AF%D8%A9%20%D8%A3%D9%88%D9%84%D9%89.txt",
                        "file:///srv/desk/note%20%232.txt", "archive/old.txt")
                .allMatch(uri -> StandardCharsets.US_ASCII.newEncoder().canEncode(uri));
        assertThat(FileNames.uri("../a//b/./c/../d:e%.txt")).isEqualTo("../a/b/d%3Ae%25.txt");
        assertThat(FileNames.uri("C:/reports/a.txt")).isEqualTo("file:///C%3A/reports/a.txt");
    }

    @Test
    void rdjson_counts_columns_in_bytes_and_sarif_in_utf16() throws IOException {
        JsonNode related =
                json("sarif", Sample.exact()).at("/runs/0/results/0/relatedLocations/0/physicalLocation/region");
        assertThat(related.get("startColumn").asInt()).isEqualTo(8);
        assertThat(related.get("endColumn").asInt()).isEqualTo(17);
        JsonNode bytes = json("rdjson", Sample.exact()).at("/diagnostics/0/related_locations/0/location/range");
        // Four bytes of a car, a blank, six bytes of a word, a blank; the passage itself is eight letters and a blank.
        assertThat(bytes.at("/start/column").asInt()).isEqualTo(13);
        assertThat(bytes.at("/end/column").asInt()).isEqualTo(30);
        JsonNode twoLines = json("sarif", Sample.exact()).at("/runs/0/results/0/locations/0/physicalLocation/region");
        assertThat(twoLines.get("endLine").asInt()).isEqualTo(4);
        assertThat(twoLines.get("endColumn").asInt()).isEqualTo(8);
    }

    @Test
    void only_fixes_whose_place_is_known_to_the_character_are_offered() throws IOException {
        assertThat(json("sarif", Sample.twoLanguages()).findValue("fixes")).isNull();
        JsonNode replacement =
                json("sarif", Sample.exact()).at("/runs/0/results/1/fixes/0/artifactChanges/0/replacements/0");
        assertThat(replacement.at("/deletedRegion/startLine").asInt()).isEqualTo(4);
        assertThat(replacement.at("/deletedRegion/startColumn").asInt()).isEqualTo(24);
        assertThat(replacement.at("/deletedRegion/endColumn").asInt()).isEqualTo(28);
        assertThat(replacement.at("/insertedContent/text").asText()).isEqualTo("2019");
    }

    @Test
    void rdjson_suggests_only_what_can_be_shown_beside_the_finding() throws IOException {
        JsonNode diagnostics = json("rdjson", Sample.exact()).get("diagnostics");
        assertThat(diagnostics.at("/0/suggestions")).hasSize(1);
        assertThat(diagnostics.at("/1/suggestions")).hasSize(1);
        assertThat(diagnostics.at("/1/suggestions/0/text").asText()).isEqualTo("2019");
    }

    private static RuleInfo rule(String id, String title, Severity severity) {
        return new RuleInfo(
                id,
                "",
                title,
                severity,
                "0.1",
                List.of("time"),
                List.of(),
                "",
                "",
                "Two accounts of one event differ.",
                "readers count the event twice.",
                "where the text corrects itself.",
                "{a.time} here",
                "{a.time} هنا",
                "",
                "rules/event.drl",
                7,
                "```report\nOne {text}.\n```");
    }

    private static List<RuleInfo> rules() {
        return List.of(
                rule("count/never-found", "Never found", Severity.ERROR),
                rule("event/count-mismatch", "One event, two counts", Severity.ERROR),
                rule("event/year-mismatch", "One event, two years", Severity.ERROR));
    }

    private static String write(String format, CheckResult sample) throws IOException {
        return Golden.written(REPORTERS.get(format), sample);
    }

    private static JsonNode json(String format, CheckResult sample) throws IOException {
        return JSON.readTree(write(format, sample));
    }

    private static List<Error> errors(String schema, JsonNode json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Golden.resource(schema))
                .validate(json);
    }

    private static List<Element> elements(String xml, String name)
            throws ParserConfigurationException, SAXException, IOException {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i);
            elements.add((Element) node);
        }
        return elements;
    }
}
