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
 * @param translationOf the {@link #name} of the report that this one translates, or null
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
        @Nullable String text,
        @Nullable String translationOf) {

    /** A report that translates no other. */
    public Report(
            String id,
            String name,
            String file,
            @Nullable String textFile,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String lang,
            @Nullable String outlet,
            @Nullable String text) {
        this(id, name, file, textFile, title, published, lang, outlet, text, null);
    }

    /** The same with another text. */
    public Report withText(String other) {
        return other.equals(text)
                ? this
                : new Report(id, name, file, textFile, title, published, lang, outlet, other, translationOf);
    }

    /** The year it came out in, or null when unknown. */
    public @Nullable Integer year() {
        return published == null ? null : (Integer) published.getYear();
    }

    /** The same report, known to translate another one. */
    public Report asTranslationOf(@Nullable String original) {
        return new Report(id, name, file, textFile, title, published, lang, outlet, text, original);
    }

    /** Whether one of the two translates the other: they tell everything twice. */
    public boolean isTranslationPairWith(Report other) {
        return name.equals(other.translationOf) || other.name.equals(translationOf);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
