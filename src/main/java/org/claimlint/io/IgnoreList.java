package org.claimlint.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads the list {@code ignore} of front matter and of files beside a report. */
final class IgnoreList {
    static final String KEY = "ignore";

    private static final String EXAMPLE = "- rule: event/count-mismatch, with quote and reason";
    private static final List<String> KEYS = List.of("rule", "quote", "reason", "report");

    private IgnoreList() {}

    /**
     * The suppressions of the list that is the current value.
     *
     * @param problems takes what is wrong with one of them, which is left out
     */
    static List<Ignore> read(YamlCursor yaml, Consumer<InvalidInputException> problems) throws IOException {
        List<Ignore> ignores = new ArrayList<>();
        if (yaml.isNothing()) {
            return ignores;
        }
        yaml.enterList(KEY, EXAMPLE);
        while (yaml.nextElement()) {
            Ignore ignore = one(yaml, problems);
            if (ignore != null) {
                ignores.add(ignore);
            }
        }
        return ignores;
    }

    private static @Nullable Ignore one(YamlCursor yaml, Consumer<InvalidInputException> problems) throws IOException {
        yaml.enterMapping("each suppression", EXAMPLE);
        InvalidInputException noRule = yaml.problem("the suppression needs a rule or a family (rule: ...).");
        InvalidInputException noReason = yaml.problem(WITHOUT_REASON + " (reason: ...).");
        int line = yaml.line();
        String rule = null;
        String quote = null;
        String reason = null;
        String report = null;
        for (String key = yaml.nextKey(KEYS); key != null; key = yaml.nextKey(KEYS)) {
            String words = yaml.text(key);
            switch (key) {
                case "rule" -> rule = words;
                case "quote" -> quote = words;
                case "reason" -> reason = words;
                default -> report = words;
            }
        }
        if (rule == null || !isRule(rule)) {
            problems.accept(noRule);
            return null;
        }
        if (reason == null) {
            problems.accept(noReason);
            return null;
        }
        return new Ignore(rule, quote, reason, report, line);
    }

    /** What is said of a suppression that nobody gives a reason for. */
    static final String WITHOUT_REASON = "the suppression needs a reason, for those who come after you";

    /** Whether this may be the id of a rule, or a family. */
    static boolean isRule(String word) {
        int slashes = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
            slashes += c == '/' ? 1 : 0;
            if (!letter && c != '/') {
                return false;
            }
        }
        return !word.isEmpty() && slashes <= 1;
    }
}
