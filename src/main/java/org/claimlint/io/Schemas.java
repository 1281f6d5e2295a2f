package org.claimlint.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.claimlint.model.InvalidInputException;
import org.claimlint.text.Similar;

/** The JSON Schemas (draft 2020-12) of what goes in and comes out, and a configuration to begin with. */
public final class Schemas {
    private static final List<String> NAMES = List.of("claims", "config", "count", "findings", "mentions");

    private Schemas() {}

    public static List<String> names() {
        return NAMES;
    }

    /**
     * The schema as it is printed.
     *
     * @throws InvalidInputException when there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidInputException("The schema must be one of " + String.join(", ", NAMES) + " (" + name
                    + "). Maybe " + Similar.nearest(name, NAMES, Integer.MAX_VALUE - 1) + ".");
        }
        return resource("schema/" + name + ".json");
    }

    /** A configuration to begin with, in which every key is explained and none is set. */
    public static String starter() {
        return resource("starter.yml");
    }

    private static String resource(String resource) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
