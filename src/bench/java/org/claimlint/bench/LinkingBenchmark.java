package org.claimlint.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.claimlint.link.EventLinker;
import org.claimlint.link.Links;
import org.claimlint.model.CalendarSystem;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Measure;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.StatedDate;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What linking costs: one operation links all claims of a made-up archive. Ten times the claims should cost ten times the time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LinkingBenchmark {
    private static final String[] EVENTS = {"killing", "shelling", "movement", "displacement", "aid"};
    private static final int REPORTS_A_DAY = 30;
    private static final int PLACES = 400;

    /** How many claims there are. */
    @Param({"10000", "100000"})
    public int claims = 0;

    /** How many of them stand in one report. */
    @Param({"5", "5000"})
    public int claimsOfReport = 5;

    private List<ReportClaims> reports = List.of();

    @Setup(Level.Trial)
    public void prepare() {
        Random random = new Random(7);
        List<ReportClaims> made = new ArrayList<>();
        for (int i = 0; i < claims / claimsOfReport; i++) {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays(i / REPORTS_A_DAY);
            String id = "r" + i;
            Report report = new Report(id, id, id + ".json", null, null, day, "en", "o", null);
            List<Claim> told = new ArrayList<>();
            for (int j = 0; j < claimsOfReport; j++) {
                told.add(claim(report, j, day, random));
            }
            made.add(new ReportClaims(report, told, List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        reports = made;
    }

    private static Claim claim(Report report, int position, LocalDate day, Random random) {
        String id = report.id() + "#c" + position;
        TimeMention time = new TimeMention(
                id + "t",
                report.id(),
                position,
                TimeRole.HAPPENED,
                new DateInterval(day, day),
                new StatedDate(
                        null, day.getDayOfMonth(), day.getMonthValue(), null, day.getYear(), CalendarSystem.GREGORIAN),
                null,
                null,
                Set.of(),
                false,
                true,
                null,
                null,
                null);
        return Claim.of(id, report.id(), "c" + position)
                .position(position)
                .section(position == 0 ? Section.TITLE : position < 3 ? Section.LEAD : Section.BODY)
                .event(EVENTS[random.nextInt(EVENTS.length)])
                .measure(Measure.KILLED)
                .quantity(Quantity.of(1 + random.nextInt(900)))
                .unitId("civilian")
                .place(new Place("own:p" + random.nextInt(PLACES), null, null, PlaceKind.POINT, null))
                .time(time)
                .build();
    }

    /** Links of all claims, split into what must be judged together. */
    @Benchmark
    public Links links() {
        return EventLinker.link(reports);
    }
}
