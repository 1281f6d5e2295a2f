package org.claimlint.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimlint.mention.MentionReader;
import org.claimlint.mention.Mentions;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What reading costs. One operation is one byte of UTF-8, so that a score is nanoseconds a byte; 1000 divided by it is MB a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(Corpus.BYTES)
public class ReadingBenchmark {
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 6, 7);

    /** The language of the texts. */
    @Param({"ar", "en", "mixed"})
    public String language = "";

    private List<String> texts = List.of();
    private final List<Prepared> prepared = new ArrayList<>();

    private record Prepared(Tokens tokens, Layout layout) {
        static Prepared of(String text) {
            Tokens tokens = Tokens.of(text);
            return new Prepared(tokens, Layout.of(tokens));
        }

        Mentions mentions() {
            return MentionReader.read(tokens, layout, PUBLISHED);
        }
    }

    @Setup(Level.Trial)
    public void prepare() {
        texts = Corpus.of(language);
        for (String text : texts) {
            prepared.add(Prepared.of(text));
        }
    }

    /** Words and sentences. */
    @Benchmark
    public void tokens(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Prepared.of(text));
        }
    }

    /** Dates, numbers, names and events of texts whose words are known. */
    @Benchmark
    public void mentions(Blackhole sink) {
        for (Prepared one : prepared) {
            sink.consume(one.mentions());
        }
    }

    /** All of it, from characters to mentions. */
    @Benchmark
    public void reading(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Prepared.of(text).mentions());
        }
    }
}
