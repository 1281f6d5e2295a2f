package org.claimlint.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files: those of ordinary people, and those of people who mean harm. */
public final class WordFiles {
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String RELATIONS = BEGIN
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";

    private WordFiles() {}

    /** A file with these paragraphs. */
    public static byte[] of(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(p(paragraph));
        }
        return withBody(body.toString());
    }

    /** The same with a picture. */
    public static byte[] withPicture(byte[] picture, String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(p(paragraph));
        }
        Map<String, byte[]> parts = parts(document("", body.toString()));
        parts.put("word/media/image1.png", picture);
        return zip(parts);
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A file with a body of XML. */
    static byte[] withBody(String body) {
        return zip(parts(document("", body)));
    }

    /** A file with notes at the foot of its pages. */
    static byte[] withNotes(String body, String notes) {
        Map<String, byte[]> parts = parts(document("", body));
        parts.put("word/footnotes.xml", utf8(BEGIN + "<w:footnotes" + NAMESPACES + ">" + notes + "</w:footnotes>"));
        return zip(parts);
    }

    /** The text of a document that declares a document type. */
    static String document(String documentType, String body) {
        return BEGIN + documentType + "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>";
    }

    /** The parts of a file around its text. */
    static Map<String, byte[]> parts(String document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(BEGIN + "<Types/>"));
        parts.put("_rels/.rels", utf8(RELATIONS));
        parts.put("word/document.xml", utf8(document));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
