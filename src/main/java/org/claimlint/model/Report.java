package org.claimlint.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text of one outlet.
 *
 * @param id unique in a run; the id a person gave it, made unique by a suffix where two texts share it
 * @param name the id as a person gave it; equal for versions of one text
 * @param file the file it was read from, as named by the user
 * @param textFile the file of its text when the claims name one
 * @param published publication date, or null when unknown
 * @param lang BCP 47 language, or null when unknown
 * @param text the text that spans count in, or null when only claims are known
 */
public record Report(
        String id,
        String name,
        String file,
        @Nullable String textFile,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String lang,
        @Nullable String outlet,
        @Nullable String text) {

    /** The same with another text. */
    public Report withText(String other) {
        return other.equals(text) ? this : new Report(id, name, file, textFile, title, published, lang, outlet, other);
    }

    /** The year it came out in, or null when unknown. */
    public @Nullable Integer year() {
        return published == null ? null : (Integer) published.getYear();
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
