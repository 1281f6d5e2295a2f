package org.claimlint.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to end the contradiction: {@code a.time: {b.year}} puts b's year in the place of a's.
 *
 * @param slot the binding and its property, as a placeholder
 * @param replacement the value to write there
 */
public record FixTemplate(Template.Piece slot, Template.Piece replacement) {
    /**
     * Reads the value of {@code @fix}: fixes separated by semicolons.
     *
     * @throws IllegalArgumentException when a fix is not of the form {@code slot: {value}}
     */
    public static List<FixTemplate> parse(String text) {
        List<FixTemplate> fixes = new ArrayList<>();
        if (text.isBlank()) {
            return fixes;
        }
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf(';', at);
            String one = text.substring(at, end < 0 ? text.length() : end).strip();
            int colon = one.indexOf(':');
            List<Template.Piece> value = colon < 0
                    ? List.of()
                    : Template.parse(one.substring(colon + 1).strip()).pieces();
            if (value.size() != 1 || !value.get(0).isPlaceholder()) {
                throw new IllegalArgumentException("the fix (" + one + ") must be written slot: {value}");
            }
            fixes.add(new FixTemplate(
                    Template.parse("{" + one.substring(0, colon).strip() + "}")
                            .pieces()
                            .get(0),
                    value.get(0)));
            at = end < 0 ? text.length() + 1 : end + 1;
        }
        return List.copyOf(fixes);
    }
}
