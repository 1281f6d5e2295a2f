package org.claimlint.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A database that a newsroom shares. The tables are in a schema of their own: the one that the address names ({@code currentSchema}), else
 * {@value #SCHEMA_NAME}.
 */
final class Postgresql implements Database {
    static final String PREFIX = "jdbc:postgresql:";

    private static final String SCHEMA_NAME = "claimlint";
    private static final String CURRENT_SCHEMA = "currentSchema";
    /** What programs that make an archive at the same moment wait for. */
    private static final int LOCK = 0x636C6166;

    private static final int PATIENCE_SECONDS = 600;
    private static final int CONNECT_SECONDS = 10;

    /** It would print addresses with their passwords. Held, for a logger that nobody holds forgets its level. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private final String url;
    private final String name;
    private String schema = SCHEMA_NAME;

    /** @param url as the driver understands it */
    Postgresql(String url) {
        this.url = url;
        this.name = withoutSecrets(url);
    }

    /** The address without its options and without what stands before the host: either may hold a password. */
    private static String withoutSecrets(String url) {
        String address = withoutOptions(url);
        int host = address.lastIndexOf('@');
        return host < 0 ? address : PREFIX + "//" + address.substring(host + 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Connection open(Access access) throws SQLException {
        DRIVER_LOG.setLevel(Level.OFF);
        Properties settings = name.equals(withoutOptions(url)) ? Driver.parseURL(url, new Properties()) : null;
        if (settings == null) {
            throw noAddress();
        }
        schema = settings.getProperty(CURRENT_SCHEMA, SCHEMA_NAME);
        boolean writes = access != Access.READ;
        Properties more = new Properties();
        more.setProperty(CURRENT_SCHEMA, schema);
        more.setProperty("ApplicationName", "claimlint");
        more.setProperty("reWriteBatchedInserts", "true");
        more.setProperty("readOnlyMode", "always");
        more.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        Connection connection = new Driver().connect(url, more);
        if (connection == null) {
            throw noAddress();
        }
        try (Statement statement = connection.createStatement()) {
            check(statement, access);
            if (writes) {
                statement.execute("SET lock_timeout = '" + PATIENCE_SECONDS + "s'");
                statement.execute("SET synchronous_commit = on");
            } else {
                connection.setReadOnly(true);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private InvalidInputException noAddress() {
        return problem("is no address of a database."
                + " Maybe jdbc:postgresql://HOST/DATABASE?user=NAME, with the password in ~/.pgpass.");
    }

    private static String withoutOptions(String url) {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private void check(Statement statement, Access access) throws SQLException {
        int version = version(statement);
        if (version == 0 && access != Access.CREATE) {
            throw problem(
                    "there is no archive in this database. Maybe make it: claimlint archive add FILE --archive ...");
        }
        requireKnown(version, access != Access.READ);
        if (version < SCHEMA) {
            migrate(statement);
        }
    }

    /** The schema version of the archive; 0 where there is none. */
    private int version(Statement statement) throws SQLException {
        boolean archive = number(
                        statement,
                        "SELECT count(*) FROM pg_tables WHERE tablename = 'archive' AND schemaname = "
                                + literal(schema))
                > 0;
        if (archive) {
            return number(statement, "SELECT version FROM archive");
        }
        if (number(statement, "SELECT count(*) FROM pg_tables WHERE schemaname = " + literal(schema)) > 0) {
            throw problem("is no archive: its schema " + schema + " holds tables of another program."
                    + " Maybe name another one: ?currentSchema=NAME");
        }
        return 0;
    }

    /** All scripts or none: another process may have been faster. */
    private void migrate(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        connection.setAutoCommit(false);
        try {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            int version = version(statement);
            if (version == 0) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema.replace("\"", "\"\"") + '"');
                statement.execute("CREATE TABLE archive (version INTEGER NOT NULL)");
                statement.execute("INSERT INTO archive VALUES (0)");
            }
            for (; version < SCHEMA; version++) {
                for (String command : SchemaScript.commands("postgresql", version + 1)) {
                    statement.execute(command);
                }
            }
            statement.execute("UPDATE archive SET version = " + SCHEMA);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** Readers go on: they see what was there before. */
    @Override
    public void waitForWriters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE report IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    @Override
    public InvalidInputException told(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28000", "28P01" -> problem("does not let this user in. Maybe user and password in ~/.pgpass.");
            case "3D000" -> problem("there is no such database. Maybe make it: createdb");
            case "42501" -> problem("this user may not do that there. Maybe ask who runs the database.");
            case "25006" -> readOnly();
            case "53100" -> problem("cannot be written: the disk is full.");
            case "55P03" -> busy();
            default -> other(state, e);
        };
    }

    private InvalidInputException other(String state, SQLException e) {
        if (state.startsWith("08")) {
            return problem("cannot be reached. Maybe the server is down, or the address is wrong.");
        }
        if (state.startsWith("57P")) {
            return problem("the server is being shut down. Maybe try again later.");
        }
        if (state.startsWith("XX")) {
            return damaged();
        }
        return problem("cannot be used (" + state + ": " + firstLine(e.getMessage()) + ").");
    }

    private static String firstLine(@Nullable String message) {
        String text = String.valueOf(message);
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** The server looks after its own files. */
    @Override
    public String damage(Connection connection) {
        return "";
    }
}
