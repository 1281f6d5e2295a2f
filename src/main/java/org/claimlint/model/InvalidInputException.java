package org.claimlint.model;

/** Input that cannot be read: told in one line {@code file:line: what (value). Maybe ...}, exit code 2; other files are still checked. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file as the user named it
     * @param line line from 1, or 0 when the problem has no line
     */
    public InvalidInputException(String file, int line, String what) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what);
    }

    /** For problems without a file: a contradiction of options, a name that does not exist. */
    public InvalidInputException(String what) {
        super(what);
    }
}
