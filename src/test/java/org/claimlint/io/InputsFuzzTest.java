package org.claimlint.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.ClaimLint;
import org.claimlint.document.DocumentKind;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.ReportClaims;
import org.claimlint.policy.FindingFactory;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, it is read, linked and judged, or told in one line. The test run tries the seeds beside the class (files that failed
 * once are among them); {@code JAZZER_FUZZ=1 mvn test -Dtest='InputsFuzzTest#html'} looks for more.
 */
class InputsFuzzTest {
    @TempDir
    private static Path folder;

    private static final ClaimLint LINT = new ClaimLint(RuleBase.shipped());

    @FuzzTest(maxDuration = "2m")
    void text(byte[] file) {
        check(DocumentKind.PLAIN_TEXT, file);
    }

    @FuzzTest(maxDuration = "2m")
    void markdown(byte[] file) {
        check(DocumentKind.MARKDOWN, file);
    }

    @FuzzTest(maxDuration = "2m")
    void html(byte[] file) {
        check(DocumentKind.HTML, file);
    }

    @FuzzTest(maxDuration = "2m")
    void word(byte[] file) {
        check(DocumentKind.WORD, file);
    }

    @FuzzTest(maxDuration = "2m")
    void pdf(byte[] file) {
        check(DocumentKind.PDF, file);
    }

    /** Claims in any combination reach the rules, too. */
    @FuzzTest(maxDuration = "2m")
    void claims(byte[] file) {
        List<ReportClaims> reports = new ArrayList<>();
        List<InvalidInputException> problems = new ArrayList<>();
        new ClaimsReader(reports::add, problems::add).read("f.json", "f", null, new ByteArrayInputStream(file));
        assertTold(problems);
        assertInOrder(reports);
    }

    @FuzzTest(maxDuration = "2m")
    void configuration(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(".claimlint.yml"), content);
        try {
            ConfigurationReader.read(".claimlint.yml", file);
        } catch (InvalidInputException e) {
            assertTold(List.of(e));
        }
    }

    private static void check(DocumentKind kind, byte[] file) {
        List<ReportText> texts = new ArrayList<>();
        List<InvalidInputException> problems = new ArrayList<>();
        new TextReader(texts::add, problems::add, new ReportIds())
                .read("f", "f", kind, Sidecar.NONE, new ByteArrayInputStream(file));
        assertTold(problems);
        assertThat(texts.size() + problems.size()).isPositive();
        assertInOrder(texts.stream()
                .map(text -> ClaimLint.read(text.report(), text.body()).withSuppressions(text.suppressions()))
                .toList());
    }

    private static void assertTold(List<InvalidInputException> problems) {
        for (InvalidInputException problem : problems) {
            assertThat(problem.getMessage()).doesNotContain("internal error").hasLineCount(1);
        }
    }

    private static void assertInOrder(List<ReportClaims> reports) {
        CheckResult result = LINT.check(reports);
        assertThat(result.problems()).isEmpty();
        assertThat(result.findings()).isSortedAccordingTo(FindingFactory.ORDER);
        for (Finding finding : result.findings()) {
            assertThat(finding.message()).doesNotContain("null");
        }
    }
}
