package org.claimlint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case under {@code cases/} holds. */
class CasesTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> cases() {
        CaseRunner runner = new CaseRunner(RuleBase.shipped());
        return CaseRunner.casesIn(HERE, Path.of("cases"), new ArrayList<>()).stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.where(), () -> assertThat(runner.deviations(one)).isEmpty()));
    }

    @Test
    void every_case_file_can_be_read() {
        List<String> problems = new ArrayList<>();
        CaseRunner.casesIn(HERE, Path.of("cases"), problems);
        assertThat(problems).isEmpty();
    }
}
