package org.claimlint.cli;

/** How a command prints what it has to say. */
enum Format {
    TEXT,
    JSON
}
