package org.claimlint.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for paths as {@code .gitignore} has them: {@code *}, {@code ?} and {@code [a-z]} stay within a name, {@code **} stands for any
 * folders; with a slash before its end a pattern counts from its folder, else at any depth; with one at its end it means folders only; with
 * an exclamation mark it takes back. Matching takes no more than the product of the two lengths.
 */
final class Glob {
    private static final String ANY_FOLDERS = "**";

    private final List<String> names;
    private final boolean folders;
    private final boolean negated;

    private Glob(List<String> names, boolean folders, boolean negated) {
        this.names = names;
        this.folders = folders;
        this.negated = negated;
    }

    /** The pattern of a line, or null where it is empty or a remark. */
    static @Nullable Glob of(String line) {
        String pattern = line.strip();
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return null;
        }
        boolean negated = pattern.startsWith("!");
        pattern = negated || pattern.startsWith("\\") ? pattern.substring(1) : pattern;
        boolean folders = pattern.endsWith("/");
        pattern = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        String whole = anchored ? pattern : ANY_FOLDERS + "/" + pattern;
        return pattern.isEmpty() ? null : new Glob(List.of(whole.split("/", -1)), folders, negated);
    }

    /** Whether it takes back what patterns before it say. */
    boolean isNegated() {
        return negated;
    }

    /** Whether a path is meant. @param path the names of its folders and its own, from the folder of the pattern */
    boolean matches(List<String> path, boolean folder) {
        if (folders && !folder) {
            return false;
        }
        int name = 0;
        int at = 0;
        int star = -1;
        int taken = 0;
        while (at < path.size()) {
            if (name < names.size() && names.get(name).equals(ANY_FOLDERS)) {
                star = name++;
                taken = at;
            } else if (name < names.size() && matches(names.get(name), path.get(at))) {
                name++;
                at++;
            } else if (star >= 0) {
                name = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (name < names.size() && names.get(name).equals(ANY_FOLDERS)) {
            name++;
        }
        return name == names.size();
    }

    private static boolean matches(String pattern, String name) {
        int p = 0;
        int at = 0;
        int star = -1;
        int taken = 0;
        while (at < name.length()) {
            int next = p < pattern.length() ? oneCharacter(pattern, p, name.charAt(at)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                taken = at;
            } else if (next >= 0) {
                p = next;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Behind the part of the pattern that means this character, or -1 where it means another. */
    private static int oneCharacter(String pattern, int at, char c) {
        char first = pattern.charAt(at);
        int close = first == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (close > 0) {
            return isIn(pattern, at + 1, close, c) ? close + 1 : -1;
        }
        if (first == '\\' && at + 1 < pattern.length()) {
            return pattern.charAt(at + 1) == c ? at + 2 : -1;
        }
        return first == '?' || first == c ? at + 1 : -1;
    }

    private static boolean isIn(String pattern, int from, int to, char c) {
        boolean not = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
        boolean found = false;
        for (int i = not ? from + 1 : from; i < to; i++) {
            boolean range = i + 2 < to && pattern.charAt(i + 1) == '-';
            found |= range ? pattern.charAt(i) <= c && c <= pattern.charAt(i + 2) : pattern.charAt(i) == c;
            i += range ? 2 : 0;
        }
        return found != not;
    }
}
