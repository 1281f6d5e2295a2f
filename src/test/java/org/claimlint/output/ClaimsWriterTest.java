package org.claimlint.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.io.ClaimsReader;
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
import org.claimlint.model.Quantity;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back the same, whatever is known and unknown. */
class ClaimsWriterTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    @Test
    void every_slot_comes_back_as_it_was() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            ReportClaims written = new Anything(new Random(seed)).report();
            for (boolean lines : new boolean[] {true, false}) {
                ReportClaims read = roundTrip(written, lines);
                assertThat(read).as("seed " + seed).isEqualTo(written);
            }
        }
    }

    @Test
    void a_count_that_no_reader_takes_is_left_out_with_its_relations() throws IOException {
        BigDecimal huge = new BigDecimal("1e20");
        Claim counted = Claim.of("a#c1", "a", "c1")
                .quantity(new Quantity(huge, huge, false, false))
                .build();
        Claim told = Claim.of("a#c2", "a", "c2").position(1).event("flood").build();
        Report report = new Report("a", "a", "a.json", null, null, null, null, null, null);
        ReportClaims read = roundTrip(
                new ReportClaims(
                        report,
                        List.of(counted, told),
                        List.of(),
                        List.of(new Part("a#c1", "a#c2", null, true)),
                        List.of(),
                        List.of(),
                        List.of(new Order("a#c1", "a#c2", "before"))),
                true);
        assertThat(read.claims()).extracting(Claim::name).containsExactly("c2");
        assertThat(read.parts()).isEmpty();
        assertThat(read.orders()).isEmpty();
    }

    /** Among them are dates of the Stone Age, which have no day of the form 2018-06-07. */
    @Test
    void whatever_is_read_in_the_texts_of_the_cases_is_read_back() {
        for (Case one : CaseRunner.casesIn(Path.of("").toAbsolutePath(), Path.of("cases"), new ArrayList<>())) {
            for (ReportClaims report : CaseRunner.reports(one)) {
                assertThatCode(() -> roundTrip(report, true)).as(one.where()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_report_takes_one_line_where_lines_are_wanted() throws IOException {
        assertThat(json(new Anything(new Random(3)).report(), true))
                .hasLineCount(1)
                .endsWith("}\n");
    }

    private static ReportClaims roundTrip(ReportClaims claims, boolean lines) throws IOException {
        List<ReportClaims> read = new ArrayList<>();
        new ClaimsReader(read::add, problem -> {
                    throw problem;
                })
                .read("a.json", new ByteArrayInputStream(json(claims, lines).getBytes(StandardCharsets.UTF_8)));
        assertThat(read).hasSize(1);
        return withoutOrigins(read.get(0));
    }

    private static String json(ReportClaims claims, boolean lines) throws IOException {
        StringWriter out = new StringWriter();
        new ClaimsWriter(lines).write(claims, out);
        return out.toString();
    }

    /** Lines of the JSON file are no slots. */
    private static ReportClaims withoutOrigins(ReportClaims all) {
        return new ReportClaims(
                all.report(),
                all.claims().stream().map(ClaimsWriterTest::withoutOrigin).toList(),
                all.times().stream().map(ClaimsWriterTest::withoutOrigin).toList(),
                all.parts(),
                all.shares(),
                all.changes(),
                all.orders());
    }

    private static Claim withoutOrigin(Claim claim) {
        return Claim.of(claim.id(), claim.reportId(), claim.name())
                .position(claim.position())
                .quote(claim.quote())
                .span(claim.span())
                .event(claim.event())
                .eventRef(claim.eventRef())
                .polarity(claim.polarity())
                .modality(claim.modality())
                .section(claim.section())
                .quantity(claim.quantity())
                .unitId(claim.unitId())
                .quantitySpan(claim.quantitySpan())
                .measure(claim.measure())
                .ordinal(claim.ordinal())
                .asOf(claim.asOf())
                .since(claim.since())
                .cumulative(claim.cumulative())
                .rate(claim.rate())
                .batch(claim.batch())
                .time(claim.time() == null ? null : withoutOrigin(claim.time()))
                .place(claim.place())
                .actors(claim.actors())
                .source(claim.source())
                .quoted(claim.quoted())
                .cues(claim.cues())
                .build();
    }

    private static TimeMention withoutOrigin(TimeMention time) {
        return new TimeMention(
                time.id(),
                time.reportId(),
                time.position(),
                time.role(),
                time.interval(),
                time.stated(),
                time.deicticMonth(),
                time.deicticYear(),
                time.inferred(),
                time.quoted(),
                time.ownVoice(),
                time.text(),
                time.span(),
                null);
    }

    /** Reports with slots at random, each of them known in about half of all claims. */
    private static final class Anything {
        private final Random random;
        private final @Nullable LocalDate published;
        private int dates = 0;

        private Anything(Random random) {
            this.random = random;
            this.published = maybe(DAY);
        }

        private ReportClaims report() {
            Report report = new Report(
                            "a",
                            "a",
                            "a.json",
                            null,
                            maybe("العنوان \"واحد\""),
                            published,
                            maybe("ar"),
                            maybe("Wire"),
                            null)
                    .asTranslationOf(maybe("original"));
            List<Claim> claims = new ArrayList<>();
            int count = 2 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                claims.add(claim(i));
            }
            List<TimeMention> times = new ArrayList<>();
            for (int i = 1; i <= random.nextInt(3); i++) {
                times.add(time("a#t" + i));
            }
            return new ReportClaims(
                    report,
                    claims,
                    times,
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new Part("a#c1", "a#c2", maybe("by sex"), random.nextBoolean())),
                    random.nextBoolean() ? List.of() : List.of(new Share("a#c1", "a#c2", new BigDecimal("12.5"))),
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new Change("a#c2", "a#c1", "percent", maybe(new BigDecimal("-3")))),
                    random.nextBoolean() ? List.of() : List.of(new Order("a#c1", "a#c2", "after")));
        }

        private Claim claim(int position) {
            String name = "c" + (position + 1);
            LocalDate since = maybe(DAY.minusYears(1));
            LocalDate asOf = maybe(DAY.minusDays(1));
            Set<CueKind> cues = EnumSet.noneOf(CueKind.class);
            for (CueKind kind : CueKind.values()) {
                if (random.nextInt(4) == 0) {
                    cues.add(kind);
                }
            }
            String event = maybe("flood");
            Quantity quantity = event == null ? quantity() : maybe(quantity());
            return Claim.of("a#" + name, "a", name)
                    .position(position)
                    .quote("quote " + position + " of twenty words")
                    .span(new Span(position * 100, position * 100 + 23))
                    .event(event)
                    .eventRef(maybe("e1"))
                    .polarity(one(Polarity.values()))
                    .modality(one(Modality.values()))
                    .section(maybe(one(Section.values())))
                    .quantity(quantity)
                    .unitId(quantity == null ? null : maybe("fighter"))
                    .quantitySpan(quantity == null ? null : maybe(new Span(position * 100 + 2, position * 100 + 5)))
                    .measure(maybe(one(Measure.values())))
                    .ordinal(maybe(new Ordinal(3, maybe("convoy"))))
                    .asOf(asOf == null ? published : asOf)
                    .since(since)
                    .cumulative(since != null || random.nextBoolean())
                    .rate(maybe("day"))
                    .batch(maybe("first"))
                    .time(random.nextBoolean() ? time("a#" + name + "/time") : null)
                    .place(maybe(place()))
                    .actors(
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(new Actor(one(ActorRole.values()), maybe("own:a"), maybe("A"))))
                    .source(source())
                    .quoted(cues.contains(CueKind.QUOTED) || random.nextBoolean())
                    .cues(cues)
                    .build();
        }

        private Quantity quantity() {
            BigDecimal min =
                    BigDecimal.valueOf(random.nextInt(1000), random.nextInt(2)).stripTrailingZeros();
            BigDecimal low = new BigDecimal(min.toPlainString());
            BigDecimal high = new BigDecimal(min.add(BigDecimal.valueOf(7)).toPlainString());
            return switch (random.nextInt(3)) {
                case 0 -> new Quantity(low, low, false, false);
                case 1 -> new Quantity(low, null, false, random.nextBoolean());
                default -> new Quantity(low, high, random.nextBoolean(), random.nextBoolean());
            };
        }

        private TimeMention time(String id) {
            boolean anchored = random.nextBoolean();
            boolean impossible = random.nextInt(5) == 0;
            StatedDate stated = impossible
                    ? new StatedDate(maybe(3), 31, 4, null, 2019, CalendarSystem.GREGORIAN)
                    : anchored
                            ? new StatedDate(
                                    maybe(1), maybe(6), maybe(5), maybe(5), maybe(2019), CalendarSystem.GREGORIAN)
                            : new StatedDate(maybe(1), maybe(6), maybe(9), null, maybe(1440), CalendarSystem.HIJRI);
            int position = dates++;
            return new TimeMention(
                    id,
                    "a",
                    position,
                    maybe(one(TimeRole.values())),
                    anchored && !impossible ? new DateInterval(DAY, DAY) : null,
                    stated,
                    maybe(one(Deixis.values())),
                    maybe(one(Deixis.values())),
                    random.nextBoolean() ? Set.of() : Set.of("month", "year"),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    "date " + position,
                    new Span(5_000 + position * 10, 5_000 + position * 10 + 6),
                    null);
        }

        private Place place() {
            return new Place(
                    maybe("own:a"), "own:b", maybe("own:c"), maybe(one(PlaceKind.values())), maybe(new Span(1, 4)));
        }

        private Source source() {
            return switch (random.nextInt(3)) {
                case 0 -> Source.OUTLET;
                case 1 -> new Source(maybe("own:s"), "Somebody", SourceKind.NAMED);
                default -> new Source(null, maybe("some"), SourceKind.ANONYMOUS);
            };
        }

        private <T> @Nullable T maybe(T value) {
            return random.nextBoolean() ? value : null;
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
