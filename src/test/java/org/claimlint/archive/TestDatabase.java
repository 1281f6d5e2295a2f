package org.claimlint.archive;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The kinds of databases that an archive may be kept in: what holds for one holds for the other. */
public enum TestDatabase {
    SQLITE {
        @Override
        public String fresh() {
            return "a.db";
        }

        @Override
        public Connection connect(String archive, Path folder) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(archive));
        }
    },
    POSTGRESQL {
        @Override
        public String fresh() {
            assumeThat(Server.WHY_NOT)
                    .as("PostgreSQL does not start here: %s", Server.WHY_NOT)
                    .isEmpty();
            return Server.address("t" + Server.SCHEMAS.incrementAndGet());
        }

        @Override
        public Connection connect(String archive, Path folder) throws SQLException {
            return DriverManager.getConnection(archive);
        }
    };

    /** Names an archive that is not there yet; where this kind of database does not run, the test is skipped and says why. */
    public abstract String fresh();

    /** A connection to the database of an archive. */
    public abstract Connection connect(String archive, Path folder) throws SQLException;

    /** Runs commands on the database of an archive. */
    public final void execute(String archive, Path folder, String... commands) throws SQLException {
        try (Connection connection = connect(archive, folder);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /**
     * A server of its own for all tests, on this machine only, stopped with them. PostgreSQL refuses to run as root: there it runs in a user
     * namespace ({@code unshare -U}) where the machine allows that.
     */
    private static final class Server {
        private static final AtomicInteger SCHEMAS = new AtomicInteger();
        private static final String WHY_NOT;
        private static final int PORT;

        static {
            String why = "";
            int port = 0;
            try {
                port = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start()
                        .getPort();
            } catch (IOException | RuntimeException e) {
                why = String.valueOf(e);
            }
            WHY_NOT = why;
            PORT = port;
        }

        private static String address(String schema) {
            return "jdbc:postgresql://localhost:" + PORT + "/postgres?user=postgres&password=secret&currentSchema="
                    + schema;
        }
    }
}
