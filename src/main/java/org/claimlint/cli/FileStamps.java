package org.claimlint.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.claimlint.io.Configuration;
import org.jspecify.annotations.Nullable;

/** What tells whether files changed: those named, and the reports in the folders named. */
final class FileStamps {
    /** @param key tells a file from another that took its name, or null where the file system knows nothing of the kind */
    record Stamp(long size, FileTime changed, @Nullable Object key) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private final Map<Path, Stamp> stamps = new HashMap<>();

    private FileStamps() {}

    /**
     * The stamps of today.
     *
     * @param named files and folders; what does not exist has no stamp
     */
    static Map<Path, Stamp> of(Collection<Path> named) {
        FileStamps files = new FileStamps();
        named.forEach(files::add);
        return files.stamps;
    }

    private void add(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, new Reports(path));
            } else if (Files.exists(path)) {
                add(path, Files.readAttributes(path, BasicFileAttributes.class));
                // A sidecar ends as the configuration is named.
                Path sidecar = path.resolveSibling(path.getFileName() + Configuration.FILE_NAME);
                if (Files.exists(sidecar)) {
                    add(sidecar, Files.readAttributes(sidecar, BasicFileAttributes.class));
                }
            }
        } catch (IOException e) {
            // Gone since it was found: that is a change, too.
        }
    }

    private void add(Path file, BasicFileAttributes attributes) {
        stamps.put(file, Stamp.of(attributes));
    }

    private final class Reports extends SimpleFileVisitor<Path> {
        private final Path root;

        private Reports(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
            return hidden && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (InputKind.ofName(name) != InputKind.UNKNOWN || name.endsWith(".yml") || name.endsWith(".drl")) {
                add(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
