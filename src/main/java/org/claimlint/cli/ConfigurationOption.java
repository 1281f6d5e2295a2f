package org.claimlint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.io.Configuration;
import org.claimlint.io.ConfigurationReader;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration a run goes by: one for all its files, because it compares them. */
final class ConfigurationOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (default: the nearest " + Configuration.FILE_NAME
                    + " upwards from the files, else from the working directory).")
    private @Nullable Path file;

    @Option(names = "--no-config", description = "No configuration, even where there is one.")
    private boolean none;

    /**
     * The configuration that was named, else the nearest one.
     *
     * @param checked the folders of what is checked
     * @throws UsageException when options contradict each other, or several configurations would be right
     * @throws InvalidInputException when the configuration cannot be read
     */
    Configuration load(Collection<Path> checked, Surroundings surroundings) {
        Path folder = surroundings.folder();
        if (none) {
            if (file != null) {
                throw new UsageException("--config and --no-config contradict each other. Maybe leave out one.");
            }
            return Configuration.none(folder);
        }
        Path named = file;
        if (named != null) {
            if (!Files.exists(folder.resolve(named))) {
                throw new InvalidInputException(
                        InputFiles.slashed(named), 0, "there is no such file. Maybe write one with claimlint init.");
            }
            return ConfigurationReader.read(InputFiles.slashed(named), folder.resolve(named));
        }
        Path nearest = nearest(checked, folder);
        return nearest == null
                ? Configuration.none(folder)
                : ConfigurationReader.read(InputFiles.slashed(shown(nearest, folder)), nearest);
    }

    private static @Nullable Path nearest(Collection<Path> checked, Path folder) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path start : new LinkedHashSet<>(checked)) {
            Path nearest = upwards(start);
            if (nearest != null) {
                found.add(nearest);
            }
        }
        if (found.size() > 1) {
            Iterator<Path> several = found.iterator();
            throw new UsageException("the files have several configurations ("
                    + InputFiles.slashed(shown(several.next(), folder)) + ", "
                    + InputFiles.slashed(shown(several.next(), folder))
                    + "). Maybe check them in runs of their own, or name one with --config.");
        }
        return found.isEmpty() ? upwards(folder) : found.iterator().next();
    }

    private static @Nullable Path upwards(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Configuration.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** As a person would type it: relative where it lies below or above the working directory. */
    private static Path shown(Path file, Path folder) {
        Path parent = file.getParent();
        boolean near = file.startsWith(folder) || parent != null && folder.startsWith(parent);
        return near ? folder.relativize(file) : file;
    }

    /** The folders of what was named, for {@link #load}; names that mean nothing are left out, for they are told elsewhere. */
    static List<Path> foldersOf(List<String> named, Path folder) {
        return named.stream()
                .map(InputFiles::path)
                .filter(path -> path != null)
                .map(path -> folder.resolve(path))
                .map(path -> Files.isDirectory(path) ? path : path.resolveSibling(""))
                .toList();
    }
}
