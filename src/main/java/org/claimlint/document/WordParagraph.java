package org.claimlint.document;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a Word file while it is read. */
final class WordParagraph {
    /** Its words; a line end where the author broke a line. */
    final StringBuilder text = new StringBuilder();
    /** Its notes, in their order. */
    final List<String> notes = new ArrayList<>();

    private boolean numbered = false;
    private boolean title = false;

    void setNumbered() {
        numbered = true;
    }

    void setTitle() {
        title = true;
    }

    /** Whether it is an entry of a list; the numbers of titles make none. */
    boolean isEntry() {
        return numbered && !title;
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }
}
