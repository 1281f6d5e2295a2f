package org.claimlint.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.jspecify.annotations.Nullable;

/** What a file beside a report says about its findings: {@code draft.txt.claimlint.yml} is about {@code draft.txt}. */
public final class Sidecar {
    /** That there is no such file. */
    public static final Sidecar NONE = new Sidecar("", List.of());

    private static final String ENDING = ".claimlint.yml";
    private static final String WHAT = "the file of suppressions";

    private final String file;
    private List<Ignore> ignores;

    private Sidecar(String file, List<Ignore> ignores) {
        this.file = file;
        this.ignores = ignores;
    }

    /**
     * Reads the file beside a report, where there is one.
     *
     * @param name the report's file as messages show it
     * @param problems takes what is wrong with the file or with a suppression, which does not count
     */
    public static Sidecar of(String name, Path report, Consumer<InvalidInputException> problems) {
        Path path = report.resolveSibling(report.getFileName() + ENDING);
        if (!Files.isRegularFile(path)) {
            return NONE;
        }
        Sidecar sidecar = new Sidecar(name + ENDING, List.of());
        try {
            YamlCursor.read(
                    sidecar.file, WHAT, 0, UserFiles.text(sidecar.file, path), yaml -> sidecar.read(yaml, problems));
        } catch (InvalidInputException e) {
            problems.accept(e);
        }
        return sidecar;
    }

    private void read(YamlCursor yaml, Consumer<InvalidInputException> problems) throws IOException {
        if (yaml.enterDocument(WHAT, "ignore: ...")) {
            List<String> known = List.of(IgnoreList.KEY);
            for (String key = yaml.nextKey(known); key != null; key = yaml.nextKey(known)) {
                ignores = IgnoreList.read(yaml, problems);
            }
            yaml.leaveDocument(WHAT);
        }
    }

    public boolean isEmpty() {
        return ignores.isEmpty();
    }

    /** Adds what is said here. */
    Suppressed addTo(Suppressed suppressed) {
        return suppressed.by(file, ignores);
    }

    /**
     * The reports of the file that this one stands beside, with what is said of each.
     *
     * @param problems takes suppressions that do not say which of several reports they are about
     */
    public List<ReportClaims> addTo(List<ReportClaims> reports, Consumer<InvalidInputException> problems) {
        for (Ignore ignore : ignores) {
            boolean known = reports.stream().anyMatch(one -> isAbout(ignore, one.report()));
            if (ignore.report() == null && reports.size() > 1) {
                problems.accept(new InvalidInputException(
                        file,
                        ignore.line(),
                        "the suppression needs a report, for the file holds several (report: ...)."));
            } else if (!known && !reports.isEmpty()) {
                problems.accept(new InvalidInputException(
                        file, ignore.line(), "no report of the file has this id (" + ignore.report() + ")."));
            }
        }
        return reports.stream().map(one -> with(one, reports.size() > 1)).toList();
    }

    private ReportClaims with(ReportClaims claims, boolean several) {
        Report report = claims.report();
        List<Ignore> about = ignores.stream()
                .filter(ignore -> isAbout(ignore, report) && !(several && ignore.report() == null))
                .toList();
        return claims.withSuppressions(new Suppressed(report, 0).by(file, about).all());
    }

    private static boolean isAbout(Ignore ignore, Report report) {
        @Nullable String named = ignore.report();
        return named == null || named.equals(report.name()) || named.equals(report.id());
    }
}
