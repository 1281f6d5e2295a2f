package org.claimlint.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads many texts from one stream, one JSON object a line: {@code {"id","text","lang","published"}}. Each text is handed on before the next
 * line is read; a broken line is told and left out.
 */
public final class TextLinesReader {
    static final List<String> MEMBERS = List.of("id", "text", "lang", "published");
    /** In bytes: the largest text, with every character of it escaped. */
    private static final int LONGEST_LINE = 3 * TextReader.LARGEST_TEXT;

    private static final int DEEPEST = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_LINE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Consumer<Report> texts;
    private final Consumer<InvalidInputException> problems;

    public TextLinesReader(Consumer<Report> texts, Consumer<InvalidInputException> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * Reads a stream to its end; throws nothing but what the consumers throw. A text without an id is called after its line.
     *
     * @param fileName as messages show it
     */
    public void read(String fileName, InputStream in) {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        try {
            for (int next = readLine(buffered, line); line.size() > 0 || next >= 0; next = readLine(buffered, line)) {
                try {
                    readText(fileName, number, line);
                } catch (InvalidInputException e) {
                    problems.accept(e);
                }
                number++;
            }
        } catch (IOException e) {
            problems.accept(new InvalidInputException(fileName, 0, "cannot be read (" + e.getMessage() + ")."));
        }
    }

    /** Reads one line, of a long one no more than is needed to tell; returns its end, or -1 at the end of the stream. */
    private static int readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
            next = in.read();
        }
        return next;
    }

    private void readText(String fileName, int number, ByteArrayOutputStream line) throws IOException {
        if (line.size() > LONGEST_LINE) {
            throw new InvalidInputException(fileName, number, "must not be longer than 3 MB.");
        }
        String json = decoded(fileName, number, line.toByteArray());
        if (json.isBlank()) {
            return;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            JsonCursor cursor = new JsonCursor(fileName, parser, number - 1);
            cursor.nextRoot();
            Report report = report(fileName, number, cursor);
            if (cursor.nextRoot()) {
                throw new InvalidInputException(fileName, number, "holds more than one value. Write one text a line.");
            }
            texts.accept(report);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    fileName, number, "is not valid JSON. Write one text a line: {\"text\": \"...\"}");
        }
    }

    private static String decoded(String fileName, int number, byte[] line) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return number == 1 && json.startsWith("\uFEFF") ? json.substring(1) : json;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(fileName, number, "is not UTF-8 text.");
        }
    }

    private static Report report(String fileName, int number, JsonCursor json) throws IOException {
        String id = fileName + "#" + number;
        String text = null;
        String lang = null;
        LocalDate published = null;
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "id" -> id = json.name();
                case "text" -> text = text(json);
                case "lang" -> lang = json.name();
                case "published" -> published = day(json);
                default -> throw new AssertionError(member);
            }
        }
        if (text == null) {
            throw new InvalidInputException(fileName, number, "needs a text.");
        }
        return new Report(id, id, fileName, null, null, published, lang, null, text);
    }

    private static String text(JsonCursor json) throws IOException {
        String text = json.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    throw json.mark().problem("must not hold half a surrogate pair (character " + i + ").");
                }
                i++;
            }
        }
        return text;
    }

    private static @Nullable LocalDate day(JsonCursor json) throws IOException {
        LocalDate day = Days.parse(json.text());
        return day == null ? json.day() : day;
    }
}
