package org.claimlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlint.model.Position;
import org.claimlint.model.Span;

/** A document with its source, and what can be asked of both. */
record Mapped(String source, Document document) {
    private static final String LAYOUT = "-| \n";

    static Mapped of(DocumentKind kind, String source) {
        return new Mapped(source, DocumentReader.read(kind, source, 0));
    }

    String text() {
        return document.text();
    }

    /** The passage of the source for words that the text has once. */
    String sourceOf(String words) {
        Span source = document.sourceMap().source(only(words));
        return this.source.substring(source.start(), source.end());
    }

    Position positionOf(String words) {
        return document.sourceMap().position(only(words).start());
    }

    private Span only(String words) {
        int at = text().indexOf(words);
        assertThat(at).as("%s in %s", words, text()).isNotNegative();
        assertThat(text().indexOf(words, at + 1)).as("%s twice", words).isNegative();
        return new Span(at, at + words.length());
    }

    /** Every character stands for itself, for an entity or an escape, or for nothing. */
    void assertThatEveryCharacterHasItsPlace() {
        for (int i = 0; i < text().length(); i++) {
            char c = text().charAt(i);
            Span span = document.sourceMap().source(new Span(i, i + 1));
            String written = source.substring(span.start(), span.end());
            boolean nothing = written.isEmpty() && LAYOUT.indexOf(c) >= 0;
            boolean itself = written.equals(String.valueOf(c)) || c == ' ' && written.isBlank() && !written.isEmpty();
            boolean decoded = written.startsWith("&") || written.startsWith("\\");
            assertThat(nothing || itself || decoded)
                    .as("character %d (%s) stands for \"%s\" in:%n%s", i, c, written, source)
                    .isTrue();
        }
    }
}
