package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;

/**
 * The lines of the working tree that a commit does not have: those of the diff to where this branch left it. Of files that git does not
 * know, and of standard input, every line is new; a line that was only taken out is nowhere.
 */
final class ChangedLines {
    private static final List<UnifiedDiff.Lines> ALL = List.of(new UnifiedDiff.Lines(1, Integer.MAX_VALUE));
    /** What git writes for the number of lines of a file that it takes for no text. */
    private static final String BINARY = "-\t-\t";

    private static final String HEAD = "HEAD";

    private final Path folder;
    private final Path top;
    private final Set<String> known;
    private final Map<String, List<UnifiedDiff.Lines>> changed;
    private final Map<String, List<UnifiedDiff.Lines>> byShownName = new HashMap<>();

    private ChangedLines(Path folder, Path top, Set<String> known, Map<String, List<UnifiedDiff.Lines>> changed) {
        this.folder = folder;
        this.top = top;
        this.known = known;
        this.changed = changed;
    }

    /**
     * What changed since a commit.
     *
     * @param ref as git takes it: a branch, a tag, a hash
     * @param folder the working directory
     * @throws UsageException when there is no repository, no such commit, or no git
     */
    static ChangedLines since(String ref, Path folder) {
        Git git = new Git(folder);
        Path top = git.top();
        if (top == null) {
            throw new UsageException(
                    "--diff needs a repository of git, and the working directory is in none. Maybe leave it out.");
        }
        String commit = start(ref, git);
        if (commit.isEmpty()) {
            return new ChangedLines(folder, top, Set.of(), Map.of());
        }
        Set<String> known = new HashSet<>(git.demand("ls-files", "-z", "--full-name", "--cached", top.toString())
                .entries());
        Map<String, List<UnifiedDiff.Lines>> changed = new HashMap<>(UnifiedDiff.read(
                diff(git, commit, "--unified=0", "--inter-hunk-context=0").out()));
        for (String file : binaries(diff(git, commit, "--numstat", "-z").entries())) {
            changed.put(file, ALL);
        }
        return new ChangedLines(folder, InputFiles.real(top), known, changed);
    }

    /**
     * The commit at which the branch of today left {@code ref}, so that what came to {@code ref} since is no change of this branch. Empty where
     * nothing was committed yet.
     */
    private static String start(String ref, Git git) {
        Git.Answer found = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
        if (!found.succeeded()) {
            if (ref.equals(HEAD)) {
                return "";
            }
            throw new UsageException("--diff: git knows no such commit (" + ref + "). Maybe fetch it first.");
        }
        Git.Answer common = git.ask("merge-base", found.line(), HEAD);
        return common.succeeded() ? common.line() : found.line();
    }

    private static Git.Answer diff(Git git, String commit, String... form) {
        List<String> arguments = new ArrayList<>(List.of(
                "diff",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--no-relative",
                "--find-renames",
                "--ignore-submodules",
                "--diff-filter=d",
                "--src-prefix=a/",
                "--dst-prefix=b/"));
        arguments.addAll(List.of(form));
        arguments.add(commit);
        arguments.add("--");
        return git.demand(arguments.toArray(String[]::new));
    }

    /** Each entry is two numbers and a name; the two names of a renamed file are entries of their own behind it. */
    private static List<String> binaries(List<String> entries) {
        List<String> files = new ArrayList<>();
        for (Iterator<String> each = entries.iterator(); each.hasNext(); ) {
            String entry = each.next();
            String name = entry.substring(entry.indexOf('\t', entry.indexOf('\t') + 1) + 1);
            if (name.isEmpty()) {
                each.next();
                name = each.next();
            }
            if (entry.startsWith(BINARY)) {
                files.add(name);
            }
        }
        return files;
    }

    /** The result without the findings of which no passage touches a changed line. */
    CheckResult apply(CheckResult result) {
        Set<String> checked = new HashSet<>();
        result.reports().forEach(one -> checked.add(one.report().id()));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (isTouched(finding, checked)) {
                kept.add(finding);
            }
        }
        int unchanged = result.findings().size() - kept.size();
        return result.showing(kept, result.hidden().withUnchanged(unchanged));
    }

    private boolean isTouched(Finding finding, Set<String> checked) {
        return isTouched(finding.at())
                || finding.with().stream()
                        .anyMatch(passage -> checked.contains(passage.report()) && isTouched(passage));
    }

    private boolean isTouched(Passage passage) {
        int first = passage.origin().line();
        int last = passage.lastLine();
        return byShownName.computeIfAbsent(passage.file(), this::linesOf).stream()
                .anyMatch(lines -> lines.touch(first, last));
    }

    private List<UnifiedDiff.Lines> linesOf(String shown) {
        Path named = InputFiles.path(shown);
        if (named == null) {
            return ALL;
        }
        try {
            Path real = folder.resolve(named).toRealPath();
            String name = real.startsWith(top) ? InputFiles.slashed(top.relativize(real)) : "";
            return known.contains(name) ? changed.getOrDefault(name, List.of()) : ALL;
        } catch (IOException e) {
            return ALL;
        }
    }
}
