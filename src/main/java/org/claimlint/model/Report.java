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
 * @param sourceMap where the text stands in its file, or null where the file is that text
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
        @Nullable String translationOf,
        @Nullable SourceMap sourceMap) {

    /** A report whose file is its text. */
    public Report(
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
        this(id, name, file, textFile, title, published, lang, outlet, text, translationOf, null);
    }

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

    /** The same with another text that stands in the same place. */
    public Report withText(String other) {
        return withText(other, sourceMap);
    }

    /** The same with another text. @param from where it stands in its file, or null where the file is the text */
    public Report withText(String other, @Nullable SourceMap from) {
        return other.equals(text) && from == sourceMap
                ? this
                : new Report(id, name, file, textFile, title, published, lang, outlet, other, translationOf, from);
    }

    /** The same with what is known about it by now. */
    public Report described(
            @Nullable String newTitle,
            @Nullable LocalDate newDay,
            @Nullable String newLang,
            @Nullable String newOutlet,
            @Nullable String newOriginal) {
        return new Report(id, name, file, textFile, newTitle, newDay, newLang, newOutlet, text, newOriginal, sourceMap);
    }

    /** The year it came out in, or null when unknown. */
    public @Nullable Integer year() {
        return published == null ? null : (Integer) published.getYear();
    }

    /** The same report, known to translate another one. */
    public Report asTranslationOf(@Nullable String original) {
        return described(title, published, lang, outlet, original);
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
