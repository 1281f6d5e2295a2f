package org.claimlint.cases;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case file: Markdown with {@code ## fires: ...} and {@code ## silent: ...} headings, each with fenced {@code report} or
 * {@code claims} blocks and a fenced {@code expect} block.
 */
public final class CaseFile {
    private static final String FIRES = "## fires:";
    private static final String SILENT = "## silent:";
    private static final String HEADINGS = "\"## fires: ...\" or \"## silent: ...\"";
    private static final Set<String> KEYS =
            Set.of("error", "warning", "note", "known-miss", "at", "quote", "occurrence", "with", "message");
    private static final Set<String> PLACE_KEYS = Set.of("at", "quote", "occurrence");

    private final String name;
    private final String[] lines;
    private int at;

    private CaseFile(String name, String text) {
        this.name = name;
        this.lines = text.split("\r\n|\n|\r", -1);
    }

    /**
     * The cases of a file in their order.
     *
     * @param name the file as shown to people
     * @param problems takes one line, with file and line, for each case that cannot be read; the others are read all the same
     */
    public static List<Case> parse(String name, String text, List<String> problems) {
        return new CaseFile(name, text).cases(problems);
    }

    private List<Case> cases(List<String> problems) {
        List<Case> cases = new ArrayList<>();
        boolean headed = false;
        while (at < lines.length) {
            if (!isHeading(lines[at])) {
                at++;
                continue;
            }
            headed = true;
            try {
                cases.add(oneCase());
            } catch (InvalidInputException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!headed) {
            problems.add(String.valueOf(new InvalidInputException(
                            name, 1, "holds no case. A case starts with the heading " + HEADINGS + ".")
                    .getMessage()));
        }
        return cases;
    }

    /** A heading of the second level, also without its space: whatever it says, a case was meant. */
    private static boolean isHeading(String line) {
        return line.startsWith("##") && !line.startsWith("###");
    }

    private static boolean isCase(String line) {
        return line.startsWith(FIRES) || line.startsWith(SILENT);
    }

    private Case oneCase() {
        int headingLine = at + 1;
        String heading = lines[at++];
        boolean fires = heading.startsWith(FIRES);
        if (!isCase(heading)) {
            throw new InvalidInputException(
                    name, headingLine, "the heading starts no case (" + heading + "). Maybe " + HEADINGS + ".");
        }
        List<Case.Block> blocks = new ArrayList<>();
        List<Expectation> expected = null;
        while (at < lines.length && !isHeading(lines[at])) {
            int fence = backticks(lines[at]);
            if (fence < 3) {
                at++;
                continue;
            }
            int opened = at + 1;
            String info = lines[at].substring(fence).strip();
            String kind = info.substring(0, wordEnd(info, 0));
            String content = fenced(fence, opened);
            switch (kind) {
                case "claims" -> blocks.add(new Case.ClaimsBlock(content, opened + 1));
                case "report" ->
                    blocks.add(new BlockAttributes(name, opened, info.substring(kind.length())).report(content));
                case "expect" -> {
                    if (expected != null) {
                        throw new InvalidInputException(
                                name, opened, "a case has one expect block, and this is its second.");
                    }
                    expected = expectations(content, opened + 1);
                }
                default ->
                    throw new InvalidInputException(
                            name, opened, "unknown block (" + kind + "). Known are report, claims and expect.");
            }
        }
        if (blocks.isEmpty()) {
            throw new InvalidInputException(name, headingLine, "the case has no report or claims block.");
        }
        if (expected == null) {
            throw new InvalidInputException(
                    name, headingLine, "the case has no expect block. Write an empty one when nothing is to be found.");
        }
        String title = heading.substring((fires ? FIRES : SILENT).length()).strip();
        return new Case(name, headingLine, fires, title, blocks, expected);
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
            end++;
        }
        return end;
    }

    private static int backticks(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == '`') {
            count++;
        }
        return count;
    }

    private String fenced(int fence, int opened) {
        StringBuilder content = new StringBuilder();
        // The heading of the next case tells that the block was not closed, before it takes the next fence for its own.
        for (at++; at < lines.length && !isCase(lines[at]); at++) {
            if (backticks(lines[at]) >= fence && lines[at].strip().length() == backticks(lines[at])) {
                at++;
                return content.toString();
            }
            content.append(lines[at]).append('\n');
        }
        throw new InvalidInputException(
                name, opened, "the block is never closed. Put ``` on a line of its own after it.");
    }

    private List<Expectation> expectations(String yaml, int line) {
        List<Expectation> expectations = new ArrayList<>();
        YAMLMapper mapper = new YAMLMapper();
        try (JsonParser parser = mapper.createParser(yaml)) {
            JsonToken start = parser.nextToken();
            if (start == null || start == JsonToken.VALUE_NULL) {
                return expectations;
            }
            if (start != JsonToken.START_ARRAY) {
                throw new InvalidInputException(
                        name, line, "the expect block must be a list (- error: family/bad-thing).");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int entryLine = line + parser.currentTokenLocation().getLineNr() - 1;
                JsonNode entry = mapper.readTree(parser);
                JsonNode missed = entry.get("known-miss");
                expectations.add(expectation(missed == null ? entry : missed, missed != null, entryLine));
            }
            return expectations;
        } catch (IOException e) {
            JsonLocation location = e instanceof JacksonException invalid ? invalid.getLocation() : null;
            int within = location == null ? 1 : location.getLineNr();
            throw new InvalidInputException(name, line + within - 1, "the expect block is no valid YAML list.");
        }
    }

    private void checkKeys(JsonNode entry, Set<String> known, int line) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new InvalidInputException(
                        name,
                        line,
                        "unknown key in the expect block (" + key + "). Known are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
    }

    private Expectation expectation(JsonNode entry, boolean knownMiss, int line) {
        checkKeys(entry, KEYS, line);
        for (Severity severity : Severity.values()) {
            JsonNode rule = entry.get(severity.name().toLowerCase(Locale.ROOT));
            if (rule != null) {
                JsonNode with = entry.get("with");
                boolean anywhere = !entry.has("at") && !entry.has("quote");
                return new Expectation(
                        severity,
                        rule.asText(),
                        anywhere ? null : place(entry, line),
                        with == null ? null : places(with, line),
                        text(entry.get("message")),
                        knownMiss);
            }
        }
        throw new InvalidInputException(
                name, line, "an expectation needs a severity and a rule (- error: family/bad-thing).");
    }

    private List<Expectation.Place> places(JsonNode with, int line) {
        List<Expectation.Place> places = new ArrayList<>();
        if (with.isArray()) {
            with.forEach(one -> places.add(otherPlace(one, line)));
        } else {
            places.add(otherPlace(with, line));
        }
        return places;
    }

    private Expectation.Place otherPlace(JsonNode node, int line) {
        if (node.isTextual()) {
            return new Expectation.Place(null, node.asText(), 0);
        }
        checkKeys(node, PLACE_KEYS, line);
        return place(node, line);
    }

    private Expectation.Place place(JsonNode node, int line) {
        JsonNode occurrence = node.get("occurrence");
        if (occurrence != null && (!occurrence.canConvertToInt() || occurrence.asInt() < 1 || !node.has("quote"))) {
            throw new InvalidInputException(
                    name,
                    line,
                    "occurrence must be 1 or more, beside the quote that it counts (" + occurrence.asText() + ").");
        }
        return new Expectation.Place(
                text(node.get("at")), text(node.get("quote")), occurrence == null ? 0 : occurrence.asInt());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
