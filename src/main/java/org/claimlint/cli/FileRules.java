package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;

/**
 * Which files of a folder are read. The last pattern that means a file decides: those of the configuration come first, then those of each
 * {@code .claimlintignore} from the outermost folder inwards, then those of the command line. What a person names is read whatever they say.
 */
final class FileRules {
    /** The file of patterns for the folder that it is in. */
    static final String IGNORE_FILE = ".claimlintignore";

    private final Path base;
    private final Consumer<InvalidInputException> problems;
    private final List<Rule> included = new ArrayList<>();
    private final List<Rule> excluded = new ArrayList<>();
    private final List<Rule> excludedAtLast = new ArrayList<>();
    private final Map<Path, List<Rule>> ofFolders = new HashMap<>();

    /** A pattern and the folder that it counts from. */
    private record Rule(Path folder, Glob glob) {
        boolean means(Path path, boolean isFolder) {
            if (!path.startsWith(folder) || path.equals(folder)) {
                return false;
            }
            List<String> names = new ArrayList<>();
            folder.relativize(path).forEach(name -> names.add(name.toString()));
            return glob.matches(names, isFolder);
        }
    }

    /** @param base the folder that ids are relative to: files of patterns are looked for from there on */
    FileRules(Path base, Consumer<InvalidInputException> problems) {
        this.base = base.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /** Adds what a configuration, or the command line, says. @param folder the folder that the patterns count from */
    FileRules with(List<Setting> include, List<Setting> exclude, Path folder, Path workingDirectory) {
        for (Setting setting : include) {
            add(setting, setting.isOption() ? workingDirectory : folder, included);
        }
        for (Setting setting : exclude) {
            add(
                    setting,
                    setting.isOption() ? workingDirectory : folder,
                    setting.isOption() ? excludedAtLast : excluded);
        }
        return this;
    }

    private static void add(Setting setting, Path folder, List<Rule> rules) {
        Glob glob = Glob.of(setting.word());
        if (glob != null) {
            rules.add(new Rule(folder.toAbsolutePath().normalize(), glob));
        }
    }

    /** Whether a file is a report by its name. */
    boolean isReport(Path file, String name) {
        return included.isEmpty()
                ? InputKind.ofName(name) != InputKind.UNKNOWN
                : included.stream().anyMatch(rule -> rule.means(normal(file), false));
    }

    /** Whether a file or folder below another is left out. @param root the folder that a person named */
    boolean isExcluded(Path path, boolean isFolder, Path root) {
        Path normal = normal(path);
        Path outermost = normal.startsWith(base) ? base : normal(root);
        boolean is = decide(excluded, normal, isFolder, false);
        List<Path> folders = new ArrayList<>();
        for (Path folder = normal.getParent();
                folder != null && folder.startsWith(outermost);
                folder = folder.getParent()) {
            folders.add(0, folder);
        }
        for (Path folder : folders) {
            is = decide(ofFolders.computeIfAbsent(folder, this::read), normal, isFolder, is);
        }
        return decide(excludedAtLast, normal, isFolder, is);
    }

    private static boolean decide(List<Rule> rules, Path path, boolean isFolder, boolean otherwise) {
        boolean is = otherwise;
        for (Rule rule : rules) {
            is = rule.means(path, isFolder) ? !rule.glob().isNegated() : is;
        }
        return is;
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private List<Rule> read(Path folder) {
        Path file = folder.resolve(IGNORE_FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(Glob::of)
                    .filter(Objects::nonNull)
                    .map(glob -> new Rule(folder, glob))
                    .toList();
        } catch (IOException e) {
            problems.accept(InputFiles.unreadable(InputFiles.slashed(file), e));
            return List.of();
        }
    }
}
