package org.claimlint.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.model.InvalidInputException;
import org.claimlint.text.Similar;
import org.jspecify.annotations.Nullable;

/**
 * Walks through YAML token by token and knows where it stands, so that every complaint names file, line and key. An alias is never
 * expanded: it cannot stand for a value that is read, and is passed over where nothing is.
 */
final class YamlCursor {
    private static final int DEEPEST = 20;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String file;
    private final YAMLParser parser;
    private final int linesBefore;
    /** The keys met so far of each mapping that is open. */
    private final Deque<Set<String>> open = new ArrayDeque<>();

    /** Something that is read from the beginning of a document. */
    @FunctionalInterface
    interface Content {
        void readFrom(YamlCursor yaml) throws IOException;
    }

    /** A word of a list, with its line in the file. */
    record Word(String text, int line) {}

    private YamlCursor(String file, YAMLParser parser, int linesBefore) {
        this.file = file;
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /**
     * Reads a document.
     *
     * @param what the document as messages call it
     * @param linesBefore lines of the file that stand before it
     * @throws InvalidInputException when it is no YAML, or when {@code content} does not like it
     */
    static void read(String file, String what, int linesBefore, String yaml, Content content) {
        try (YAMLParser parser = YAML.createParser(yaml)) {
            content.readFrom(new YamlCursor(file, parser, linesBefore));
        } catch (IOException e) {
            boolean located = e instanceof JacksonException broken && broken.getLocation() != null;
            int line =
                    located ? linesBefore + ((JacksonException) e).getLocation().getLineNr() : Math.max(1, linesBefore);
            throw new InvalidInputException(
                    file, line, what + " is no valid YAML. Maybe a value needs quotation marks.");
        }
    }

    /** Enters the document; false when there is nothing in it. */
    boolean enterDocument(String what, String example) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || isNothing()) {
            return false;
        }
        if (first != JsonToken.START_OBJECT) {
            throw problem(what + " must be a list of keys and values (" + example + ").");
        }
        open.push(new HashSet<>());
        return true;
    }

    /** Enters the mapping that is the value of a key. */
    void enterMapping(String key, String example) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw problem(key + " must be a list of keys and values (" + example + ").");
        }
        open.push(new HashSet<>());
    }

    /** Enters the list that is the value of a key. */
    void enterList(String key, String example) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw problem(key + " must be a list (" + example + ").");
        }
    }

    /** Goes to the next element of the list that was entered; false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Goes to the value of the next key of the mapping that was entered; null at its end. */
    @Nullable
    String nextKey() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            open.pop();
            return null;
        }
        String key = parser.currentName();
        parser.nextToken();
        return key;
    }

    /** The same, where a key must be known and be there once. */
    @Nullable
    String nextKey(List<String> known) throws IOException {
        String key = nextOwnKey();
        if (key != null && !known.contains(key)) {
            String nearest = Similar.nearest(key, known, Math.max(2, key.length() / 3));
            throw problem("there is no such key (" + JsonCursor.shown(key) + "). Maybe "
                    + (nearest == null ? "one of " + String.join(", ", known) : nearest) + ".");
        }
        return key;
    }

    /** The same, where any key may be there, once. */
    @Nullable
    String nextOwnKey() throws IOException {
        String key = nextKey();
        if (key != null && !open.element().add(key)) {
            throw problem(JsonCursor.shown(key) + " is there twice. Only one of the two can be meant.");
        }
        return key;
    }

    /** Refuses what stands behind the document. */
    void leaveDocument(String what) throws IOException {
        if (parser.nextToken() != null) {
            throw problem(what + " must be one document. Maybe a line of --- is too much.");
        }
    }

    /** Whether the value is {@code true} or {@code false}, or what YAML takes for it. */
    boolean isFlag() {
        return parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE;
    }

    /** Whether there is no value behind the key. */
    boolean isNothing() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL
                || parser.currentToken() == JsonToken.VALUE_STRING
                        && parser.getText().isBlank();
    }

    /** Passes over a value that nobody asks for. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** The words of a value, or null where there are none. */
    @Nullable
    String text(String key) throws IOException {
        if (isFlag()) {
            throw problem(key + " must be words (" + JsonCursor.shown(parser.getText()) + ").");
        }
        return word(key);
    }

    /** The same, where a word that YAML takes for a flag is a word as well: {@code off}. */
    @Nullable
    String word(String key) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                if (parser.isCurrentAlias()) {
                    throw problem(
                            key + " must not be an alias (*" + JsonCursor.shown(parser.getText()) + "). Write it out.");
                }
                String words = parser.getText().strip();
                yield words.isEmpty() ? null : words;
            }
            case START_OBJECT, START_ARRAY ->
                throw problem(key + " must be words, not a list. Maybe put it in quotation marks.");
            default -> throw problem(key + " must be words (" + JsonCursor.shown(parser.getText()) + ").");
        };
    }

    /** A list of words; a single word is a list of one. */
    List<Word> words(String key) throws IOException {
        List<Word> words = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            add(text(key), words);
            return words;
        }
        while (nextElement()) {
            add(text(key), words);
        }
        return words;
    }

    private void add(@Nullable String word, List<Word> words) {
        if (word != null) {
            words.add(new Word(word, line()));
        }
    }

    /** One of some words, or null where there is none. */
    @Nullable
    String oneOf(String key, List<String> words) throws IOException {
        String word = word(key);
        if (word != null && !words.contains(word)) {
            String nearest = Similar.nearest(word, words, Math.min(2, (word.length() - 1) / 2));
            throw problem(key + " must be one of " + String.join(", ", words) + " (" + JsonCursor.shown(word) + ")."
                    + (nearest == null ? "" : " Maybe " + nearest + "."));
        }
        return word;
    }

    /** The line in the file on which the current token begins. */
    int line() {
        return linesBefore + parser.currentTokenLocation().getLineNr();
    }

    InvalidInputException problem(String what) {
        return new InvalidInputException(file, line(), what);
    }
}
