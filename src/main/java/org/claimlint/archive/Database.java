package org.claimlint.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimlint.model.InvalidInputException;

/** Where an archive is kept, and what differs from one kind of database to another. */
interface Database {
    /** The latest schema that this program knows: as many scripts as there are. */
    int SCHEMA = 1;

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

    /** What the database itself finds wrong with its files; empty when all is well. */
    String damage(Connection connection) throws SQLException;

    /** What is done with it. */
    enum Access {
        READ,
        /** It must be there. */
        CHANGE,
        /** It is made when it is not there. */
        CREATE
    }
}
