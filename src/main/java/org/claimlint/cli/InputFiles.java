package org.claimlint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Turns what a person named, files and folders, into the files to read, each once. */
final class InputFiles {
    private static final Input STANDARD_INPUT = new Input("-", "-", null);

    private final Path folder;
    private final Path base;
    private final FileRules rules;
    private final Consumer<InvalidInputException> problems;
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /**
     * One thing to read.
     *
     * @param name the file as the user named it, with {@code /}
     * @param id its path from the folder of the configuration, with {@code /}: the same however it was named
     * @param path where it is, or null for standard input
     */
    record Input(String name, String id, @Nullable Path path) {}

    private InputFiles(Path folder, Path base, FileRules rules, Consumer<InvalidInputException> problems) {
        this.folder = folder;
        this.base = base;
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * The files in the order in which they were named; those of a folder are sorted by path. What cannot be found is a problem.
     *
     * @param folder the working directory
     * @param base the folder that ids are relative to
     * @param rules which files of folders are read
     */
    static List<Input> find(
            List<String> named, Path folder, Path base, FileRules rules, Consumer<InvalidInputException> problems) {
        InputFiles files = new InputFiles(folder, base, rules, problems);
        for (String name : named) {
            files.add(name);
        }
        return files.inputs;
    }

    private void add(String word) {
        if (word.equals(STANDARD_INPUT.name())) {
            if (!inputs.contains(STANDARD_INPUT)) {
                inputs.add(STANDARD_INPUT);
            }
            return;
        }
        Path named = path(word);
        if (named == null || !Files.exists(folder.resolve(named))) {
            problems.accept(new InvalidInputException(word, 0, "there is no such file or folder."));
        } else if (Files.isDirectory(folder.resolve(named))) {
            addFolder(named);
        } else {
            addFile(named);
        }
    }

    /** The path, or null where the file system cannot have it. */
    static @Nullable Path path(String word) {
        try {
            return word.isEmpty() ? null : Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void addFolder(Path named) {
        ReportFiles found = new ReportFiles(named);
        try {
            Files.walkFileTree(found.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.files.isEmpty()) {
            problems.accept(
                    new InvalidInputException(
                            slashed(named),
                            0,
                            "the folder holds no reports. Maybe they do not end in .txt, .md, .html, .docx, .pdf, .json or .jsonl, or are excluded."));
        }
        found.files.values().forEach(this::addFile);
    }

    private void addFile(Path named) {
        Path path = folder.resolve(named);
        if (seen.add(real(path))) {
            inputs.add(new Input(slashed(named), slashed(base.relativize(path.normalize())), path));
        }
    }

    /** One path for all names of a file; a pipe has no other than the one it was given. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    static InvalidInputException unreadable(String name, IOException failure) {
        String advice = failure instanceof AccessDeniedException ? " Maybe you lack the permission." : "";
        return new InvalidInputException(name, 0, "cannot be read." + advice);
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Gathers the reports below one folder; what is hidden or cannot be entered is left out. */
    private final class ReportFiles extends SimpleFileVisitor<Path> {
        private final Path named;
        private final Path root;
        private final TreeMap<String, Path> files = new TreeMap<>();

        private ReportFiles(Path named) {
            this.named = named;
            this.root = folder.resolve(named);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean left = !visited.equals(root) && (isHidden(visited) || rules.isExcluded(visited, true, root));
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
            Path file = named(visited);
            String name = slashed(file);
            if (rules.isReport(visited, name)
                    && attributes.isRegularFile()
                    && !isHidden(visited)
                    && !rules.isExcluded(visited, false, root)) {
                files.put(name, file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path visited, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)) {
                problems.accept(unreadable(slashed(named(visited)), failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private Path named(Path visited) {
            return named.resolve(root.relativize(visited));
        }
    }
}
