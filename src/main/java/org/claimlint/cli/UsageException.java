package org.claimlint.cli;

/** Options that do not fit together: told in one line, exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String what) {
        super(what);
    }
}
