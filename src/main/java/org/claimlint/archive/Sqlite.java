package org.claimlint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.claimlint.model.InvalidInputException;
import org.sqlite.JDBC;

/** One file, written by one process at a time and read by any number meanwhile (write-ahead log). */
final class Sqlite implements Database {
    /** "claf": tells an archive from other SQLite files. */
    private static final int APPLICATION_ID = 0x636C6166;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** How long a writer waits for another one. */
    private static final int PATIENCE_MILLIS = 600_000;

    private static final int READ_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 4;
    private static final int URI = 0x40;
    private static final int CACHE_KIB = 32 * 1024;

    /** Primary result codes of SQLite (sqlite3.h). */
    private static final int BUSY = 5;

    private static final int READ_ONLY_FILE = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final String name;
    private final Path file;

    /** @param name as messages show it */
    Sqlite(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Connection open(Access access) throws SQLException {
        lookAt(access);
        NativeLibrary.prepare();
        boolean writes = access != Access.READ;
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Integer.toString(PATIENCE_MILLIS));
        settings.setProperty("transaction_mode", "IMMEDIATE");
        settings.setProperty(
                "open_mode",
                Integer.toString(
                        URI | (access == Access.CREATE ? READ_WRITE | CREATE : writes ? READ_WRITE : READ_ONLY)));
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + uri(writes), settings);
        try (Statement statement = connection.createStatement()) {
            check(statement, writes);
            statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
            if (writes) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Where nothing can be written beside the file, not even the index of its log, it is read as it stands. */
    private String uri(boolean writes) {
        String uri = file.toUri().getRawPath();
        Path folder = file.toAbsolutePath().getParent();
        boolean still = !writes
                && (folder == null || isReadOnly(folder))
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return "file:" + uri + (still ? "?immutable=1" : "");
    }

    /** Refuses what is no archive before SQLite touches it. */
    private void lookAt(Access access) {
        if (Files.isDirectory(file)) {
            throw problem("is a folder: the archive is one file. Maybe name a file in it.");
        }
        if (!Files.exists(file)) {
            if (access != Access.CREATE) {
                throw problem("there is no such archive. Maybe make it: claimlint archive add FILE --archive " + name);
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw problem("there is no folder to make the archive in.");
            }
            return;
        }
        if (access != Access.READ && isReadOnly(file)) {
            throw readOnly();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MAGIC.length);
            if (start.length > 0 && !Arrays.equals(start, MAGIC)) {
                throw problem("is no archive: not an SQLite file.");
            }
        } catch (AccessDeniedException e) {
            throw problem("cannot be read. Maybe you lack the permission.");
        } catch (IOException e) {
            throw problem("cannot be read (" + e.getMessage() + ").");
        }
    }

    /** A file that nobody may write is left alone even by those who may do anything. */
    private static boolean isReadOnly(Path path) {
        if (!Files.isWritable(path)) {
            return true;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            return view != null && view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
        } catch (IOException e) {
            return false;
        }
    }

    private void check(Statement statement, boolean writes) throws SQLException {
        int version = number(statement, "PRAGMA user_version");
        if (number(statement, "PRAGMA application_id") != APPLICATION_ID) {
            if (version != 0 || number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
                throw problem("is no archive: an SQLite file of another program.");
            }
            if (!writes) {
                throw problem("is no archive: an empty file. Maybe add reports first.");
            }
        }
        requireKnown(version, writes);
        if (version < SCHEMA) {
            migrate(statement);
        }
    }

    /** All scripts or none: another process may have been faster. */
    private static void migrate(Statement statement) throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
        try {
            for (int version = number(statement, "PRAGMA user_version"); version < SCHEMA; version++) {
                for (String command : SchemaScript.commands("sqlite", version + 1)) {
                    statement.execute(command);
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + SCHEMA);
            statement.execute("COMMIT");
        } catch (SQLException e) {
            statement.execute("ROLLBACK");
            throw e;
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    @Override
    public InvalidInputException told(SQLException e) {
        return switch (e.getErrorCode() & 0xFF) {
            case BUSY -> busy();
            case READ_ONLY_FILE -> readOnly();
            case CORRUPT -> damaged();
            case FULL -> problem("cannot be written: the disk is full.");
            case IO -> problem("cannot be read or written (" + e.getMessage() + "). Maybe the disk is full.");
            case CANNOT_OPEN -> problem("cannot be opened. Maybe you lack the permission.");
            case NOT_A_DATABASE -> problem("is no archive: not an SQLite file.");
            default -> problem("cannot be used (" + e.getMessage() + ").");
        };
    }

    /** Its transactions begin so. */
    @Override
    public void waitForWriters(Connection connection) {}

    @Override
    public String damage(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String first = rows.next() ? rows.getString(1) : "";
            return first.equals("ok") ? "" : first;
        }
    }
}
