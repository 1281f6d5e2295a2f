package org.claimlint.document;

import java.io.IOException;

/** Takes the prose out of a document of any kind but plain text. Each kind is read by a class of its own, loaded when the first one is met. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads a document of characters.
     *
     * @param from the offset at which it begins, behind front matter
     * @throws UnreadableDocumentException when it holds no text, or too much of it
     */
    public static Document read(DocumentKind kind, String source, int from) {
        return kind == DocumentKind.MARKDOWN ? MarkdownDocument.read(source, from) : HtmlDocument.read(source, from);
    }

    /**
     * Reads a document that is no characters.
     *
     * @param bytes the whole file
     * @throws UnreadableDocumentException when it is none of its kind, damaged, encrypted, or holds no text or too much of it
     */
    public static Document read(DocumentKind kind, byte[] bytes) throws IOException {
        return kind == DocumentKind.PDF ? PdfDocument.read(bytes) : WordDocument.read(bytes);
    }
}
