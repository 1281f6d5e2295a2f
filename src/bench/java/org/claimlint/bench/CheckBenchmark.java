package org.claimlint.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimlint.ClaimLint;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.rules.RuleBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a check of a report costs, stage by stage. One operation is one report of 2 KB, made of our own whole reports; each stands alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
@OperationsPerInvocation(CheckBenchmark.REPORTS)
public class CheckBenchmark {
    static final int REPORTS = 64;
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 6, 7);

    private final ClaimLint lint = new ClaimLint(RuleBase.shipped());
    private final List<Report> texts = new ArrayList<>();
    private final List<ReportClaims> read = new ArrayList<>();

    @Setup(Level.Trial)
    public void prepare() {
        for (String text : Corpus.wholeReports(REPORTS)) {
            String id = "r" + texts.size();
            Report report = new Report(id, id, id + ".txt", null, null, PUBLISHED, null, null, text);
            texts.add(report);
            read.add(ClaimLint.read(report, 0));
        }
    }

    /** From characters to claims. */
    @Benchmark
    public void claims(Blackhole sink) {
        for (Report text : texts) {
            sink.consume(ClaimLint.read(text, 0));
        }
    }

    /** From claims to findings: linking, rules, messages. */
    @Benchmark
    public void judging(Blackhole sink) {
        for (ReportClaims one : read) {
            sink.consume(lint.check(List.of(one)));
        }
    }

    /** All of it. */
    @Benchmark
    public void check(Blackhole sink) {
        for (Report text : texts) {
            sink.consume(lint.check(List.of(ClaimLint.read(text, 0))));
        }
    }
}
