package org.claimlint.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import org.claimlint.model.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The members of front matter. Kept apart so that a text without front matter loads no YAML. It is read token by token: an alias is never
 * expanded, and what nobody knows is passed over.
 */
final class FrontMatterYaml {
    private static final int DEEPEST = 20;
    private static final int LINES_BEFORE = 1;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String file;
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable LocalDate published;
    private @Nullable String lang;
    private @Nullable String outlet;

    private FrontMatterYaml(String file) {
        this.file = file;
    }

    /**
     * Reads front matter.
     *
     * @param yaml the lines between the fences
     * @param body the offset of the text behind them
     */
    static FrontMatter read(String file, String yaml, int body) {
        FrontMatterYaml matter = new FrontMatterYaml(file);
        try (JsonParser parser = YAML.createParser(yaml)) {
            matter.readMembers(parser);
        } catch (IOException e) {
            boolean located = e instanceof JacksonException broken && broken.getLocation() != null;
            int line = located
                    ? LINES_BEFORE + ((JacksonException) e).getLocation().getLineNr()
                    : 1;
            throw new InvalidInputException(
                    file, line, "the front matter is no valid YAML. Maybe a value needs quotation marks.");
        }
        return new FrontMatter(matter.id, matter.title, matter.published, matter.lang, matter.outlet, body);
    }

    private void readMembers(JsonParser yaml) throws IOException {
        JsonToken first = yaml.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw problem(yaml, "the front matter must be a list of keys and values (title: ...).");
        }
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String name = yaml.currentName();
            JsonToken value = yaml.nextToken();
            switch (name) {
                case "id" -> id = text(yaml, name);
                case "title" -> title = text(yaml, name);
                case "outlet" -> outlet = text(yaml, name);
                case "lang" -> lang = language(yaml);
                case "encoding" -> text(yaml, name);
                case "published" -> {
                    // Site generators write "published: true" for what is no draft.
                    boolean flag = value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE;
                    published = flag ? null : day(yaml);
                }
                default -> yaml.skipChildren();
            }
        }
    }

    /** The words of a value, or null where there are none. */
    private @Nullable String text(JsonParser yaml, String name) throws IOException {
        return switch (yaml.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String words = yaml.getText().strip();
                yield words.isEmpty() ? null : words;
            }
            case START_OBJECT, START_ARRAY ->
                throw problem(yaml, name + " must be words, not a list. Maybe put it in quotation marks.");
            default -> throw problem(yaml, name + " must be words (" + JsonCursor.shown(yaml.getText()) + ").");
        };
    }

    private @Nullable String language(JsonParser yaml) throws IOException {
        String code = text(yaml, "lang");
        if (code != null && !Languages.isCode(code)) {
            throw problem(yaml, "lang must be a language code such as ar or en (" + JsonCursor.shown(code) + ").");
        }
        return code;
    }

    private @Nullable LocalDate day(JsonParser yaml) throws IOException {
        String written = text(yaml, "published");
        if (written == null) {
            return null;
        }
        LocalDate day = Days.parse(written);
        if (day == null) {
            throw problem(yaml, "published must be a day like 2018-06-07 (" + JsonCursor.shown(written) + ").");
        }
        return day;
    }

    private InvalidInputException problem(JsonParser yaml, String what) {
        return new InvalidInputException(
                file, LINES_BEFORE + yaml.currentTokenLocation().getLineNr(), what);
    }
}
