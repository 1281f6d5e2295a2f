package org.claimlint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The compiled SQLite, unpacked once into the cache of this user: the driver would unpack it from its jar in every run, which costs a short
 * run a third of its time.
 */
final class NativeLibrary {
    private static final String PLACE = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /** Without it, and on any failure, the driver helps itself. */
    static void prepare() {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        Path folder = cache().resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + System.getProperty("os.name")
                + "-" + System.getProperty("os.arch"));
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        try {
            if (!Files.isRegularFile(library)) {
                unpack(folder, library);
            }
            System.setProperty(PLACE, folder.toString());
        } catch (IOException e) {
            // A folder that cannot be written only costs time.
        }
    }

    private static void unpack(Path folder, Path library) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException(resource);
            }
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "new-", "");
            Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, library, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache == null || cache.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(cache);
        return base.resolve("claimlint");
    }
}
