package org.claimlint.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlint.ClaimLint;
import org.claimlint.io.ClaimsReader;
import org.claimlint.io.ReportIds;
import org.claimlint.io.ReportText;
import org.claimlint.io.TextReader;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Severity;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleInfo;
import org.claimlint.text.Similar;

/** Runs cases and tells, all at once, where findings deviate from what is expected. */
public final class CaseRunner {
    private final ClaimLint claimLint;
    private final List<String> rules;

    /** A runner that also tells of expectations whose rule does not exist. */
    public CaseRunner(RuleBase rules) {
        this(new ClaimLint(rules), rules.catalog().stream().map(RuleInfo::id).toList());
    }

    /** A runner that takes every rule id in an expectation for one that exists. */
    public CaseRunner(ClaimLint claimLint) {
        this(claimLint, List.of());
    }

    private CaseRunner(ClaimLint claimLint, List<String> rules) {
        this.claimLint = claimLint;
        this.rules = rules;
    }

    /**
     * Every case of every {@code .md} file in a folder and below, in the order of their names.
     *
     * @param base the working directory: files are named relative to it
     * @param folder relative to {@code base}, or absolute
     * @param problems takes one line for each case, or whole file, that cannot be read; the others are read all the same
     * @throws InvalidInputException when there is no such folder, or no case file in it
     */
    public static List<Case> casesIn(Path base, Path folder, List<String> problems) {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(base.resolve(folder))) {
            List<Path> files = walk.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InvalidInputException(folder + ": holds no case file (*.md).");
            }
            for (Path file : files) {
                try {
                    cases.addAll(CaseFile.parse(shown(base, file), Files.readString(file), problems));
                } catch (IOException e) {
                    problems.add(shown(base, file) + ": cannot be read. Maybe it is no UTF-8 text.");
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InvalidInputException(
                    folder + ": cannot be read as a folder of cases. Maybe the path is mistyped.");
        }
        return cases;
    }

    private static String shown(Path base, Path file) {
        Path named = file.startsWith(base) ? base.relativize(file) : file;
        return named.toString().replace('\\', '/');
    }

    /** What the case finds. */
    public CheckResult check(Case one) {
        return claimLint.check(reports(one));
    }

    /**
     * What the reports of a case claim; the same for every rule base, so that it need be read only once.
     *
     * @throws InvalidInputException when a block cannot be read
     */
    public static List<ReportClaims> reports(Case one) {
        List<ReportClaims> reports = new ArrayList<>();
        ReportIds ids = new ReportIds();
        for (Case.Block block : one.blocks()) {
            if (block instanceof Case.ReportBlock report) {
                reports.add(read(one, report, ids));
                continue;
            }
            // Lines of the block are lines of the case file.
            String padded = "\n".repeat(block.line() - 1) + block.content();
            ClaimsReader reader = new ClaimsReader(
                    reports::add,
                    problem -> {
                        throw problem;
                    },
                    ids);
            reader.read(one.file(), new ByteArrayInputStream(padded.getBytes(StandardCharsets.UTF_8)));
        }
        return reports;
    }

    /** Reads a text; it counts as a file of its own, called by its id. */
    private static ReportClaims read(Case one, Case.ReportBlock block, ReportIds ids) {
        String name = block.id() == null ? one.file() : block.id();
        ReportText text = TextReader.withFrontMatter(new Report(
                ids.unique(name),
                name,
                name,
                null,
                block.title(),
                block.published(),
                block.lang(),
                block.outlet(),
                block.content(),
                block.translationOf()));
        return ClaimLint.read(text.report(), text.body()).withSuppressions(text.suppressions());
    }

    /** Reads a case and tells every deviation, one to a line; empty when the case holds. */
    public List<String> deviations(Case one) {
        try {
            return deviations(one, reports(one));
        } catch (InvalidInputException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Every deviation, one to a line; empty when the case holds.
     *
     * @param claims what {@link #reports} read for the case
     */
    public List<String> deviations(Case one, List<ReportClaims> claims) {
        CheckResult result = claimLint.check(claims);
        List<String> deviations = new ArrayList<>(result.problems());
        List<Finding> unexpected = new ArrayList<>(result.findings());
        Map<String, Report> reports = new LinkedHashMap<>();
        result.reports().forEach(checked -> reports.put(checked.report().id(), checked.report()));
        for (Expectation expectation : one.expected()) {
            for (Expectation.Place place : expectation.places()) {
                String deviation = place.deviation(reports);
                if (deviation != null) {
                    deviations.add(deviation);
                }
            }
            if (!rules.isEmpty() && !rules.contains(expectation.rule())) {
                deviations.add("no rule has the id " + expectation.rule() + "." + maybe(expectation.rule()));
                continue;
            }
            Finding found = unexpected.stream()
                    .filter(candidate -> expectation.matches(candidate, reports))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                unexpected.remove(found);
            }
            if (expectation.knownMiss() && found != null) {
                deviations.add("found now    " + expectation + " (remove known-miss)");
            } else if (!expectation.knownMiss() && found == null) {
                deviations.add("not found    " + expectation);
            }
        }
        for (Finding finding : unexpected) {
            if (finding.severity() != Severity.NOTE || finding.rule().equals(one.rule()) || one.isWholeReport()) {
                deviations.add("not expected " + words(finding));
            }
        }
        if (!one.isWholeReport()
                && one.fires()
                && one.expected().stream()
                        .noneMatch(expectation -> expectation.rule().equals(one.rule()))) {
            deviations.add("a case that fires must expect the rule of its file (" + one.rule() + ")");
        }
        if (!one.isWholeReport()
                && !one.fires()
                && one.expected().stream()
                        .anyMatch(expectation -> expectation.rule().equals(one.rule()))) {
            deviations.add("a silent case must not expect the rule of its file (" + one.rule() + ")");
        }
        return deviations;
    }

    private String maybe(String rule) {
        String nearest = Similar.nearest(rule, rules, Math.max(2, rule.length() / 3));
        return nearest == null ? "" : " Maybe " + nearest + ".";
    }

    private static String words(Finding finding) {
        StringBuilder words = new StringBuilder(finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + finding.rule() + " at " + words(finding.at()));
        finding.with().forEach(passage -> words.append(", with ").append(words(passage)));
        return words.toString();
    }

    private static String words(Passage passage) {
        return "\"" + (passage.quote() != null ? passage.quote() : passage.value()) + "\" in " + passage.report();
    }
}
