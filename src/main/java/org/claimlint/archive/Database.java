package org.claimlint.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimlint.model.InvalidInputException;

/** Where an archive is kept, and what differs from one kind of database to another. */
interface Database {
    /** The latest schema that this program knows: as many scripts as there are. */
    int SCHEMA = 3;

    /** As messages name it. */
    String name();

    /**
     * Opens it; nothing is written when that fails.
     *
     * @throws InvalidInputException when it is no archive, or one that this program cannot use
     */
    Connection open(Access access) throws SQLException;

    /** What went wrong, in one line for people. */
    InvalidInputException told(SQLException problem);

    /** Within a transaction: waits until no other process writes, and keeps others from it until the transaction ends. */
    void waitForWriters(Connection connection) throws SQLException;

    /** What the database itself finds wrong with its files; empty when all is well. */
    String damage(Connection connection) throws SQLException;

    /**
     * Refuses a schema that this program does not know.
     *
     * @param version that of the archive
     * @param brings whether an older one is brought up to date
     */
    default void requireKnown(int version, boolean brings) {
        if (version > SCHEMA) {
            throw problem("was written by a newer claimlint (schema " + version + ", this one knows " + SCHEMA
                    + "). Maybe update claimlint.");
        }
        if (version < SCHEMA && !brings) {
            throw problem("was written by an older claimlint (schema " + version + " of " + SCHEMA
                    + "). Maybe add a report: that brings it up to date.");
        }
    }

    /** A problem with this archive. */
    default InvalidInputException problem(String what) {
        return new InvalidInputException(name(), 0, what);
    }

    default InvalidInputException busy() {
        return problem("is being written by another process, which did not end. Maybe try again later.");
    }

    default InvalidInputException readOnly() {
        return problem("is read-only: nothing can be added or removed.");
    }

    default InvalidInputException damaged() {
        return problem("is damaged. Maybe restore a copy of it.");
    }

    /** What is done with it. */
    enum Access {
        READ,
        /** It must be there. */
        CHANGE,
        /** It is made when it is not there. */
        CREATE
    }
}
