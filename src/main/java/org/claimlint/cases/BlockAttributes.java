package org.claimlint.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.InvalidInputException;
import org.claimlint.text.Similar;

/** What stands behind the word {@code report} on the first line of a block: {@code id=draft lang=ar title="Two words"}. */
final class BlockAttributes {
    private static final List<String> KNOWN = List.of("id", "lang", "published", "outlet", "title", "translation_of");
    private static final char QUOTE = '"';

    private final String file;
    private final int line;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @throws InvalidInputException when an attribute is unknown, there twice, or has no value */
    BlockAttributes(String file, int line, String attributes) {
        this.file = file;
        this.line = line;
        int at = skipBlanks(attributes, 0);
        while (at < attributes.length()) {
            at = skipBlanks(attributes, readOne(attributes, at));
        }
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads one attribute and returns the offset behind it. */
    private int readOne(String text, int from) {
        int equals = text.indexOf('=', from);
        int blank = from;
        while (blank < text.length() && !Character.isWhitespace(text.charAt(blank))) {
            blank++;
        }
        if (equals < 0 || equals > blank) {
            throw problem("must be written name=value (" + text.substring(from, blank) + "). Known are "
                    + String.join(", ", KNOWN) + ".");
        }
        String name = text.substring(from, equals);
        boolean quoted = equals + 1 < text.length() && text.charAt(equals + 1) == QUOTE;
        int end = quoted ? text.indexOf(QUOTE, equals + 2) : blank;
        if (end < 0) {
            throw problem(name + " lacks its closing quotation mark.");
        }
        String value = text.substring(equals + (quoted ? 2 : 1), end);
        if (!KNOWN.contains(name)) {
            String nearest = Similar.nearest(name, KNOWN, 2);
            throw problem(name + " is unknown. "
                    + (nearest == null ? "Known are " + String.join(", ", KNOWN) : "Maybe " + nearest) + ".");
        }
        if (value.isBlank()) {
            throw problem(name + " has no value. Leave it out when it is unknown.");
        }
        if (values.put(name, value) != null) {
            throw problem(name + " is there twice.");
        }
        return quoted ? end + 1 : end;
    }

    Case.ReportBlock report(String content) {
        String published = values.get("published");
        return new Case.ReportBlock(
                content,
                line + 1,
                values.get("id"),
                values.get("lang"),
                published == null ? null : day(published),
                values.get("outlet"),
                values.get("title"),
                values.get("translation_of"));
    }

    private LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw problem("published must be a day like 2018-06-07 (" + written + ").");
        }
    }

    private InvalidInputException problem(String what) {
        return new InvalidInputException(file, line, "the report block: " + what);
    }
}
