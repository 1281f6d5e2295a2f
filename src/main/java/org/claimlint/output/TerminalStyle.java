package org.claimlint.output;

import java.util.function.UnaryOperator;

/**
 * What the place that text is written to can show.
 *
 * @param colour whether it shows colours
 * @param links the address that the name of a file leads to, empty for none
 */
public record TerminalStyle(boolean colour, UnaryOperator<String> links) {
    /** A file, or a terminal of which nothing is known. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, file -> "");

    private static final String LINK = "\u001B]8;;";
    private static final String STRING_TERMINATOR = "\u001B\\";

    /** The text as a link to a file, where it can be one (OSC 8). */
    String linked(String text, String file) {
        String address = links.apply(file);
        return address.isEmpty() ? text : LINK + address + STRING_TERMINATOR + text + LINK + STRING_TERMINATOR;
    }
}
