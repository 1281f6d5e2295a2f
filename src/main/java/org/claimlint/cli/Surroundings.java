package org.claimlint.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Everything a run gets from outside but its arguments, so that tests can stand in for it.
 *
 * @param folder the working directory
 * @param environment the environment variables
 * @param typedInput whether {@code in} is a keyboard, where waiting for input would look like a hang
 * @param terminal whether {@code out} is a terminal
 * @param watched whether {@code err} is a terminal, where somebody may want to see how far a long run is
 */
record Surroundings(
        PushbackInputStream in,
        OutputStream out,
        OutputStream err,
        Path folder,
        Map<String, String> environment,
        boolean typedInput,
        boolean terminal,
        boolean watched) {
    private static final Set<String> LINKING_PROGRAMS =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "rio", "Tabby", "zed");
    private static final Set<String> LINKING_TYPES = Set.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot");
    /** 0.50.0, the first to show links, crashes on some. */
    private static final int LAST_VTE_WITHOUT_LINKS = 5000;

    /** The launcher says which streams are terminals: Java cannot tell cheaply, and newer versions answer differently. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                new PushbackInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Boolean.getBoolean("claimlint.stdin.terminal"),
                Boolean.getBoolean("claimlint.stdout.terminal"),
                Boolean.getBoolean("claimlint.stderr.terminal"));
    }

    /** Whether colours are wanted where they can be seen. */
    boolean showsColour() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether it is known that the terminal shows links (OSC 8): others may print their addresses. */
    boolean showsLinks() {
        if (!terminal) {
            return false;
        }
        String forced = environment.getOrDefault("FORCE_HYPERLINK", "");
        if (!forced.isEmpty()) {
            return !forced.equals("0");
        }
        String type = environment.getOrDefault("TERM", "");
        return LINKING_TYPES.contains(type)
                || !type.equals("dumb")
                        && !type.startsWith("screen")
                        && !type.startsWith("tmux")
                        && (LINKING_PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                                || environment.containsKey("WT_SESSION")
                                || environment.containsKey("KONSOLE_VERSION")
                                || isAbove(environment.getOrDefault("VTE_VERSION", ""), LAST_VTE_WITHOUT_LINKS));
    }

    private static boolean isAbove(String number, int least) {
        try {
            return Integer.parseInt(number) > least;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether standard input may hold something: false at a keyboard and when it has ended. */
    boolean hasInput() throws IOException {
        if (typedInput) {
            return false;
        }
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return first >= 0;
    }
}
