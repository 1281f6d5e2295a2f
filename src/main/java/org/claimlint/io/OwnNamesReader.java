package org.claimlint.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlint.lexicon.Events;
import org.claimlint.lexicon.OwnActor;
import org.claimlint.lexicon.OwnEvent;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.OwnPlace;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.PlaceLevel;
import org.claimlint.text.Similar;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of places, actors and words for events that a user adds: tab-separated values, whose first line names the columns; several values in one
 * column are separated by {@code |}. Empty lines and lines that begin with {@code #} are passed over.
 */
public final class OwnNamesReader {
    private static final List<String> PLACES = List.of("id", "level", "parent", "en", "ar");
    private static final List<String> EVENTS = List.of("event", "form", "en", "ar");
    private static final List<String> ACTORS = List.of("id", "kind", "groups", "en", "ar");
    /** Longer names are not looked for. */
    private static final int MOST_WORDS = 5;

    private final String file;
    private final List<String> columns;
    private final Set<String> ids = new HashSet<>();
    private String[] cells = {};
    private int line = 0;

    private OwnNamesReader(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(OwnNamesReader row);
    }

    /**
     * Reads the tables that a configuration names.
     *
     * @throws InvalidInputException when one of them cannot be read or says something that means nothing
     */
    public static OwnNames of(Configuration configuration) {
        Path placesFile = configuration.path(Configuration.PLACES);
        Path actorsFile = configuration.path(Configuration.ACTORS);
        Path eventsFile = configuration.path(Configuration.EVENTS);
        if (placesFile == null && actorsFile == null && eventsFile == null) {
            return OwnNames.NONE;
        }
        String shown = String.valueOf(configuration.value(Configuration.PLACES));
        List<OwnPlace> places = placesFile == null
                ? List.of()
                : new OwnNamesReader(shown, PLACES).rows(placesFile, OwnNamesReader::place);
        List<OwnActor> actors = actorsFile == null
                ? List.of()
                : new OwnNamesReader(String.valueOf(configuration.value(Configuration.ACTORS)), ACTORS)
                        .rows(actorsFile, OwnNamesReader::actor);
        List<OwnEvent> events = eventsFile == null
                ? List.of()
                : new OwnNamesReader(String.valueOf(configuration.value(Configuration.EVENTS)), EVENTS)
                        .rows(eventsFile, OwnNamesReader::event);
        try {
            return new OwnNames(places, actors, events);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(shown, 0, e.getMessage() + ".");
        }
    }

    private <T> List<T> rows(Path path, Row<T> row) {
        List<T> rows = new ArrayList<>();
        boolean headed = false;
        for (String text : UserFiles.text(file, path).split("\r\n|\n|\r", -1)) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            cells = text.split("\t", -1);
            if (!headed) {
                headed = true;
                if (!List.of(cells).equals(columns)) {
                    throw problem("the first line must name the columns, with tabs between: "
                            + String.join(" ", columns) + ".");
                }
            } else if (cells.length != columns.size()) {
                throw problem("the line must have " + columns.size() + " columns (" + cells.length
                        + "). Maybe a tab is missing.");
            } else {
                rows.add(row.read(this));
            }
        }
        return rows;
    }

    private OwnPlace place() {
        String id = id();
        if (id.indexOf(':') <= 0 || id.indexOf('@') >= 0) {
            throw problem(
                    "the id must name its source before a colon (" + JsonCursor.shown(id) + "). Maybe own:" + id + ".");
        }
        String level = cell("level");
        String parent = cell("parent");
        if (level.isEmpty() && !parent.isEmpty()) {
            throw problem("only a new place has a parent, and it needs a level.");
        }
        return new OwnPlace(
                id,
                level.isEmpty()
                        ? null
                        : PlaceLevel.valueOf(oneOf("level", levels()).toUpperCase(Locale.ROOT)),
                parent.isEmpty() ? null : parent,
                names());
    }

    private static List<String> levels() {
        return Stream.of(PlaceLevel.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private OwnActor actor() {
        return new OwnActor(id(), oneOf("kind", OwnActor.KINDS), values("groups"), names());
    }

    private OwnEvent event() {
        String event = oneOf("event", List.copyOf(Events.ids()));
        String form = oneOf("form", OwnEvent.FORMS);
        names();
        return new OwnEvent(event, form, values("en"), values("ar"));
    }

    private String id() {
        String id = cell("id");
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c > '~') {
                throw problem("the id must be of small letters, figures and hyphens (" + JsonCursor.shown(id) + ").");
            }
        }
        if (id.isEmpty()) {
            throw problem("the line needs an id.");
        }
        if (!ids.add(id)) {
            throw problem("the id is there twice (" + id + "). Maybe write all names on one line.");
        }
        return id;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(values("en"));
        names.addAll(values("ar"));
        if (names.isEmpty()) {
            throw problem("the line needs a name.");
        }
        for (String name : names) {
            Tokens tokens = Tokens.of(name);
            int words = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                words += token.isWord() ? 1 : 0;
            }
            if (words == 0 || words > MOST_WORDS) {
                throw problem("a name must have one to five words (" + JsonCursor.shown(name) + ").");
            }
        }
        return names;
    }

    private List<String> values(String column) {
        return Stream.of(cell(column).split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String cell(String column) {
        return cells[columns.indexOf(column)].strip();
    }

    private String oneOf(String column, List<String> words) {
        String word = cell(column);
        if (!words.contains(word)) {
            @Nullable String nearest = Similar.nearest(word, words, Math.min(2, Math.max(0, (word.length() - 1) / 2)));
            throw problem("the " + column + " must be one of " + String.join(", ", words) + " ("
                    + JsonCursor.shown(word) + ")." + (nearest == null ? "" : " Maybe " + nearest + "."));
        }
        return word;
    }

    private InvalidInputException problem(String what) {
        return new InvalidInputException(file, line, what);
    }
}
