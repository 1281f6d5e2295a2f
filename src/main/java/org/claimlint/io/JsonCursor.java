package org.claimlint.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Position;
import org.claimlint.text.Similar;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON value by value and knows where it stands, so that every complaint names file, line and field. A member that is null
 * is passed over like an absent one.
 */
final class JsonCursor {
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DIGITS_BEFORE_POINT = 15;
    private static final int LONGEST_SHOWN = 60;
    /** Other words of a language are as near to a word that is shorter than this as its slips are. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final int SHORTEST_MISTYPED_TWICE = 6;
    /** Members that extractors are fond of and that look like mistyped ones of ours. */
    private static final Set<String> NEVER_MISTYPED = Set.of(
            "action",
            "authors",
            "date",
            "factors",
            "long",
            "match",
            "next",
            "original",
            "party",
            "rule",
            "score",
            "state",
            "states",
            "status",
            "value",
            "values");

    private final String file;
    private final JsonParser parser;
    private final int linesBefore;
    private final Deque<Members> open = new ArrayDeque<>();

    /** @param linesBefore lines of the file that the parser has not seen */
    JsonCursor(String file, JsonParser parser, int linesBefore) {
        this.file = file;
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    private record Members(List<String> known, Set<String> seen) {}

    /** A place in the file, kept for complaints that can only be made later. */
    record Mark(String file, int line, String path) {
        InvalidInputException problem(String what) {
            return new InvalidInputException(file, line, path.isEmpty() ? what : path + " " + what);
        }

        /** The same place, one member deeper. */
        Mark member(String name) {
            return new Mark(file, line, path.isEmpty() ? name : path + "." + name);
        }
    }

    /** Where the current value begins. */
    Position position() {
        return new Position(
                linesBefore + parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }

    /** Where the current value begins, with its path: {@code claims[3].quantity.min}. */
    Mark mark() {
        StringBuilder path = new StringBuilder();
        appendPath(path, parser.getParsingContext());
        return new Mark(file, position().line(), path.toString());
    }

    private static void appendPath(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        appendPath(path, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.hasCurrentName()) {
            path.append(path.length() == 0 ? "" : ".").append(shown(context.getCurrentName()));
        }
    }

    /** A complaint about the current value, which is shown: {@code claims[3].quantity.min must not be negative (-5).} */
    InvalidInputException problem(String what) throws IOException {
        return mark().problem(what + " (" + shownValue() + ").");
    }

    InvalidInputException problem(String what, String advice) throws IOException {
        return mark().problem(what + " (" + shownValue() + "). " + advice);
    }

    /** The same, where a string must be told from the number or word that it looks like. */
    private InvalidInputException wrongType(String what) throws IOException {
        return isText() ? mark().problem(what + " (\"" + shownValue() + "\").") : problem(what);
    }

    private String shownValue() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "an array";
        }
        return shown(parser.getText());
    }

    /** A value on one line and not too long. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(LONGEST_SHOWN).map(c -> isVisible(c) ? c : ' ').forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > LONGEST_SHOWN ? shown + "..." : shown.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Goes to the next root value; false at the end. */
    boolean nextRoot() throws IOException {
        open.clear();
        return parser.nextToken() != null;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isNumber() {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Leaves out what is left of the current root. */
    void skipRoot() throws IOException {
        while (!parser.getParsingContext().inRoot()) {
            parser.nextToken();
        }
    }

    /** Enters the current object, in which only these members mean something. */
    void beginObject(List<String> known) throws IOException {
        if (!isObject()) {
            throw wrongType("must be an object");
        }
        open.push(new Members(known, new HashSet<>()));
    }

    /** Goes to the next known member that is not null, and to its value; null at the end of the object. */
    @Nullable
    String nextMember() throws IOException {
        Members members = open.element();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!members.seen().add(name)) {
                throw mark().problem("is there twice. Only one of the two can be meant.");
            }
            boolean known = members.known().contains(name);
            if (!known && !NEVER_MISTYPED.contains(name)) {
                refuseMistyped(name, members.known());
            }
            boolean isNull = next() == JsonToken.VALUE_NULL;
            if (known && !isNull) {
                return name;
            }
            skipValue();
        }
        open.pop();
        return null;
    }

