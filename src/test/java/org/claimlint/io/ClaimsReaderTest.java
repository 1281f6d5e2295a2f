package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorRole;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Change;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Deixis;
import org.claimlint.model.Measure;
import org.claimlint.model.Modality;
import org.claimlint.model.Order;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Part;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Polarity;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.Share;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsReaderTest {
    static final String FULL = """
            {
              "schema": "claimlint/claims/1",
              "report": {"id": "draft", "title": "Convoy hit", "published": "2018-06-07T21:30:00+03:00", "lang": "en", "outlet": "Desk"},
              "claims": [
                {"id": "total", "quote": "12 people were killed on Tuesday", "start": 100, "end": 132, "event": "attack",
                 "eventRef": "convoy", "polarity": "affirmed", "modality": "possible", "section": "lead",
                 "quantity": {"min": 12, "max": 12.0, "approx": false, "vague": false, "unit": "person", "start": 100, "end": 109},
                 "measure": "killed", "ordinal": {"value": 3, "series": "attacks"},
                 "scope": {"asOf": "2018-06-06", "since": "2018-03-01", "rate": "day", "batch": "first"},
                 "time": {"from": "2018-06-05", "to": "2018-06-05", "role": "happened", "start": 125, "end": 132,
                          "stated": {"weekday": "tuesday", "day": 5, "month": 6, "month2": null, "year": 2018, "calendar": "gregorian"},
                          "deictic": {"month": "this", "year": "last"}, "inferred": ["month", "year"]},
                 "place": {"from": "cod:SY09", "to": "own:ford", "kind": "movement", "start": 101, "end": 104},
                 "actors": [{"role": "agent", "id": "a1", "name": "First Brigade"}, {"name": "a driver"}],
                 "source": {"id": "s1", "name": "A spokesman", "kind": "named"}, "quoted": false,
                 "cues": ["update", "back-reference"]},
                {"id": "part", "quantity": 5, "polarity": "negated", "start": 10, "end": 20,
                 "parts": {"of": "total", "group": "by role", "closed": true}}
              ],
              "relations": [
                {"kind": "share", "from": "part", "to": "total", "percent": 41.7},
                {"kind": "change", "from": "part", "to": "total", "change": "amount", "value": -7},
                {"kind": "order", "from": "part", "to": "total", "relation": "before"}
              ],
              "times": [{"stated": {"year": 1439, "calendar": "hijri"}, "start": 50, "end": 54, "text": "1439"}],
              "confidence": 0.5
            }
            """;

    private final ReportClaims full = Reading.of(FULL).report();
    private final Claim total = full.claims().get(0);
    private final Claim part = full.claims().get(1);

    @Test
    void the_smallest_report_is_full_of_defaults() {
        Claim claim = Reading.of("{\n  \"claims\": [\n    {\"event\": \"attack\"}\n  ]\n}")
                .claim();
        assertThat(claim)
                .isEqualTo(Claim.of("f#c1", "f", "c1")
                        .event("attack")
                        .origin(new Position(3, 5))
                        .build());
        assertThat(claim.asserted()).isTrue();
        assertThat(claim.source()).isEqualTo(Source.OUTLET);
    }

    @Test
    void a_report_tells_what_it_is() {
        assertThat(full.report())
                .isEqualTo(new Report(
                        "draft", "draft", "f.json", null, "Convoy hit", LocalDate.of(2018, 6, 7), "en", "Desk", null));
    }

    @Test
    void every_slot_of_a_claim_is_read() {
        assertThat(total.id()).isEqualTo("draft#total");
        assertThat(total.reportId()).isEqualTo("draft");
        assertThat(total.span()).isEqualTo(new Span(100, 132));
        assertThat(total.event()).isEqualTo("attack");
        assertThat(total.eventRef()).isEqualTo("convoy");
        assertThat(total.polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(total.modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(total.section()).isEqualTo(Section.LEAD);
        assertThat(total.quantity()).hasToString("12");
        assertThat(total.unitId()).isEqualTo("person");
        assertThat(total.quantitySpan()).isEqualTo(new Span(100, 109));
        assertThat(total.measure()).isEqualTo(Measure.KILLED);
        assertThat(total.ordinal()).isEqualTo(new Ordinal(3, "attacks"));
        assertThat(total.asOf()).isEqualTo(LocalDate.of(2018, 6, 6));
        assertThat(total.since()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(total.rate()).isEqualTo("day");
        assertThat(total.batch()).isEqualTo("first");
        assertThat(total.place())
                .isEqualTo(new Place(null, "cod:SY09", "own:ford", PlaceKind.MOVEMENT, new Span(101, 104)));
        assertThat(total.actors())
                .containsExactly(
                        new Actor(ActorRole.AGENT, "a1", "First Brigade"),
                        new Actor(ActorRole.OTHER, null, "a driver"));
        assertThat(total.source()).isEqualTo(new Source("s1", "A spokesman", SourceKind.NAMED));
        assertThat(total.cues()).containsExactlyInAnyOrder(CueKind.UPDATE, CueKind.BACK_REFERENCE);
    }

    @Test
    void a_date_keeps_every_part_that_is_written() {
        DateInterval day = new DateInterval(LocalDate.of(2018, 6, 5), LocalDate.of(2018, 6, 5));
        assertThat(total.time())
                .isEqualTo(new TimeMention(
                        "draft#total/time",
                        "draft",
                        1,
                        TimeRole.HAPPENED,
                        day,
                        new StatedDate(2, 5, 6, null, 2018, CalendarSystem.GREGORIAN),
                        Deixis.THIS,
                        Deixis.LAST,
                        Set.of("month", "year"),
                        false,
                        false,
                        "Tuesday",
                        new Span(125, 132),
                        new Position(5, 5)));
    }

    @Test
    void a_date_points_to_its_claim_and_one_outside_claims_to_itself() {
        assertThat(total.time().origin()).isEqualTo(total.origin());
        assertThat(full.times().get(0).origin()).isEqualTo(new Position(25, 13));
    }

    @Test
    void dates_outside_claims_are_numbered() {
        TimeMention outside = full.times().get(0);
        assertThat(outside.id()).isEqualTo("draft#t1");
        assertThat(outside.ownVoice()).isTrue();
        assertThat(outside.interval()).isNull();
        assertThat(outside.year()).isNull();
        assertThat(outside.writtenYear()).isEqualTo(1439);
        assertThat(outside.text()).isEqualTo("1439");
    }

    @Test
    void claims_and_dates_are_ordered_by_their_place_in_the_text() {
        assertThat(part.position()).isZero();
        assertThat(total.position()).isEqualTo(1);
        assertThat(full.times().get(0).position()).isZero();
    }

    @Test
    void without_all_spans_the_order_is_that_of_the_file() {
        ReportClaims report = Reading.of("""
                        {"claims": [{"event": "a", "start": 9, "end": 10, "time": {"start": 9, "end": 10}}, {"event": "b", "time": {}}],
                         "times": [{"start": 1, "end": 2}]}
                        """).report();
        assertThat(report.claims()).extracting(Claim::position).containsExactly(0, 1);
        assertThat(report.claims()).extracting(claim -> claim.time().position()).containsExactly(0, 1);
        assertThat(report.times()).extracting(TimeMention::position).containsExactly(2);
    }

    @Test
    void relations_join_the_ids_of_the_run() {
        assertThat(full.parts()).containsExactly(new Part("draft#total", "draft#part", "by role", true));
        assertThat(full.shares()).containsExactly(new Share("draft#part", "draft#total", new BigDecimal("41.7")));
        assertThat(full.changes())
                .containsExactly(new Change("draft#part", "draft#total", "amount", BigDecimal.valueOf(-7)));
        assertThat(full.orders()).containsExactly(new Order("draft#part", "draft#total", "before"));
    }

    @Test
    void a_claim_may_be_part_of_several_wholes_and_refer_to_default_ids() {
        ReportClaims report = Reading.ofClaims(
                        "{\"quantity\":3,\"parts\":[{\"of\":\"c2\"},{\"of\":\"c3\",\"group\":\"g\"},{\"of\":\"c2\"}]}",
                        "{\"quantity\":4}",
                        "{\"quantity\":5}")
                .report();
        assertThat(report.parts())
                .containsExactly(new Part("f#c2", "f#c1", null, false), new Part("f#c3", "f#c1", "g", false));
    }

    @Test
    void a_day_of_validity_is_that_of_publication_unless_stated() {
        ReportClaims report = Reading.of("{\"claims\":[{\"event\":\"a\"},{\"event\":\"a\",\"scope\":{\"since\":"
                        + "\"2018-01-01\"}}],\"report\":{\"published\":\"2018-06-07\"}}")
                .report();
        assertThat(report.claims()).allMatch(claim -> LocalDate.of(2018, 6, 7).equals(claim.asOf()));
        assertThat(report.claims()).extracting(Claim::cumulative).containsExactly(false, true);
    }

    @Test
    void the_cue_of_quotation_is_quotation() {
        Claim claim = Reading.ofMember("\"cues\":[\"quoted\"],\"quoted\":false,\"time\":{\"stated\":{\"year\":2018}}")
                .claim();
        assertThat(claim.quoted()).isTrue();
        assertThat(claim.time().quoted()).isTrue();
        assertThat(claim.time().ownVoice()).isFalse();
    }

    @Test
    void an_anonymous_source_is_the_own_voice_of_the_outlet_and_a_named_one_is_not() {
        assertThat(timeWithSource("{\"kind\":\"anonymous\",\"name\":\"a resident\"}")
                        .ownVoice())
                .isTrue();
        assertThat(timeWithSource("{\"kind\":\"outlet\"}").ownVoice()).isTrue();
        assertThat(timeWithSource("{}").ownVoice()).isTrue();
        assertThat(timeWithSource("{\"name\":\"The ministry\"}").ownVoice()).isFalse();
    }

    private static TimeMention timeWithSource(String source) {
        return Reading.ofMember("\"time\":{\"stated\":{\"year\":2018}},\"source\":" + source)
                .claim()
                .time();
    }

    @Test
    void null_is_the_same_as_absent() {
        String nulls = String.join(
                ",",
                ClaimDraft.MEMBERS.stream()
                        .map(member -> "\"" + member + "\":null")
                        .toList());
        Claim claim = Reading.of("{\"report\":null,\"times\":null,\"relations\":null,\"schema\":null,\"claims\":[{"
                        + nulls.replace("\"event\":null", "\"event\":\"a\"") + "}]}")
                .claim();
        assertThat(claim)
                .isEqualTo(Claim.of("f#c1", "f", "c1")
                        .event("a")
                        .origin(claim.origin())
                        .build());
    }

    @Test
    void one_missing_end_of_a_date_is_open() {
        assertThat(days("\"from\":\"2018-06-05\"")).hasToString("since 2018-06-05");
        assertThat(days("\"to\":\"2018-06-05\"")).hasToString("until 2018-06-05");
    }

    @Test
    void without_from_and_to_the_written_parts_give_the_days() {
        assertThat(days("\"stated\":{\"year\":2018}")).hasToString("2018-01-01..2018-12-31");
        assertThat(days("\"stated\":{\"year\":2016,\"month\":2}")).hasToString("2016-02-01..2016-02-29");
        assertThat(days("\"stated\":{\"year\":2018,\"month\":6,\"day\":5,\"weekday\":1}"))
                .hasToString("2018-06-05");
        assertThat(days("\"stated\":{\"year\":2018,\"calendar\":\"academic\"}")).isNull();
        assertThat(days("\"stated\":{\"month\":6,\"day\":5}")).isNull();
        assertThat(days("\"stated\":{\"year\":2018,\"day\":5}")).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_for_the_rules_to_judge() {
        assertThat(days("\"stated\":{\"year\":2018,\"month\":4,\"day\":31}")).isNull();
        assertThat(Reading.ofMember("\"time\":{\"stated\":{\"year\":2018,\"month\":4,\"day\":31}}")
                        .claim()
                        .year())
                .isEqualTo(2018);
    }

    private static DateInterval days(String members) {
        return Reading.ofMember("\"time\":{" + members + "}").claim().days();
    }

    @Test
    void weekdays_are_numbers_or_english_names() {
        assertThat(Reading.ofMember("\"time\":{\"stated\":{\"weekday\":7}}")
                        .claim()
                        .time()
                        .stated()
                        .weekday())
                .isEqualTo(7);
        assertThat(Reading.ofMember("\"time\":{\"stated\":{\"weekday\":\"monday\"}}")
                        .claim()
                        .time()
                        .stated()
                        .weekday())
                .isEqualTo(1);
    }

    @Test
    void a_quantity_is_an_interval() {
        assertThat(quantity("12")).isEqualTo("12");
        assertThat(quantity("2.50")).isEqualTo("2.5");
        assertThat(quantity("{\"min\":400}")).isEqualTo("400+");
        assertThat(quantity("{\"min\":400,\"max\":null}")).isEqualTo("400+");
        assertThat(quantity("{\"max\":400}")).isEqualTo("0-400");
        assertThat(quantity("{\"min\":10,\"max\":99,\"vague\":true,\"unit\":\"person\"}"))
                .isEqualTo("10-99");
        assertThat(quantity("{\"min\":1e3,\"max\":1000}")).isEqualTo("1000");
    }

    private static String quantity(String json) {
        return Reading.ofClaims("{\"quantity\":" + json + "}")
                .claim()
                .quantity()
                .toString();
    }

    @Test
    void an_approximate_number_has_a_tenth_of_slack_but_at_least_half_its_last_place() {
        assertThat(approximate("400")).isEqualTo("360..440");
        assertThat(approximate("3")).isEqualTo("2.5..3.5");
        assertThat(approximate("3.0")).isEqualTo("2.5..3.5");
        assertThat(approximate("0.5")).isEqualTo("0.45..0.55");
        assertThat(approximate("0")).isEqualTo("0..0.5");
    }

    private static String approximate(String number) {
        var quantity = Reading.ofClaims(
                        "{\"quantity\":{\"min\":" + number + ",\"max\":" + number + ",\"approx\":true}}")
                .claim()
                .quantity();
        assertThat(quantity.approx()).isTrue();
        return plain(quantity.min()) + ".." + plain(quantity.max());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @Test
    void an_approximate_interval_stays_as_it_is() {
        assertThat(Reading.ofClaims("{\"quantity\":{\"min\":30,\"max\":40,\"approx\":true}}")
                        .claim()
                        .quantity()
                        .max())
                .isEqualByComparingTo("40");
    }

    @Test
    void a_quantity_of_which_nothing_is_known_is_none() {
        assertThat(Reading.ofMember("\"quantity\":{\"min\":null,\"approx\":false,\"unit\":null}")
                        .claim()
                        .quantity())
                .isNull();
    }

    @Test
    void a_unit_outside_the_tree_is_a_class_of_its_own() {
        assertThat(Reading.ofMember("\"quantity\":{\"min\":1,\"unit\":\"dinosaur\"}")
                        .claim()
                        .unitId())
                .isEqualTo("dinosaur");
        assertThat(Reading.ofMember("\"quantity\":{\"min\":1,\"unit\":\"XAF\"}")
                        .claim()
                        .unitId())
                .isEqualTo("XAF");
    }

    @Test
    void members_far_from_all_known_ones_are_passed_over() {
        assertThat(Reading.ofMember("\"model\":{\"version\":[1,{\"a\":null}]},\"note\":\"x\",\"score\":0.1")
                        .claim()
                        .event())
                .isEqualTo("attack");
    }

    @Test
    void the_words_come_from_the_text_where_the_report_has_one() {
        Claim claim = Reading.of("""
                        {"claims": [{"event": "a", "start": 3, "end": 16, "time": {"start": 10, "end": 16}}],
                         "report": {"text": "\\uD83D\\uDE00 Hit on 5 June."}}
                        """).claim();
        assertThat(claim.quote()).isEqualTo("Hit on 5 June");
        assertThat(claim.time().text()).isEqualTo("5 June");
    }

    @Test
    void the_words_of_a_date_come_from_the_quote_where_it_covers_them() {
        assertThat(timeText("\"quote\":\"hit on 5 June\",\"start\":100,\"end\":113", 107, 113))
                .isEqualTo("5 June");
        assertThat(timeText("\"quote\":\"hit on 5 June\",\"start\":100,\"end\":113", 107, 114))
                .isNull();
        assertThat(timeText("\"quote\":\"hit on 5 June\",\"start\":100,\"end\":200", 107, 113))
                .isNull();
        assertThat(timeText("\"start\":100,\"end\":113", 107, 113)).isNull();
    }

    private static String timeText(String claim, int start, int end) {
        return Reading.ofMember(claim + ",\"time\":{\"start\":" + start + ",\"end\":" + end + "}")
                .claim()
                .time()
                .text();
    }

    @Test
    void a_text_file_is_looked_for_beside_the_claims(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "\uFEFFHit on 5 June.");
        Reading reading = Reading.of(
                bytes(
                        "{\"claims\":[{\"event\":\"a\",\"start\":0,\"end\":3,\"quote\":\"Hit\"}],\"report\":{\"file\":\"./a.txt\"}}"),
                folder);
        Report report = reading.report().report();
        assertThat(report.text()).isEqualTo("Hit on 5 June.");
        assertThat(report.textFile()).isEqualTo("a.txt");
        assertThat(report.file()).isEqualTo("f.json");
    }

    @Test
    void a_text_file_is_shown_as_the_user_would_name_it(@TempDir Path folder) throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("a.txt"), "Above.");
        Files.writeString(drafts.resolve("b.txt"), "Beside.");
        assertThat(textFile("drafts/f.json", "b.txt", drafts)).isEqualTo("drafts/b.txt");
        assertThat(textFile("./drafts/f.json", "./../a.txt", drafts)).isEqualTo("a.txt");
        assertThat(textFile("f.json", "../a.txt", drafts)).isEqualTo("../a.txt");
        assertThat(textFile("-", "a.txt", folder)).isEqualTo("a.txt");
        String absolute = folder + "/drafts/../a.txt";
        assertThat(textFile("drafts/f.json", absolute, drafts)).isEqualTo(absolute);
    }

    private static String textFile(String claimsFile, String file, Path folder) {
        List<Report> reports = new ArrayList<>();
        new ClaimsReader(report -> reports.add(report.report()), problem -> {
                    throw problem;
                })
                .read(claimsFile, "f", folder, in("{\"claims\":[],\"report\":{\"file\":\"" + file + "\"}}"));
        return reports.get(0).textFile();
    }

    @Test
    void reports_may_follow_each_other_in_any_way() {
        String compact = "{\"claims\":[{\"event\":\"a\"}]}";
        String pretty = "{\n  \"claims\": [\n    {\n      \"event\": \"a\"\n    }\n  ]\n}";
        String byHand = "{\"claims\":[\n{\"event\":\"a\"},\n{\"event\":\"b\"}\n]}";
        for (String between : List.of("\n", "", " ", "\r\n", "\n\n \t\n", "\r")) {
            Reading reading = Reading.of(String.join(between, compact, pretty, compact, byHand, pretty) + between);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.reports()).hasSize(5);
        }
    }

    @Test
    void later_reports_without_an_id_are_named_after_their_line() {
        Reading reading = Reading.of("\n{\"claims\":[]}\n{\"claims\":[]}\n\n{\n\"claims\":[]}{\"claims\":[]}");
        assertThat(reading.reportIds()).containsExactly("f", "f#3", "f#5", "f#6");
    }

    @Test
    void two_texts_of_one_name_get_two_ids_also_across_files() {
        List<Report> reports = new ArrayList<>();
        ClaimsReader reader = new ClaimsReader(
                report -> reports.add(report.report()),
                problem -> assertThat(problem.getMessage()).isNull());
        for (String id : List.of("a", "a~2", "a", "a")) {
            reader.read("f.json", in("{\"report\":{\"id\":\"" + id + "\"},\"claims\":[]}"));
        }
        assertThat(reports).extracting(Report::id).containsExactly("a", "a~2", "a~3", "a~4");
        assertThat(reports).extracting(Report::name).containsExactly("a", "a~2", "a", "a");
    }

    @Test
    void a_byte_order_mark_in_front_is_no_part_of_the_json() {
        assertThat(Reading.of("\uFEFF{\"claims\":[{\"event\":\"a\"}]}").claim().origin())
                .isEqualTo(new Position(1, 12));
    }

    @Test
    void columns_count_utf_16_code_units() {
        assertThat(Reading.of("{\"report\":{\"title\":\"\u0642\u062A\u0644\"},\"claims\":[{\"event\":\"a\"}]}")
                        .claim()
                        .origin())
                .isEqualTo(new Position(1, 37));
    }

    @Test
    void lines_are_counted_across_reports_and_kinds_of_line_breaks() {
        Reading reading = Reading.of("{\"claims\":[]}\r\n{\"claims\":[]}\r{\n\"claims\":[\n {\"event\":\"a\"}]}");
        assertThat(reading.reports().get(2).claims().get(0).origin()).isEqualTo(new Position(5, 2));
    }

    @Test
    void a_stream_that_trickles_is_read_like_any_other() {
        InputStream trickling = new ByteArrayInputStream(bytes(FULL + FULL.replace("Desk", "\u0642\u062A\u0644"))) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
        Reading reading = Reading.ofStream(trickling, null);
        assertThat(reading.reportIds()).containsExactly("draft", "draft~2");
        assertThat(reading.reports().get(1).report().outlet()).isEqualTo("\u0642\u062A\u0644");
    }

    private static InputStream in(String json) {
        return new ByteArrayInputStream(bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
