package org.claimlint.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimlint.ClaimLint;
import org.claimlint.archive.Archive;
import org.claimlint.io.ClaimsReader;
import org.claimlint.model.CheckResult;
import org.claimlint.model.ReportClaims;
import org.claimlint.rules.RuleBase;
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

/** What an archive adds to a check in a process that goes on: {@code -p archive=big.db -p draft=draft.jsonl}, made beforehand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ArchiveBenchmark {
    @Param("archive.db")
    public String archive = "";

    /** Claims JSON. */
    @Param("draft.jsonl")
    public String draft = "";

    private final List<ReportClaims> reports = new ArrayList<>();
    private ClaimLint lint = new ClaimLint(RuleBase.shipped());

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        lint = new ClaimLint(RuleBase.shipped());
        reports.clear();
        try (InputStream in = Files.newInputStream(Path.of(draft))) {
            new ClaimsReader(reports::add, problem -> {
                        throw problem;
                    })
                    .read(draft, in);
        }
    }

    @Benchmark
    public CheckResult without() {
        return lint.check(reports);
    }

    @Benchmark
    public CheckResult with() {
        try (Archive earlier = Archive.toRead(archive, Path.of(""))) {
            return lint.check(reports, earlier.linkedWith(reports));
        }
    }
}
