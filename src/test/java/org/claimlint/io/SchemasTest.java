package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimlint.model.ActorRole;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.CueKind;
import org.claimlint.model.Deixis;
import org.claimlint.model.Measure;
import org.claimlint.model.Modality;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Polarity;
import org.claimlint.model.Section;
import org.claimlint.model.Severity;
import org.claimlint.model.SourceKind;
import org.claimlint.model.Tally;
import org.claimlint.model.TimeRole;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final String FINDINGS = """
            {"schema": "claimlint/findings/1",
             "reports": [{"id": "a", "file": "a.json", "lang": "en", "published": "2018-06-07", "claims": 2,
                          "coverage": {"dates": {"seen": 2, "read": 1}, "durations": {"seen": 0, "read": 0}, "numbers": {"seen": 3, "read": 3}}}],
             "findings": [{"rule": "count/part-exceeds-whole", "severity": "error", "message": "12 of 10.",
                           "at": {"report": "a", "file": "a.json", "start": 0, "end": 2, "line": 1, "column": 1, "quote": "12"},
                           "with": [{"report": "a", "file": "a.json", "line": 3, "column": 5}],
                           "fixes": [{"at": {"report": "a", "file": "a.json", "line": 3, "column": 5}, "replacement": "12"}],
                           "cause": "1", "fingerprint": "0a1b"}],
             "summary": {"error": 1, "warning": 0, "note": 0, "causes": 1}}
            """;

    private final JsonNode claims = parse(Schemas.text("claims"));
    private final JsonNode findings = parse(Schemas.text("findings"));

    private static JsonNode parse(String json) {
        try {
            return ClaimsSchema.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_unknown_schema_is_refused_with_advice() {
        assertThat(Schemas.names()).containsExactly("claims", "config", "count", "findings", "mentions");
        assertThatThrownBy(() -> Schemas.text("finding"))
                .hasMessage(
                        "The schema must be one of claims, config, count, findings, mentions (finding). Maybe findings.");
    }

    @Test
    void all_schemas_are_valid_schemas() {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String name : Schemas.names()) {
            assertThat(metaSchema.validate(Schemas.text(name), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void enumerations_are_those_of_the_model() {
        assertThat(words("claim", "polarity")).isEqualTo(names(Polarity.values()));
        assertThat(words("claim", "modality")).isEqualTo(names(Modality.values()));
        assertThat(words("claim", "section")).isEqualTo(names(Section.values()));
        assertThat(words("claim", "measure")).isEqualTo(names(Measure.values()));
        assertThat(words(property("claim", "cues").get("items"))).isEqualTo(names(CueKind.values()));
        assertThat(words("time", "role")).isEqualTo(names(TimeRole.values()));
        assertThat(words(property("time", "inferred").get("items"))).isEqualTo(TimeDraft.INFERABLE);
        assertThat(words("stated", "calendar")).isEqualTo(names(CalendarSystem.values()));
        assertThat(words(property("stated", "weekday").get("anyOf").get(1))).isEqualTo(TimeDraft.WEEKDAYS);
        assertThat(words("deictic", "month")).isEqualTo(names(Deixis.values()));
        assertThat(words("deictic", "year")).isEqualTo(names(Deixis.values()));
        assertThat(words("place", "kind")).isEqualTo(names(PlaceKind.values()));
        assertThat(words("actor", "role")).isEqualTo(names(ActorRole.values()));
        assertThat(words("source", "kind")).isEqualTo(names(SourceKind.values()));
        assertThat(words("relation", "kind")).isEqualTo(RelationDrafts.KINDS);
        assertThat(words("relation", "change")).isEqualTo(RelationDrafts.CHANGES);
        assertThat(words("relation", "relation")).isEqualTo(RelationDrafts.ORDERS);
        assertThat(words(claims.get("properties").get("schema"))).containsExactly(ReportParser.SCHEMA);
        assertThat(words(findings.at("/$defs/finding/properties/severity")))
                .containsExactlyInAnyOrderElementsOf(names(Severity.values()));
        assertThat(words(parse(Schemas.text("count")).at("/$defs/doubt/properties/reason")))
                .isEqualTo(names(Tally.Reason.values()));
        assertThat(words(parse(Schemas.text("count")).at("/$defs/telling/properties/use")))
                .isEqualTo(names(Tally.Use.values()));
    }

    @Test
    void members_are_those_that_the_reader_knows() {
        assertThat(members(claims)).isEqualTo(ReportParser.MEMBERS);
        Map.of(
                        "report", ReportHeader.MEMBERS,
                        "claim", ClaimDraft.MEMBERS,
                        "quantity", QuantityDraft.MEMBERS,
                        "time", TimeDraft.MEMBERS,
                        "stated", TimeDraft.STATED,
                        "deictic", TimeDraft.DEICTIC,
                        "hours", TimeDraft.HOURS,
                        "relation", RelationDrafts.MEMBERS)
                .forEach((name, known) -> assertThat(members(definition(name))).isEqualTo(known));
        Map.of(
                        "ordinal", ClaimDraft.ORDINAL,
                        "scope", ClaimDraft.SCOPE,
                        "place", ClaimDraft.PLACE,
                        "actor", ClaimDraft.ACTOR,
                        "source", ClaimDraft.SOURCE,
                        "part", ClaimDraft.PARTS)
                .forEach((name, known) -> assertThat(members(definition(name))).isEqualTo(known));
    }

    @Test
    void every_object_and_member_is_described() {
        for (JsonNode schema :
                List.of(claims, findings, parse(Schemas.text("count")), parse(Schemas.text("mentions")))) {
            List<JsonNode> objects = new ArrayList<>(List.of(schema));
            schema.get("$defs").forEach(objects::add);
            for (JsonNode object : objects) {
                assertThat(object.path("description").asText()).endsWith(".");
                object.path("properties")
                        .forEach(member -> assertThat(member.has("description") || member.has("$ref"))
                                .as(member.toString())
                                .isTrue());
            }
        }
    }

    @Test
    void findings_fit_their_schema_and_broken_ones_do_not() {
        var schema = ClaimsSchema.load("findings");
        JsonNode good = parse(FINDINGS);
        assertThat(schema.validate(good)).isEmpty();
        ObjectNode bad = good.deepCopy();
        ((ObjectNode) bad.at("/findings/0")).put("severity", "fatal");
        assertThat(schema.validate(bad)).isNotEmpty();
    }

    @Test
    void the_schema_refuses_what_the_reader_refuses_for_its_form() {
        for (String bad : List.of(
                "[]",
                "{}",
                "{\"schema\":\"claimlint/claims/2\",\"claims\":[]}",
                "{\"claims\":[{}]}",
                "{\"claims\":[{\"event\":\"a\",\"polarity\":\"no\"}]}",
                "{\"claims\":[{\"event\":\"a\",\"start\":-1,\"end\":0}]}",
                "{\"claims\":[{\"quantity\":-1}]}",
                "{\"claims\":[{\"event\":\"a\",\"time\":{\"stated\":{\"weekday\":\"noday\"}}}]}",
                "{\"claims\":[],\"relations\":[{\"kind\":\"share\",\"from\":\"a\",\"to\":\"b\"}]}")) {
            assertThat(ClaimsSchema.errors(parse(bad))).as(bad).isNotEmpty();
            assertThat(Reading.of(bad).problems()).as(bad).hasSize(1);
        }
    }

    private JsonNode definition(String name) {
        return claims.get("$defs").get(name);
    }

    private JsonNode property(String definition, String name) {
        return definition(definition).get("properties").get(name);
    }

    private List<String> words(String definition, String name) {
        return words(property(definition, name));
    }

    private static List<String> words(JsonNode schema) {
        return StreamSupport.stream(schema.get("enum").spliterator(), false)
                .filter(word -> !word.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> members(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(JsonCursor::jsonName).toList();
    }
}
