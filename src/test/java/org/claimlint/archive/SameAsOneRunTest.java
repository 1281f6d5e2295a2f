package org.claimlint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlint.ClaimLint;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.ReportClaims;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is found between the reports of a case in one run is found through the archive as well, whichever of them is the draft. */
class SameAsOneRunTest {
    private static final ClaimLint LINT = new ClaimLint(RuleBase.shipped());
    private static final Map<Case, List<ReportClaims>> CASES = new LinkedHashMap<>();
    /** What one run finds, which is the same for each draft and each database. */
    private static final Map<Case, List<Finding>> IN_ONE_RUN = new HashMap<>();

    static {
        CaseRunner.casesIn(Path.of("").toAbsolutePath(), Path.of("cases"), new ArrayList<>())
                .forEach(one -> CASES.put(one, CaseRunner.reports(one)));
    }

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() {
        return cases(TestDatabase.SQLITE);
    }

    @TestFactory
    Stream<DynamicTest> cases_on_a_server() {
        return cases(TestDatabase.POSTGRESQL);
    }

    private Stream<DynamicTest> cases(TestDatabase database) {
        // One archive for all, emptied after each: to make one takes longer than to use it.
        String name = database.fresh();
        List<DynamicTest> tests = new ArrayList<>();
        CASES.forEach((one, reports) -> {
            Set<String> outlets = new TreeSet<>();
            reports.forEach(report -> outlets.add(String.valueOf(report.report().outlet())));
            Set<String> names =
                    reports.stream().map(report -> report.report().name()).collect(Collectors.toSet());
            // a translation is held against its original where both are checked, and not against what was published
            boolean translated =
                    reports.stream().anyMatch(report -> report.report().translationOf() != null);
            if (reports.size() > 1 && outlets.size() == 1 && names.size() == reports.size() && !translated) {
                for (ReportClaims draft : reports) {
                    tests.add(DynamicTest.dynamicTest(
                            one.where() + " " + draft.report().id(), () -> compare(one, draft, name)));
                }
            }
        });
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    private void compare(Case one, ReportClaims draft, String name) {
        List<ReportClaims> reports = Objects.requireNonNull(CASES.get(one));
        List<NewReport> others = reports.stream()
                .filter(report -> report != draft)
                .map(NewReport::of)
                .toList();
        List<Finding> found;
        try (Archive archive = Archive.toAdd(name, folder)) {
            archive.add(others);
            found = LINT.check(List.of(draft), archive.linkedWith(List.of(draft)))
                    .findings();
            archive.remove(
                    others.stream().map(other -> other.claims().report().name()).toList());
            assertThat(archive.verify(problem -> {}).reports()).isZero();
        }
        assertThat(found)
                .allMatch(finding -> finding.at().report().equals(draft.report().id()));
        assertThat(told(found, draft)).isEqualTo(told(inOneRun(one), draft));
    }

    private static List<Finding> inOneRun(Case one) {
        return IN_ONE_RUN.computeIfAbsent(
                one, any -> LINT.check(Objects.requireNonNull(CASES.get(one))).findings());
    }

    /** The rule, the severity and the passages of each finding that a report is part of, whichever of them comes first. */
    private static Set<String> told(List<Finding> findings, ReportClaims report) {
        Set<String> told = new TreeSet<>();
        for (Finding finding : findings) {
            Set<String> passages = new TreeSet<>();
            boolean part = false;
            for (Passage passage : Stream.concat(Stream.of(finding.at()), finding.with().stream())
                    .toList()) {
                passages.add(passage.report() + " " + passage.words());
                part |= passage.report().equals(report.report().id());
            }
            if (part) {
                told.add(finding.severity() + " " + finding.rule() + " " + passages);
            }
        }
        return told;
    }
}
