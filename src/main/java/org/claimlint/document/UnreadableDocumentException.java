package org.claimlint.document;

/** A document cannot be read; the message goes on behind the name of its file: "is encrypted. Maybe ...". */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableDocumentException(String what) {
        super(what);
    }

    /** Of a file that takes more time or memory to read than any report. */
    static UnreadableDocumentException tooMuch() {
        return new UnreadableDocumentException("is refused: it takes too much to read. Maybe it was made to do harm.");
    }
}