    private void refuseMistyped(String name, List<String> known) {
        String meant = Similar.nearest(name, known, word -> mostEdits(Math.min(name.length(), word.length())));
        if (meant != null) {
            throw mark().problem("is not a known member. Maybe " + meant + ".");
        }
    }

    private static int mostEdits(int length) {
        return length < SHORTEST_MISTYPED ? 0 : length < SHORTEST_MISTYPED_TWICE ? 1 : 2;
    }

    private void skipValue() throws IOException {
        int depth = 0;
        do {
            depth += parser.currentToken().isStructStart()
                    ? 1
                    : parser.currentToken().isStructEnd() ? -1 : 0;
        } while (depth > 0 && next() != null);
    }

    /** Enters the current array. */
    void beginArray() throws IOException {
        if (!isArray()) {
            throw wrongType("must be an array");
        }
    }

    /** Goes to the next element; false at the end of the array. */
    boolean nextElement() throws IOException {
        return next() != JsonToken.END_ARRAY;
    }

    private @Nullable JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
            throw problem("must be a number");
        }
        return token;
    }

    String text() throws IOException {
        if (!isText()) {
            throw problem("must be a string");
        }
        return parser.getText();
    }

    /** A string that says something: ids and names. */
    String name() throws IOException {
        String name = text();
        if (name.isBlank()) {
            throw mark().problem("must not be empty. Leave it out when it is unknown.");
        }
        return name;
    }

    boolean yesOrNo() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wrongType("must be true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int integer(int least, int most) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigDecimal value = new BigDecimal(parser.getText());
            if (value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return value.intValueExact();
            }
        }
        String range = most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
        throw wrongType("must be a whole number " + range);
    }

    /** A number that can be reckoned with: of ordinary size and precision. */
    BigDecimal decimal() throws IOException {
        if (!isNumber()) {
            throw isText()
                    ? problem("must be a number, not a string", "Maybe leave out the quotation marks.")
                    : problem("must be a number");
        }
        BigDecimal value;
        try {
            value = new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            throw problem("must be a number with a smaller exponent");
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // in long, for an exponent may come close to the largest int
        long digitsBeforePoint = (long) value.precision() - value.scale();
        if (digitsBeforePoint > MOST_DIGITS_BEFORE_POINT) {
            throw problem("must be smaller than 10^" + MOST_DIGITS_BEFORE_POINT);
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.precision() > MOST_DIGITS || shortest.scale() > MOST_DIGITS) {
            throw problem("must not have more than " + MOST_DIGITS + " digits");
        }
        return value;
    }

    BigDecimal amount() throws IOException {
        BigDecimal value = decimal();
        if (value.signum() < 0) {
            throw problem("must not be negative");
        }
        return value;
    }

    /** A day of the civil calendar, as {@code 2018-06-07}. */
    LocalDate day() throws IOException {
        return day(text());
    }

    /** The same, read from the beginning of the current string. */
    LocalDate day(String written) throws IOException {
        if (!isDay(written)) {
            throw problem("must be a day of the form 2018-06-07");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(written, 0, 4, 10),
                    Integer.parseInt(written, 5, 7, 10),
                    Integer.parseInt(written, 8, 10, 10));
        } catch (DateTimeException e) {
            throw problem("is no day of the calendar");
        }
    }

    private static boolean isDay(String written) {
        if (written.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = written.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** One of the constants, by its JSON name. */
    <E extends Enum<E>> E oneOf(E[] constants) throws IOException {
        String typed = text();
        for (E constant : constants) {
            if (jsonName(constant).equals(typed)) {
                return constant;
            }
        }
        throw notOneOf(Stream.of(constants).map(JsonCursor::jsonName).toList());
    }

    /** One of the words. */
    String oneOf(List<String> words) throws IOException {
        String typed = text();
        if (!words.contains(typed)) {
            throw notOneOf(words);
        }
        return typed;
    }

    private InvalidInputException notOneOf(List<String> words) throws IOException {
        String typed = parser.getText();
        String what = "must be one of " + String.join(", ", words);
        // less than half of the letters: "no" is not nearer to one word than to the others
        String nearest = Similar.nearest(typed, words, Math.min(2, (typed.length() - 1) / 2));
        return nearest == null ? problem(what) : problem(what, "Maybe " + nearest + ".");
    }

    /** How a constant is written in JSON: {@code back-reference}. */
    static String jsonName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
