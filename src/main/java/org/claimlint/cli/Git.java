package org.claimlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks git about the repository of a folder. It only reads, and runs no program that a configuration names. */
final class Git {
    private static final List<String> COMMAND = List.of(
            "git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /**
     * What one command prints.
     *
     * @param succeeded whether git was content
     * @param complaint the first line on standard error
     */
    record Answer(boolean succeeded, byte[] out, String complaint) {
        /** The only line. */
        String line() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }

        /** What stands before each zero byte. */
        List<String> entries() {
            String all = new String(out, StandardCharsets.UTF_8);
            List<String> entries = new ArrayList<>();
            int begin = 0;
            for (int end = all.indexOf('\0'); end >= 0; end = all.indexOf('\0', begin)) {
                entries.add(all.substring(begin, end));
                begin = end + 1;
            }
            return entries;
        }
    }

    /**
     * Runs one command.
     *
     * @throws UsageException when there is no git
     */
    Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().remove("GIT_EXTERNAL_DIFF");
        try {
            Process process = builder.start();
            try (OutputStream nothing = process.getOutputStream();
                    InputStream out = process.getInputStream()) {
                nothing.close();
                Ahead<String> complaint = Ahead.of(() -> firstLine(process.getErrorStream()));
                byte[] printed = out.readAllBytes();
                return new Answer(process.waitFor() == 0, printed, complaint.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UsageException("git was interrupted.");
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UsageException("git cannot be run. Maybe it is not installed.");
        }
    }

    /**
     * The same where git must be content.
     *
     * @throws UsageException with what git says when it is not
     */
    Answer demand(String... arguments) {
        Answer answer = ask(arguments);
        if (!answer.succeeded()) {
            throw complaint(answer);
        }
        return answer;
    }

    static UsageException complaint(Answer answer) {
        return new UsageException("git does not answer (" + answer.complaint() + ").");
    }

    private static String firstLine(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("it says nothing");
        } catch (IOException e) {
            return "it says nothing";
        }
    }

    /** The folder that the repository's working tree begins at, or null where there is no repository. */
    @Nullable
    Path top() {
        Answer answer = ask("rev-parse", "--show-toplevel");
        if (answer.succeeded()) {
            return Path.of(answer.line());
        }
        if (answer.complaint().contains("not a git repository")) {
            return null;
        }
        throw complaint(answer);
    }
}
