package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimlint.ClaimLint;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.policy.FindingFactory;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.Test;

/** Sentences of all cases, thrown together, broken and spiked: whatever is read, linked and judged, no rule fails and what is found is in order. */
class PipelineFuzzTest {
    private static final int RUNS = 150;
    private static final int SENTENCES = 20;
    private static final String[] SPIKES = {
        "\u202E",
        "\uD83D",
        "\u0640",
        "\n\n",
        "\t",
        " 0 ",
        " 2014 ",
        "%",
        "٪",
        "-",
        "«",
        "\"",
        " and ",
        " و",
        " لا ",
        " not ",
        " 31 ",
        " 999999999 ",
        "(",
        ")",
        ".",
        " of them ",
        " منهم ",
        "\u0000"
    };

    private final ClaimLint lint = new ClaimLint(RuleBase.shipped());
    private final Random random = new Random(20261129);

    @Test
    void nothing_fails_and_everything_is_in_order() {
        List<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(1_000);
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            List<ReportClaims> reports = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                reports.add(report("r" + i, text(sentences)));
            }
            CheckResult result = lint.check(reports);
            assertThat(result.problems()).isEmpty();
            assertThat(result.findings()).isSortedAccordingTo(FindingFactory.ORDER);
            for (Finding finding : result.findings()) {
                assertStandsInItsReport(finding.at(), reports);
                finding.with().forEach(passage -> assertStandsInItsReport(passage, reports));
                assertThat(finding.message()).doesNotContain("{", "null");
            }
            assertThat(lint.check(reports).findings()).isEqualTo(result.findings());
            found += result.findings().size();
        }
        assertThat(found).isGreaterThan(RUNS);
    }

    private static void assertStandsInItsReport(Passage passage, List<ReportClaims> reports) {
        String text = reports.stream()
                .map(ReportClaims::report)
                .filter(report -> report.id().equals(passage.report()))
                .map(report -> String.valueOf(report.text()))
                .findFirst()
                .orElseThrow();
        if (passage.span() != null) {
            assertThat(passage.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    private ReportClaims report(String id, String text) {
        LocalDate published =
                random.nextInt(4) == 0 ? null : LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1_000));
        String language = random.nextInt(4) == 0 ? null : random.nextBoolean() ? "ar" : "en";
        return ClaimLint.read(new Report(id, id, id + ".txt", null, null, published, language, null, text), 0);
    }

    private String text(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(SENTENCES); i > 0; i--) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            int cut = random.nextInt(12) == 0 ? random.nextInt(sentence.length() + 1) : sentence.length();
            text.append(sentence, 0, cut).append(random.nextInt(5) == 0 ? "\n\n" : " ");
            if (random.nextInt(3) == 0) {
                text.insert(random.nextInt(text.length()), SPIKES[random.nextInt(SPIKES.length)]);
            }
        }
        return text.toString();
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Case one : CaseRunner.casesIn(Path.of("").toAbsolutePath(), Path.of("cases"), new ArrayList<>())) {
            for (Case.Block block : one.blocks()) {
                if (block instanceof Case.ReportBlock report) {
                    sentences.addAll(List.of(report.content().split("(?<=\\.)\\s+")));
                }
            }
        }
        sentences.removeIf(String::isBlank);
        return sentences;
    }
}
