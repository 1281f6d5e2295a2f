package org.claimlint.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A message with placeholders, read once: {@code "{a.time} here"} is a placeholder and a literal.
 *
 * @param pieces in order
 */
public record Template(List<Piece> pieces) {
    /** A literal, or a placeholder whose path starts with the name of a binding. */
    public record Piece(String literal, List<String> path) {
        public boolean isPlaceholder() {
            return !path.isEmpty();
        }

        /** The name of the binding, without the dollar sign. */
        public String binding() {
            return path.get(0);
        }

        /** The properties to follow from the binding on. */
        public List<String> properties() {
            return path.subList(1, path.size());
        }
    }

    /**
     * @throws IllegalArgumentException when a brace is left open
     */
    public static Template parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                pieces.add(new Piece(text.substring(at), List.of()));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("the brace of (" + text.substring(open) + ") is never closed");
            }
            if (open > at) {
                pieces.add(new Piece(text.substring(at, open), List.of()));
            }
            pieces.add(new Piece("", path(text.substring(open + 1, close))));
            at = close + 1;
        }
        return new Template(List.copyOf(pieces));
    }

    private static List<String> path(String dotted) {
        List<String> path = new ArrayList<>();
        int at = 0;
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', at)) {
            path.add(dotted.substring(at, dot));
            at = dot + 1;
        }
        path.add(dotted.substring(at));
        return List.copyOf(path);
    }

    public List<Piece> placeholders() {
        return pieces.stream().filter(Piece::isPlaceholder).toList();
    }
}
