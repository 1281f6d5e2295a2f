package org.claimlint.cli;

import java.nio.file.Path;
import java.util.List;
import org.claimlint.archive.Archive;
import org.claimlint.io.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Which archive a run is about.
 *
 * @param name a file or the address of a database
 * @param folder what the file is relative to
 */
record ArchivePlace(String name, Path folder) {
    /** The archive that an option names, else the configuration, else null. */
    static @Nullable ArchivePlace of(@Nullable String option, Configuration configuration, Surroundings surroundings) {
        if (option != null) {
            return new ArchivePlace(option, surroundings.folder());
        }
        List<Configuration.Entry> configured = configuration.all(Configuration.ARCHIVE);
        return configured.isEmpty() ? null : new ArchivePlace(configured.get(0).text(), configuration.folder());
    }

    Archive toRead() {
        return Archive.toRead(name, folder);
    }

    Archive toAdd() {
        return Archive.toAdd(name, folder);
    }

    Archive toChange() {
        return Archive.toChange(name, folder);
    }
}
