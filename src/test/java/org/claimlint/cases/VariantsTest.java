package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.rules.RuleBase;
import org.claimlint.text.Normalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case with texts finds the same when the texts are written otherwise, or come in another order. */
class VariantsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private final CaseRunner runner = new CaseRunner(RuleBase.shipped());

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseRunner.casesIn(HERE, Path.of("cases"), new ArrayList<>()).stream()
                .filter(one -> one.blocks().stream().anyMatch(Case.ReportBlock.class::isInstance))
                .map(one -> DynamicTest.dynamicTest(one.where(), () -> assertSame(one)));
    }

    @Test
    void a_slip_is_found_however_it_is_written() {
        String slip = """
                ## fires: a slip
                ```report id=draft lang=ar published=2019-05-06
                ---
                outlet: نشرة الساحل
                ---
                إغلاق الجسر القديم

                أُغلق الجسر القديم في 31 نيسان 2019 بعد أن جرفت السيول 12 سيارة، بينما بقيت الطريق M5 سالكة.
                ```
                ```expect
                ```
                """;
        List<Case> cases = CaseFile.parse("cases/time/impossible-date.md", slip, new ArrayList<>());
        assertThat(cases).hasSize(1);
        assertThat(findings(cases.get(0))).isNotEmpty();
        assertSame(cases.get(0));
    }

    private void assertSame(Case one) {
        List<String> findings = findings(one);
        for (Variant variant : Variant.values()) {
            assertThat(findings(variant.of(one))).as(variant.toString()).isEqualTo(findings);
        }
        if (one.blocks().size() > 1) {
            assertThat(findings(Variant.reversed(one))).as("reversed").isEqualTo(findings);
        }
    }

    private List<String> findings(Case one) {
        return runner.check(one).findings().stream()
                .map(VariantsTest::words)
                .sorted()
                .toList();
    }

    private static String words(Finding finding) {
        StringBuilder words = new StringBuilder(finding.severity().id() + " " + finding.rule());
        words.append(words(finding.at()));
        finding.with().stream().map(VariantsTest::words).forEach(words::append);
        return words.toString();
    }

    /** Line breaks and repeated blanks are one blank, letters are folded. */
    private static String words(Passage passage) {
        String folded = Normalizer.fold(passage.words());
        return " [" + passage.report() + ": " + String.join(" ", folded.strip().split("\\s+")) + "]";
    }
}
