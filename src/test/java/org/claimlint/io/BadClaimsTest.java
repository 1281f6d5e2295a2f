package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadClaimsTest {
    private static final String GOOD = "{\"claims\":[{\"event\":\"a\"}]}";

    /** The message for a claim with an event and this member. */
    private static String member(String member) {
        return Reading.ofMember(member).problem();
    }

    private static String quantity(String quantity) {
        return Reading.ofClaims("{\"quantity\":" + quantity + "}").problem();
    }

    private static String time(String members) {
        return member("\"time\":{" + members + "}");
    }

    private static String published(String day) {
        return Reading.of("{\"report\":{\"published\":" + day + "},\"claims\":[]}")
                .problem();
    }

    @Nested
    class WholeFiles {
        @Test
        void an_empty_file_is_called_empty() {
            assertThat(Reading.of("").problem()).isEqualTo("f.json: is empty: claims JSON is expected.");
            assertThat(Reading.of(" \n\t\r\n").problem()).isEqualTo("f.json: is empty: claims JSON is expected.");
            assertThat(Reading.of("\uFEFF").problem()).isEqualTo("f.json: is empty: claims JSON is expected.");
        }

        @Test
        void a_text_is_not_claims_json() {
            assertThat(Reading.of("Twelve people were killed.\n\nMore follows.\n")
                            .problem())
                    .isEqualTo("f.json:1: is not JSON: claims JSON is expected.");
            assertThat(Reading.of("\n\n---\npublished: 2018-06-07\n---\n").problem())
                    .isEqualTo("f.json:3: is not JSON: claims JSON is expected.");
            assertThat(Reading.of("12 people were killed.\nMore follows.").problem())
                    .isEqualTo("f.json:1: is not claims JSON: a report object is expected.");
            assertThat(Reading.of("\u0642\u062A\u0644 12").problem())
                    .isEqualTo("f.json:1: is not JSON: claims JSON is expected.");
        }

        @Test
        void an_array_of_reports_is_refused_with_advice() {
            assertThat(Reading.of("[" + GOOD + "," + GOOD + "]").problem())
                    .isEqualTo("f.json:1: A report object is expected, not an array."
                            + " Maybe write the reports one after another, without [ ].");
        }

        @Test
        void a_scalar_is_refused() {
            for (String scalar : List.of("12", "\"text\"", "null", "true")) {
                assertThat(Reading.of(scalar).problem())
                        .isEqualTo("f.json:1: is not claims JSON: a report object is expected.");
            }
        }

        @Test
        void another_object_is_refused() {
            assertThat(Reading.of("{\"findings\":[]}").problem())
                    .isEqualTo("f.json:1: A report needs claims. Maybe this is no claims JSON (claimlint/claims/1).");
        }

        @Test
        void another_schema_is_refused() {
            assertThat(Reading.of("{\n\"schema\":\"claimlint/claims/2\",\"claims\":[]}")
                            .problem())
                    .isEqualTo("f.json:2: schema must be claimlint/claims/1 (claimlint/claims/2).");
        }

        @Test
        void bytes_that_are_not_utf_8_are_told_with_their_line() {
            byte[] latin = ("{\"claims\":[\n{\"event\":\"caf\u00E9\"}]}").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Reading.of(latin).problem())
                    .isEqualTo("f.json:2: is not UTF-8 text. Maybe it was saved in another encoding.");
            assertThat(Reading.of(GOOD.getBytes(StandardCharsets.UTF_16)).problem())
                    .isEqualTo("f.json:1: is not UTF-8 text. Maybe it was saved in another encoding.");
        }

        @Test
        void a_file_cut_within_a_character_is_not_utf_8() {
            byte[] whole = "{\"claims\":[{\"event\":\"\u0642".getBytes(StandardCharsets.UTF_8);
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThat(Reading.of(cut).problem())
                    .isEqualTo("f.json:1: is not UTF-8 text. Maybe it was saved in another encoding.");
        }

        @Test
        void a_nul_is_no_text() {
            for (byte[] bad : List.of(
                    new byte[4],
                    GOOD.getBytes(StandardCharsets.UTF_16LE),
                    "{\"claims\":[{\"event\":\"a\0b\"}]}".getBytes(StandardCharsets.UTF_8))) {
                assertThat(Reading.of(bad).problem())
                        .isEqualTo("f.json:1: is not UTF-8 text. Maybe it was saved in another encoding.");
            }
        }

        @Test
        void a_missing_comma_is_told_with_line_and_column() {
            assertThat(Reading.of("{\n  \"claims\": [\n    {\"event\": \"a\" \"id\": \"x\"}\n  ]\n}\n")
                            .problem())
                    .isEqualTo(
                            "f.json:3: is not valid JSON (column 19). Maybe a comma, a bracket or a quotation mark is missing.");
        }

        @Test
        void a_file_that_is_cut_off_is_told_where_its_report_begins() {
            assertThat(Reading.of("\n{\n  \"claims\": [\n    {\"event\": \"a").problem())
                    .isEqualTo(
                            "f.json:2: The report that begins here is cut off. Maybe a bracket or a quotation mark is missing.");
        }

        @Test
        void values_nested_too_deep_are_one_line() {
            assertThat(member("\"x\":" + "[".repeat(100_000)))
                    .isEqualTo("f.json:1: is nested too deep (more than 50 levels).");
        }

        @Test
        void a_number_that_is_too_long_is_one_line() {
            assertThat(quantity("1".repeat(1001))).isEqualTo("f.json:1: has a number or a name that is too long.");
        }

        @Test
        void a_report_of_200_megabytes_is_refused_after_the_first_64() {
            long[] read = {0};
            assertThat(Reading.ofStream(large(200, read), null).problem())
                    .isEqualTo("f.json:1: A report must not be larger than 64 MB. Maybe write one report a line.");
            assertThat(read[0]).isLessThan(65L << 20);
        }

        @Test
        void a_single_string_of_200_megabytes_is_refused_as_well() {
            InputStream endless = new SequenceInputStream(
                    new ByteArrayInputStream("{\"report\":{\"text\":\"".getBytes(StandardCharsets.UTF_8)),
                    new Repeated("a".getBytes(StandardCharsets.UTF_8), 200L << 20, new long[1]));
            assertThat(Reading.ofStream(endless, null).problem())
                    .isEqualTo("f.json:1: A report must not be larger than 64 MB. Maybe write one report a line.");
        }

        @Test
        void a_large_report_that_is_bad_is_told_once() {
            InputStream bad = new SequenceInputStream(
                    new ByteArrayInputStream("{\"report\":{\"lang\":1},\"x\":".getBytes(StandardCharsets.UTF_8)),
                    large(70, new long[1]));
            assertThat(Reading.ofStream(bad, null).problem()).isEqualTo("f.json:1: report.lang must be a string (1).");
        }

        @Test
        void an_archive_of_many_small_reports_may_be_larger() {
            byte[] line = (GOOD.replace("}]", ",\"note\":\"" + "x".repeat(1 << 20) + "\"}]") + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            Reading reading = Reading.ofStream(new Repeated(line, 70L * line.length, new long[1]), null);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.reports()).hasSize(70);
        }

        private static InputStream large(int megabytes, long[] read) {
            byte[] claim =
                    ("{\"event\":\"a\",\"note\":\"" + "x".repeat(1000) + "\"},\n").getBytes(StandardCharsets.UTF_8);
            return new SequenceInputStream(
                    new ByteArrayInputStream("{\"claims\":[".getBytes(StandardCharsets.UTF_8)),
                    new Repeated(claim, (long) megabytes << 20, read));
        }
    }

    /** The same bytes over and over. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final long length;
        private final long[] read;

        private Repeated(byte[] bytes, long length, long[] read) {
            this.bytes = bytes;
            this.length = length;
            this.read = read;
        }

        @Override
        public int read() {
            return read[0] >= length ? -1 : bytes[(int) (read[0]++ % bytes.length)];
        }
    }

    @Nested
    class Recovery {
        @Test
        void a_bad_report_is_left_out_and_the_others_are_read() {
            Reading reading = Reading.of(GOOD + "\n{\"claims\":[{\"event\":1},{\"polarity\":2}]}\n" + GOOD);
            assertThat(reading.problems()).containsExactly("f.json:2: claims[0].event must be a string (1).");
            assertThat(reading.reportIds()).containsExactly("f", "f#3");
        }

        @Test
        void a_bad_report_among_pretty_printed_ones_is_left_out_as_well() {
            String bad =
                    "{\n  \"claims\": [\n    {\n      \"event\": \"a\",\n      \"polarity\": \"no\",\n      \"x\": [{}]\n    }\n  ]\n}\n";
            Reading reading = Reading.of(bad + GOOD + bad + GOOD);
            assertThat(reading.problems())
                    .containsExactly(
                            "f.json:5: claims[0].polarity must be one of affirmed, negated (no).",
                            "f.json:14: claims[0].polarity must be one of affirmed, negated (no).");
            assertThat(reading.reports()).hasSize(2);
        }

        @Test
        void a_broken_line_among_json_lines_is_left_out() {
            for (String broken :
                    List.of("{\"claims\":[{\"event\":\"a\"", "{\"claims\":[}]}", "{]", "oops", "{\"claims\":[{\"ev")) {
                Reading reading = Reading.of(GOOD + "\n" + broken + "\n" + GOOD + "\n" + GOOD + "\n");
                assertThat(reading.problems()).as(broken).hasSize(1);
                assertThat(reading.problems().get(0))
                        .startsWith("f.json:2: ")
                        .isEqualTo(reading.problems().get(0).lines().findFirst().orElseThrow());
                assertThat(reading.reportIds()).as(broken).contains("f", "f#4");
            }
        }

        @Test
        void a_broken_first_line_among_json_lines_is_left_out() {
            Reading reading = Reading.of("{\"claims\":[{\"event\":\"a\"\n" + GOOD);
            assertThat(reading.problems())
                    .containsExactly(
                            "f.json:1: The report that begins here is cut off. Maybe a bracket or a quotation mark is missing.");
            assertThat(reading.reportIds()).containsExactly("f#2");
        }

        @Test
        void behind_a_broken_report_of_several_lines_nothing_is_read() {
            Reading reading =
                    Reading.of(GOOD + "\n{\n\"claims\":[\n{\"event\":\"a\"}\n{\"event\":\"b\"}\n]\n}\n" + GOOD);
            assertThat(reading.problems())
                    .containsExactly(
                            "f.json:2: The report that begins here is cut off. Maybe a bracket or a quotation mark is missing.");
            assertThat(reading.reportIds()).containsExactly("f");
        }

        @Test
        void a_report_that_is_bad_and_broken_is_told_once() {
            Reading reading = Reading.of("{\"claims\":[{\"event\":1},]}\n" + GOOD);
            assertThat(reading.problems()).containsExactly("f.json:1: claims[0].event must be a string (1).");
            assertThat(reading.reports()).hasSize(1);
        }
    }

    @Nested
    class Members {
        @Test
        void a_mistyped_member_is_refused_with_advice() {
            assertThat(Reading.ofClaims("{\"evnet\":\"a\"}").problem())
                    .isEqualTo("f.json:1: claims[0].evnet is not a known member. Maybe event.");
            assertThat(member("\"event_ref\":\"a\""))
                    .isEqualTo("f.json:1: claims[0].event_ref is not a known member. Maybe eventRef.");
            assertThat(quantity("{\"min\":1,\"approxx\":true}"))
                    .isEqualTo("f.json:1: claims[0].quantity.approxx is not a known member. Maybe approx.");
            assertThat(Reading.of("{\"Claims\":[]}").problem())
                    .isEqualTo("f.json:1: Claims is not a known member. Maybe claims.");
            assertThat(Reading.of("{\"report\":{\"publishd\":\"2018-06-07\"}}").problem())
                    .isEqualTo("f.json:1: report.publishd is not a known member. Maybe published.");
        }

        @Test
        void a_member_of_somebody_else_is_left_alone() {
            for (String object : List.of(
                    "X",
                    "\"quantity\":{\"min\":1,X}",
                    "\"time\":{X}",
                    "\"place\":{X}",
                    "\"scope\":{X}",
                    "\"ordinal\":{\"value\":1,X}",
                    "\"source\":{X}",
                    "\"actors\":[{X}]")) {
                for (String name : List.of(
                        "lat",
                        "lon",
                        "idx",
                        "score",
                        "status",
                        "action",
                        "date",
                        "party",
                        "note",
                        "type",
                        "original",
                        "mid",
                        "mx",
                        "label",
                        "confidence")) {
                    String member = object.replace("X", "\"" + name + "\":null");
                    assertThat(Reading.ofMember(member).problems()).as(member).isEmpty();
                }
            }
            assertThat(Reading.ofMember("\"quantity\":{\"min\":1,\"value\":1}").problems())
                    .isEmpty();
        }

        @Test
        void a_word_of_an_enumeration_is_guessed_only_when_it_is_near() {
            assertThat(member("\"modality\":\"likely\""))
                    .isEqualTo("f.json:1: claims[0].modality must be one of asserted, denied, planned, possible"
                            + " (likely).");
            assertThat(member("\"section\":\"b\""))
                    .isEqualTo("f.json:1: claims[0].section must be one of title, lead, body (b).");
            assertThat(member("\"section\":\"\""))
                    .isEqualTo("f.json:1: claims[0].section must be one of title, lead, body ().");
            assertThat(member("\"section\":\"bdoy\""))
                    .isEqualTo("f.json:1: claims[0].section must be one of title, lead, body (bdoy). Maybe body.");
        }

        @Test
        void a_mistyped_member_is_refused_even_when_it_is_null() {
            assertThat(member("\"polarty\":null"))
                    .isEqualTo("f.json:1: claims[0].polarty is not a known member. Maybe polarity.");
        }

        @Test
        void a_member_that_is_there_twice_is_refused() {
            assertThat(member("\"id\":\"x\",\n\"event\":\"b\""))
                    .isEqualTo("f.json:2: claims[0].event is there twice. Only one of the two can be meant.");
            assertThat(member("\"other\":1,\"other\":1"))
                    .isEqualTo("f.json:1: claims[0].other is there twice. Only one of the two can be meant.");
        }

        @Test
        void a_value_of_another_type_is_refused() {
            assertThat(Reading.of("{\"claims\":{}}").problem())
                    .isEqualTo("f.json:1: claims must be an array (an object).");
            assertThat(Reading.of("{\"claims\":[null]}").problem())
                    .isEqualTo("f.json:1: claims[0] must be an object (null).");
            assertThat(Reading.of("{\"report\":\"x\"}").problem())
                    .isEqualTo("f.json:1: report must be an object (\"x\").");
            assertThat(member("\"quoted\":\"yes\""))
                    .isEqualTo("f.json:1: claims[0].quoted must be true or false (\"yes\").");
            assertThat(member("\"quoted\":\"true\""))
                    .isEqualTo("f.json:1: claims[0].quoted must be true or false (\"true\").");
            assertThat(member("\"quoted\":1")).isEqualTo("f.json:1: claims[0].quoted must be true or false (1).");
            assertThat(member("\"quote\":[]")).isEqualTo("f.json:1: claims[0].quote must be a string (an array).");
            assertThat(member("\"actors\":[{\"role\":\"agent\"},3]"))
                    .isEqualTo("f.json:1: claims[0].actors[1] must be an object (3).");
            assertThat(member("\"scope\":{\"rate\":5}"))
                    .isEqualTo("f.json:1: claims[0].scope.rate must be a string (5).");
            assertThat(member("\"scope\":{\"batch\":true}"))
                    .isEqualTo("f.json:1: claims[0].scope.batch must be a string (true).");
            assertThat(member("\"ordinal\":3")).isEqualTo("f.json:1: claims[0].ordinal must be an object (3).");
        }

        @Test
        void an_empty_id_or_name_is_refused() {
            assertThat(member("\"id\":\" \""))
                    .isEqualTo("f.json:1: claims[0].id must not be empty. Leave it out when it is unknown.");
            assertThat(Reading.ofClaims("{\"event\":\"\"}").problem())
                    .isEqualTo("f.json:1: claims[0].event must not be empty. Leave it out when it is unknown.");
        }

        @Test
        void an_unknown_word_of_an_enumeration_is_refused_with_all_that_are_allowed() {
            assertThat(member("\"modality\":\"denyed\""))
                    .isEqualTo("f.json:1: claims[0].modality must be one of asserted, denied, planned, possible"
                            + " (denyed). Maybe denied.");
            assertThat(member("\"measure\":\"kiled\""))
                    .isEqualTo("f.json:1: claims[0].measure must be one of killed, wounded, casualties, missing,"
                            + " captured, displaced, moved, present, none (kiled). Maybe killed.");
            assertThat(member("\"section\":\"Lead\""))
                    .isEqualTo("f.json:1: claims[0].section must be one of title, lead, body (Lead). Maybe lead.");
            assertThat(member("\"cues\":[\"update\",\"backreference\"]"))
                    .isEqualTo("f.json:1: claims[0].cues[1] must be one of correction, update, rise, fall,"
                            + " preliminary, again, quoted, back-reference, recalled, contrast, total, more"
                            + " (backreference). Maybe"
                            + " back-reference.");
            assertThat(member("\"source\":{\"kind\":\"name\"}"))
                    .isEqualTo("f.json:1: claims[0].source.kind must be one of outlet, named, anonymous (name)."
                            + " Maybe named.");
            assertThat(member("\"place\":{\"kind\":\"points\"}"))
                    .isEqualTo("f.json:1: claims[0].place.kind must be one of point, movement, extent (points)."
                            + " Maybe point.");
            assertThat(member("\"actors\":[{\"role\":\"agnet\"}]"))
                    .isEqualTo("f.json:1: claims[0].actors[0].role must be one of agent, patient, other (agnet)."
                            + " Maybe agent.");
        }

        @Test
        void a_claim_needs_an_event_or_a_quantity() {
            assertThat(Reading.ofClaims("{\"id\":\"x\"}").problem())
                    .isEqualTo("f.json:1: claims[0] needs an event or a quantity.");
            assertThat(Reading.ofClaims("{\"time\":{\"from\":\"2018-06-05\"}}").problem())
                    .isEqualTo("f.json:1: claims[0] needs an event or a quantity.");
            assertThat(Reading.ofClaims("{\"event\":\"a\"}", "{\"quantity\":{\"min\":null}}")
                            .problem())
                    .isEqualTo("f.json:1: claims[1] needs an event or a quantity.");
        }

        @Test
        void an_ordinal_needs_a_value_from_1() {
            assertThat(member("\"ordinal\":{\"series\":\"x\"}"))
                    .isEqualTo("f.json:1: claims[0].ordinal needs a value.");
            assertThat(member("\"ordinal\":{\"value\":0}"))
                    .isEqualTo("f.json:1: claims[0].ordinal.value must be a whole number of at least 1 (0).");
        }

        @Test
        void what_is_shown_of_a_value_is_one_short_line() {
            assertThat(member("\"polarity\":\"a\\n\\u202E\\u0000b" + "x".repeat(100) + "\""))
                    .isEqualTo("f.json:1: claims[0].polarity must be one of affirmed, negated (a   b" + "x".repeat(55)
                            + "...).");
        }
    }

    @Nested
    class References {
        @Test
        void two_claims_of_one_id_are_refused() {
            assertThat(Reading.of("{\"claims\":[\n{\"event\":\"a\",\"id\":\"x\"},\n{\"event\":\"b\",\"id\":\"x\"}]}")
                            .problem())
                    .isEqualTo("f.json:3: claims[1].id must not be that of claims[0] as well (x).");
            assertThat(Reading.ofClaims("{\"event\":\"a\",\"id\":\"c2\"}", "{\"event\":\"b\"}")
                            .problem())
                    .isEqualTo("f.json:1: claims[1].id must not be that of claims[0] as well (c2).");
        }

        @Test
        void a_part_needs_a_whole_that_is_another_claim_of_the_report() {
            assertThat(member("\"parts\":{\"of\":\"x\"}"))
                    .isEqualTo("f.json:1: claims[0].parts.of must be the id of a claim of this report (x).");
            assertThat(member("\"parts\":[{\"of\":\"c1\"}]"))
                    .isEqualTo("f.json:1: claims[0].parts[0].of must be another claim (c1).");
            assertThat(member("\"parts\":{\"group\":\"g\"}"))
                    .isEqualTo("f.json:1: claims[0].parts needs the id of the whole (of).");
        }

        @Test
        void claims_that_are_parts_of_each_other_are_refused_where_the_circle_closes() {
            assertThat(Reading.ofClaims(partOf("c2"), partOf("c1")).problem())
                    .isEqualTo("f.json:1: claims[1].parts[0].of must not be a part of this claim in turn (c1)."
                            + " Maybe part and whole are swapped.");
            assertThat(Reading.ofClaims(partOf("c2"), partOf("c5", "c4"), partOf("c2"), partOf("c3"), partOf())
                            .problem())
                    .startsWith("f.json:1: claims[3].parts[0].of must not be a part of this claim in turn (c3).");
            assertThat(Reading.ofClaims(partOf("c3"), partOf("c1"), partOf("c2"))
                            .problem())
                    .startsWith("f.json:1: claims[2].parts[0].of must not be a part of this claim in turn (c2).");
        }

        @Test
        void two_ways_to_one_whole_are_no_circle() {
            assertThat(Reading.ofClaims(partOf("c2", "c3", "c2"), partOf("c4"), partOf("c4", "c2"), partOf())
                            .problems())
                    .isEmpty();
        }

        @Test
        void a_long_chain_of_parts_is_followed_to_its_end() {
            int length = 20_000;
            String[] chain = new String[length];
            for (int i = 0; i < length; i++) {
                chain[i] = i + 1 < length ? partOf("c" + (i + 2)) : partOf();
            }
            assertThat(Reading.ofClaims(chain).problems()).isEmpty();
            chain[length - 1] = partOf("c1");
            assertThat(Reading.ofClaims(chain).problem())
                    .startsWith("f.json:1: claims[19999].parts[0].of must not be a part of this claim in turn (c1).");
        }

        private static String partOf(String... wholes) {
            String parts =
                    Stream.of(wholes).map(whole -> "{\"of\":\"" + whole + "\"}").collect(Collectors.joining(","));
            return "{\"quantity\":1,\"parts\":[" + parts + "]}";
        }

        @Test
        void a_relation_joins_two_claims_of_the_report() {
            assertThat(relation("\"kind\":\"order\",\"from\":\"c1\",\"to\":\"x\",\"relation\":\"after\""))
                    .isEqualTo("f.json:1: relations[0].to must be the id of a claim of this report (x).");
            assertThat(relation("\"kind\":\"order\",\"from\":\"c1\",\"to\":\"c1\",\"relation\":\"after\""))
                    .isEqualTo("f.json:1: relations[0].to must be another claim (c1).");
            assertThat(relation("\"kind\":\"order\",\"from\":\"c1\",\"relation\":\"after\""))
                    .isEqualTo("f.json:1: relations[0] needs a kind, a from and a to.");
        }

        @Test
        void a_relation_says_what_its_kind_needs() {
            assertThat(relation("\"kind\":\"share\",\"from\":\"c1\",\"to\":\"c2\""))
                    .isEqualTo("f.json:1: relations[0] needs a percent, as every share does.");
            assertThat(relation("\"kind\":\"change\",\"from\":\"c1\",\"to\":\"c2\",\"value\":3"))
                    .isEqualTo("f.json:1: relations[0] needs a change, as every change does.");
            assertThat(relation("\"kind\":\"order\",\"from\":\"c1\",\"to\":\"c2\""))
                    .isEqualTo("f.json:1: relations[0] needs a relation, as every order does.");
            assertThat(relation("\"kind\":\"chnage\",\"from\":\"c1\",\"to\":\"c2\""))
                    .isEqualTo(
                            "f.json:1: relations[0].kind must be one of share, change, order (chnage). Maybe change.");
            assertThat(relation("\"kind\":\"share\",\"from\":\"c1\",\"to\":\"c2\",\"percent\":-1"))
                    .isEqualTo("f.json:1: relations[0].percent must not be negative (-1).");
        }

        private static String relation(String members) {
            return Reading.of("{\"claims\":[{\"event\":\"a\"},{\"event\":\"b\"}],\"relations\":[{" + members + "}]}")
                    .problem();
        }
    }

    @Nested
    class Quantities {
        @Test
        void a_number_that_is_none_is_refused() {
            assertThat(quantity("{\"min\":NaN}")).isEqualTo("f.json:1: claims[0].quantity.min must be a number (NaN).");
            assertThat(quantity("{\"max\":Infinity}"))
                    .isEqualTo("f.json:1: claims[0].quantity.max must be a number (Infinity).");
            assertThat(quantity("-Infinity")).isEqualTo("f.json:1: claims[0].quantity must be a number (-Infinity).");
            assertThat(member("\"weight\":[NaN]")).isEqualTo("f.json:1: claims[0].weight[0] must be a number (NaN).");
            assertThat(quantity("{\"min\":\"12\"}"))
                    .isEqualTo("f.json:1: claims[0].quantity.min must be a number, not a string (12)."
                            + " Maybe leave out the quotation marks.");
            assertThat(quantity("{\"min\":true}"))
                    .isEqualTo("f.json:1: claims[0].quantity.min must be a number (true).");
            assertThat(quantity("\"12\"")).isEqualTo("f.json:1: claims[0].quantity must be an object (\"12\").");
        }

        @Test
        void a_negative_amount_is_refused() {
            assertThat(quantity("{\"min\":-5}"))
                    .isEqualTo("f.json:1: claims[0].quantity.min must not be negative (-5).");
            assertThat(quantity("-0.5")).isEqualTo("f.json:1: claims[0].quantity must not be negative (-0.5).");
        }

        @Test
        void a_number_of_extraordinary_size_or_precision_is_refused() {
            assertThat(quantity("1e15")).isEqualTo("f.json:1: claims[0].quantity must be smaller than 10^15 (1e15).");
            assertThat(quantity("{\"min\":1" + "0".repeat(400) + "}"))
                    .isEqualTo("f.json:1: claims[0].quantity.min must be smaller than 10^15 (1" + "0".repeat(59)
                            + "...).");
            assertThat(quantity("1e999999999"))
                    .isEqualTo("f.json:1: claims[0].quantity must be smaller than 10^15 (1e999999999).");
            assertThat(quantity("1e99999999999"))
                    .isEqualTo(
                            "f.json:1: claims[0].quantity must be a number with a smaller exponent (1e99999999999).");
            assertThat(quantity("1e-999999999"))
                    .isEqualTo("f.json:1: claims[0].quantity must not have more than 30 digits (1e-999999999).");
            assertThat(quantity("1.000000000000000000000000000001"))
                    .isEqualTo("f.json:1: claims[0].quantity must not have more than 30 digits"
                            + " (1.000000000000000000000000000001).");
        }

        @Test
        void a_swapped_interval_is_refused_with_advice() {
            assertThat(quantity("{\"min\":40,\"max\":30}"))
                    .isEqualTo("f.json:1: claims[0].quantity.max must not be below min (30 < 40)."
                            + " Maybe the two are swapped.");
        }

        @Test
        void a_quantity_needs_a_number() {
            for (String member :
                    List.of("\"vague\":true", "\"unit\":\"person\"", "\"approx\":true", "\"start\":0,\"end\":1")) {
                assertThat(quantity("{" + member + "}"))
                        .isEqualTo("f.json:1: claims[0].quantity needs a min or a max."
                                + " Maybe write the interval: dozens are min 10 and max 99.");
            }
        }

        @Test
        void a_mistyped_unit_is_refused_with_advice() {
            assertThat(quantity("{\"min\":1,\"unit\":\"fightr\"}"))
                    .isEqualTo("f.json:1: claims[0].quantity.unit is not a known unit (fightr). Maybe fighter.");
            assertThat(quantity("{\"min\":1,\"unit\":\"fighters\"}"))
                    .isEqualTo("f.json:1: claims[0].quantity.unit is not a known unit (fighters). Maybe fighter.");
        }

        @Test
        void a_unit_that_is_no_id_is_refused() {
            for (String unit : List.of("Fighter", "", "two words", "Usd", "1st")) {
                assertThat(quantity("{\"min\":1,\"unit\":\"" + unit + "\"}"))
                        .isEqualTo("f.json:1: claims[0].quantity.unit must be an id such as person or aid-worker,"
                                + " or a currency code such as USD (" + unit + ").");
            }
        }
    }

    @Nested
    class Times {
        @Test
        void swapped_days_are_refused_with_advice() {
            assertThat(time("\"from\":\"2018-04-02\",\"to\":\"2018-04-01\""))
                    .isEqualTo("f.json:1: claims[0].time.to must not be before from (2018-04-01 < 2018-04-02)."
                            + " Maybe the two are swapped.");
        }

        @Test
        void a_written_year_outside_the_days_is_refused_with_advice() {
            assertThat(time("\"from\":\"2018-06-05\",\"to\":\"2018-06-05\",\"stated\":{\"year\":2014}"))
                    .isEqualTo("f.json:1: claims[0].time.stated.year must not lie before from (2014 < 2018-06-05)."
                            + " Maybe one of the two years is a slip of the extractor.");
            assertThat(time("\"stated\":{\"year\":2019},\"to\":\"2018-06-05\""))
                    .isEqualTo("f.json:1: claims[0].time.stated.year must not lie after to (2019 > 2018-06-05)."
                            + " Maybe one of the two years is a slip of the extractor.");
            for (String good : List.of(
                    "\"from\":\"2017-12-01\",\"to\":\"2018-02-28\",\"stated\":{\"year\":2017}",
                    "\"from\":\"2017-12-01\",\"to\":\"2018-02-28\",\"stated\":{\"year\":2018}",
                    "\"from\":\"2017-12-01\",\"stated\":{\"year\":2019}",
                    "\"from\":\"2018-06-05\",\"to\":\"2018-06-05\",\"stated\":{\"year\":1439,\"calendar\":\"hijri\"}")) {
                assertThat(Reading.ofMember("\"time\":{" + good + "}").problems())
                        .as(good)
                        .isEmpty();
            }
        }

        @Test
        void a_day_has_one_form_and_exists() {
            for (String day : List.of("5 June 2018", "2018-6-5", "2018/06/05", "20180605", "2018-06-05T10:00")) {
                assertThat(time("\"from\":\"" + day + "\""))
                        .isEqualTo("f.json:1: claims[0].time.from must be a day of the form 2018-06-07 (" + day + ").");
            }
            assertThat(time("\"to\":\"2018-02-30\""))
                    .isEqualTo("f.json:1: claims[0].time.to is no day of the calendar (2018-02-30).");
            assertThat(time("\"to\":20180605")).isEqualTo("f.json:1: claims[0].time.to must be a string (20180605).");
            assertThat(member("\"scope\":{\"since\":\"March\"}"))
                    .isEqualTo("f.json:1: claims[0].scope.since must be a day of the form 2018-06-07 (March).");
        }

        @Test
        void a_publication_day_that_is_none_is_refused() {
            assertThat(published("\"7 June 2018\""))
                    .isEqualTo("f.json:1: report.published must be a day of the form 2018-06-07 (7 June 2018).");
            assertThat(published("\"2018-06-07 and more\""))
                    .isEqualTo(
                            "f.json:1: report.published must be a day of the form 2018-06-07 (2018-06-07 and more).");
            assertThat(published("\"2018-13-07T10:00Z\""))
                    .isEqualTo("f.json:1: report.published is no day of the calendar (2018-13-07T10:00Z).");
            assertThat(published("1528329600")).isEqualTo("f.json:1: report.published must be a string (1528329600).");
        }

        @Test
        void written_parts_keep_to_their_range() {
            assertThat(stated("\"day\":32"))
                    .isEqualTo("f.json:1: claims[0].time.stated.day must be a whole number from 1 to 31 (32).");
            assertThat(stated("\"month\":0"))
                    .isEqualTo("f.json:1: claims[0].time.stated.month must be a whole number from 1 to 12 (0).");
            assertThat(stated("\"month2\":13"))
                    .isEqualTo("f.json:1: claims[0].time.stated.month2 must be a whole number from 1 to 12 (13).");
            assertThat(stated("\"year\":\"2017-2018\""))
                    .isEqualTo(
                            "f.json:1: claims[0].time.stated.year must be a whole number from 1 to 9999 (\"2017-2018\").");
            assertThat(stated("\"year\":2018.0"))
                    .isEqualTo("f.json:1: claims[0].time.stated.year must be a whole number from 1 to 9999 (2018.0).");
            assertThat(stated("\"weekday\":8"))
                    .isEqualTo("f.json:1: claims[0].time.stated.weekday must be a whole number from 1 to 7 (8).");
            assertThat(stated("\"weekday\":\"tusday\""))
                    .isEqualTo("f.json:1: claims[0].time.stated.weekday must be one of monday, tuesday, wednesday,"
                            + " thursday, friday, saturday, sunday (tusday). Maybe tuesday.");
            assertThat(stated("\"calendar\":\"hijry\""))
                    .isEqualTo("f.json:1: claims[0].time.stated.calendar must be one of gregorian, hijri, academic,"
                            + " fiscal (hijry). Maybe hijri.");
        }

        private static String stated(String member) {
            return time("\"stated\":{" + member + "}");
        }

        @Test
        void words_about_a_date_keep_to_their_lists() {
            assertThat(time("\"role\":\"happend\""))
                    .isEqualTo("f.json:1: claims[0].time.role must be one of happened, obtained, published (happend)."
                            + " Maybe happened.");
            assertThat(time("\"deictic\":{\"year\":\"current\"}"))
                    .startsWith("f.json:1: claims[0].time.deictic.year must be one of this, last, next (current).");
            assertThat(time("\"inferred\":[\"years\"]"))
                    .isEqualTo("f.json:1: claims[0].time.inferred[0] must be one of day, month, year (years)."
                            + " Maybe year.");
        }

        @Test
        void a_bad_date_outside_claims_is_told_with_its_place() {
            assertThat(Reading.of("{\"claims\":[],\"times\":[{},\n{\"from\":\"x\"}]}")
                            .problem())
                    .isEqualTo("f.json:2: times[1].from must be a day of the form 2018-06-07 (x).");
        }
    }

    @Nested
    class Spans {
        @Test
        void offsets_come_in_pairs_and_in_order() {
            assertThat(member("\"start\":3")).isEqualTo("f.json:1: claims[0] has a start but no end.");
            assertThat(member("\"time\":{\"end\":3}")).isEqualTo("f.json:1: claims[0].time has an end but no start.");
            assertThat(member("\"place\":{\"start\":9,\"end\":7}"))
                    .isEqualTo(
                            "f.json:1: claims[0].place.end must not be before start (7 < 9). Maybe the two are swapped.");
            assertThat(member("\"start\":-1,\"end\":3"))
                    .isEqualTo("f.json:1: claims[0].start must be a whole number of at least 0 (-1).");
            assertThat(member("\"start\":1.5,\"end\":3"))
                    .isEqualTo("f.json:1: claims[0].start must be a whole number of at least 0 (1.5).");
            assertThat(member("\"start\":1,\"end\":3000000000"))
                    .isEqualTo("f.json:1: claims[0].end must be a whole number of at least 0 (3000000000).");
        }

        @Test
        void offsets_lie_inside_the_text() {
            for (String slot : List.of("", ".time", ".place", ".quantity")) {
                String offsets = "\"start\":0,\"end\":5";
                String claim = switch (slot) {
                    case "" -> offsets;
                    case ".quantity" -> "\"quantity\":{\"min\":1," + offsets + "}";
                    case ".time" -> "\"time\":{" + offsets + "}";
                    default -> "\"place\":{" + offsets + "}";
                };
                assertThat(inText("four", claim))
                        .isEqualTo("f.json:1: claims[0]" + slot
                                + ".end must lie inside the text of 4 UTF-16 code units (5)."
                                + " Maybe they count bytes or code points: offsets are UTF-16 code units.");
            }
        }

        @Test
        void words_beside_offsets_are_the_words_there() {
            assertThat(inText("\\uD83D\\uDE00 Hit", "\"start\":2,\"end\":5,\"quote\":\"Hit\""))
                    .isEqualTo("f.json:1: claims[0].quote must be the text from start to end, \" Hi\" (Hit)."
                            + " Maybe they count bytes or code points: offsets are UTF-16 code units.");
            assertThat(inText("On 5 June", "\"time\":{\"start\":3,\"end\":9,\"text\":\"6 June\"}"))
                    .isEqualTo("f.json:1: claims[0].time.text must be the text from start to end, \"5 June\" (6 June)."
                            + " Maybe they count bytes or code points: offsets are UTF-16 code units.");
        }

        private static String inText(String text, String claim) {
            return Reading.of("{\"claims\":[{\"event\":\"a\"," + claim + "}],\"report\":{\"text\":\"" + text + "\"}}")
                    .problem();
        }

        @Test
        void a_text_file_must_be_there_and_be_utf_8(@TempDir Path folder) throws IOException {
            Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xE9});
            assertThat(withFile("none.txt", folder))
                    .isEqualTo("f.json:1: report.file cannot be read (none.txt)."
                            + " It is looked for in the folder of the claims file.");
            assertThat(withFile("latin.txt", folder)).isEqualTo("f.json:1: report.file is not UTF-8 (latin.txt).");
            assertThat(withFile("a\\u0000", folder)).isEqualTo("f.json:1: report.file is no file name (a ).");
        }

        @Test
        void a_text_file_must_be_a_regular_file(@TempDir Path folder) throws Exception {
            assertThat(withFile(".", folder)).isEqualTo("f.json:1: report.file must be a regular file (.).");
            assumeThat(Path.of("/dev/zero")).exists();
            assertThat(withFile("/dev/zero", folder))
                    .isEqualTo("f.json:1: report.file must be a regular file (/dev/zero).");
            Process making = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
            assertThat(making.waitFor()).isZero();
            assertThat(withFile("pipe", folder)).isEqualTo("f.json:1: report.file must be a regular file (pipe).");
        }

        @Test
        void a_text_file_must_not_be_larger_than_a_report(@TempDir Path folder) throws IOException {
            try (RandomAccessFile large =
                    new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw")) {
                large.setLength(ClaimsReader.LARGEST_REPORT + 1L);
            }
            assertThat(withFile("large.txt", folder))
                    .isEqualTo("f.json:1: report.file must not be larger than 64 MB (large.txt).");
        }

        private static String withFile(String file, Path folder) {
            return Reading.of(
                            ("{\"claims\":[],\"report\":{\"file\":\"" + file + "\"}}").getBytes(StandardCharsets.UTF_8),
                            folder)
                    .problem();
        }
    }
}
