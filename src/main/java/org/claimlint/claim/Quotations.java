package org.claimlint.claim;

import java.util.BitSet;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/** Which tokens stand in direct quotation. A quoted name or single word is none. */
final class Quotations {
    /** In tokens, without the marks. Shorter ones are names, or words somebody keeps a distance from. */
    private static final int SHORTEST = 4;

    /** Behind a colon somebody speaks, however short. */
    private static final int SHORTEST_SPOKEN = 2;

    private static final String OPENING = "\u00AB\u201C\u201E";
    private static final String CLOSING = "\u00BB\u201D";
    private static final String STRAIGHT = "\"";

    private Quotations() {}

    /** Whether a token opens or closes a quotation. */
    static boolean isMark(Token token) {
        String form = token.form();
        return token.isMark() && (OPENING.contains(form) || CLOSING.contains(form) || STRAIGHT.equals(form));
    }

    /** The quoted tokens. A quotation that is not closed in its paragraph reaches to the end of it only when it opens one with a verb of saying; it is taken for none here. */
    static BitSet of(Tokens tokens, Layout layout) {
        BitSet quoted = new BitSet(tokens.size());
        for (Layout.Stretch paragraph : layout.paragraphs()) {
            int opened = -1;
            int inner = 0;
            for (int i = paragraph.from(); i < paragraph.to(); i++) {
                String form = tokens.form(i);
                boolean mark = tokens.get(i).isMark();
                if (mark && opened < 0 && (OPENING.contains(form) || STRAIGHT.equals(form))) {
                    opened = i;
                } else if (mark && opened >= 0 && !STRAIGHT.equals(tokens.form(opened)) && OPENING.contains(form)) {
                    inner++;
                } else if (mark && opened >= 0 && isClosing(tokens.form(opened), form)) {
                    if (inner > 0) {
                        inner--;
                    } else {
                        boolean spoken = tokens.form(opened - 1).equals(":");
                        if (i - opened > (spoken ? SHORTEST_SPOKEN : SHORTEST)) {
                            quoted.set(opened, i + 1);
                        }
                        opened = -1;
                    }
                }
            }
        }
        return quoted;
    }

    private static boolean isClosing(String opening, String form) {
        return STRAIGHT.equals(opening) ? STRAIGHT.equals(form) : CLOSING.contains(form);
    }
}
