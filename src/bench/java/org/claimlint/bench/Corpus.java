package org.claimlint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseFile;

/** Texts of the length of real reports, put together from the reports of our own cases: the same ones in every run. */
final class Corpus {
    /** What all texts of a corpus have together, in UTF-8. */
    static final int BYTES = 1 << 18;

    private static final int SHORTEST_REPORT = 2_000;
    private static final int LONGEST_REPORT = 4_000;
    private static final long SEED = 4;
    private static final char FIRST_ARABIC = '\u0600';
    private static final char LAST_ARABIC = '\u06FF';
    private static final Path CASES = Path.of("cases");
    private static final Path WHOLE = Path.of("cases/reports");

    private Corpus() {}

    /** The texts of a language: "ar", "en", or "mixed" for both in turn within each text. */
    static List<String> of(String language) {
        List<String> arabic = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (String report : reports(CASES)) {
            (isArabic(report) ? arabic : english).add(report);
        }
        return switch (language) {
            case "ar" -> texts(arabic, arabic);
            case "en" -> texts(english, english);
            case "mixed" -> texts(arabic, english);
            default ->
                throw new IllegalArgumentException("Unknown language (" + language + "). Known are ar, en, mixed.");
        };
    }

    /** So many reports of 2 KB, made of the whole reports that are cases, one after the other. */
    static List<String> wholeReports(int count) {
        StringBuilder all = new StringBuilder();
        for (String report : reports(WHOLE)) {
            all.append(report).append('\n');
        }
        List<String> paragraphs = List.of(all.toString().split("\n\n+"));
        List<String> whole = new ArrayList<>();
        int next = 0;
        while (whole.size() < count) {
            StringBuilder text = new StringBuilder();
            while (bytes(text.toString()) < SHORTEST_REPORT) {
                text.append(paragraphs.get(next++ % paragraphs.size())).append("\n\n");
            }
            whole.add(text.toString());
        }
        return whole;
    }

    private static List<String> texts(List<String> some, List<String> others) {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        int left = BYTES;
        while (left > 0) {
            int wanted = SHORTEST_REPORT + random.nextInt(LONGEST_REPORT - SHORTEST_REPORT);
            StringBuilder text = new StringBuilder();
            int bytes = 0;
            for (boolean turn = false; bytes < wanted; turn = !turn) {
                List<String> from = turn ? some : others;
                String paragraph = from.get(random.nextInt(from.size())) + '\n';
                text.append(paragraph);
                bytes += bytes(paragraph);
            }
            String whole = cut(text.toString(), left);
            texts.add(whole);
            left -= bytes(whole);
        }
        Collections.shuffle(texts, random);
        return texts;
    }

    /** A text of so many bytes at most; the last one is filled up with spaces where a letter would be cut. */
    private static String cut(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            int more = bytes(Character.toString(point));
            if (bytes + more > most) {
                break;
            }
            kept.appendCodePoint(point);
            bytes += more;
        }
        return kept + " ".repeat(most - bytes);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isArabic(String text) {
        long arabic =
                text.chars().filter(c -> c >= FIRST_ARABIC && c <= LAST_ARABIC).count();
        return arabic * 3 > text.length();
    }

    private static List<String> reports(Path folder) {
        List<String> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                for (Case one : CaseFile.parse(file.toString(), Files.readString(file), new ArrayList<>())) {
                    for (Case.Block block : one.blocks()) {
                        if (block instanceof Case.ReportBlock report
                                && !report.content().isBlank()) {
                            reports.add(report.content());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }
}
