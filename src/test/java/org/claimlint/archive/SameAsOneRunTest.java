package org.claimlint.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlint.ClaimLint;
import org.claimlint.cases.Case;
import org.claimlint.cases.CaseRunner;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.ReportClaims;
import org.claimlint.rules.RuleBase;
import org.junit.jupiter.api.AfterAll;
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
    private static Path folder;

    /** One for all, emptied after each case: to make one takes longer than to use it. */
    private static final Map<TestDatabase, Archive> ARCHIVES = new EnumMap<>(TestDatabase.class);

    @AfterAll
    static void close() {
        ARCHIVES.values().forEach(Archive::close);
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return cases(TestDatabase.SQLITE, one -> true);
    }

    @TestFactory
    Stream<DynamicTest> cases_in_which_something_is_found_on_a_server() {
        return cases(TestDatabase.POSTGRESQL, one -> !inOneRun(one).isEmpty());
    }

    private static Stream<DynamicTest> cases(TestDatabase database, Predicate<Case> wanted) {
        Archive archive = ARCHIVES.computeIfAbsent(database, any -> Archive.toAdd(any.fresh(), folder));
        List<DynamicTest> tests = new ArrayList<>();
        CASES.forEach((one, reports) -> {
            Set<String> outlets = new TreeSet<>();
            reports.forEach(report -> outlets.add(String.valueOf(report.report().outlet())));
            Set<String> names =
                    reports.stream().map(report -> report.report().name()).collect(Collectors.toSet());
            // a translation is held against its original where both are checked, and not against what was published
            boolean translated =
                    reports.stream().anyMatch(report -> report.report().translationOf() != null);
            boolean several = reports.size() > 1 && outlets.size() == 1 && names.size() == reports.size();
            if (several && !translated && wanted.test(one)) {
                for (ReportClaims draft : reports) {
                    tests.add(DynamicTest.dynamicTest(
                            one.where() + " " + draft.report().id(), () -> compare(one, draft, archive)));
                }
            }
        });
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    private static void compare(Case one, ReportClaims draft, Archive archive) {
        List<ReportClaims> reports = Objects.requireNonNull(CASES.get(one));
        List<NewReport> others = reports.stream()
                .filter(report -> report != draft)
                .map(NewReport::of)
                .toList();
        archive.add(others);
        List<Finding> found =
                LINT.check(List.of(draft), archive.linkedWith(List.of(draft))).findings();
        archive.remove(
                others.stream().map(other -> other.claims().report().name()).toList());
        assertThat(archive.verify(problem -> {}).reports()).isZero();
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
