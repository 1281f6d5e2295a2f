package org.claimlint.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files: those of ordinary people, and those of people who mean harm. */
public final class PdfFiles {
    private static final int SIZE = 11;
    private static final int LEADING = 14;
    private static final int LEFT = 70;
    private static final int TOP = 720;

    private PdfFiles() {}

    /** A page of lines: an empty one stands apart, one that begins with {@code #} is a title. */
    public static byte[] of(List<List<String>> pages) {
        try (PDDocument document = document(pages)) {
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encrypted(List<List<String>> pages) {
        try (PDDocument document = document(pages)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static PDDocument document(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        PDFont plain = new PDType1Font(FontName.HELVETICA);
        PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                int y = TOP;
                for (String line : lines) {
                    boolean title = line.startsWith("#");
                    if (!line.isEmpty()) {
                        content.beginText();
                        content.setFont(title ? bold : plain, SIZE);
                        content.newLineAtOffset(LEFT, y);
                        content.showText(title ? line.substring(1) : line);
                        content.endText();
                    }
                    y -= LEADING;
                }
            }
        }
        return document;
    }

    /** A file whose one page shows what a stream of bytes says, written by hand. */
    static byte[] withContent(byte[] content) {
        return ofObjects(
                ascii("<</Type/Catalog/Pages 2 0 R>>"),
                ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1"
                        + " <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> >> >> >>"),
                stream("/Filter/FlateDecode", deflated(content)));
    }

    /** A file of these objects, of which the first one is the catalog. */
    static byte[] ofObjects(byte[]... objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder offsets = new StringBuilder();
        file.writeBytes(ascii("%PDF-1.4\n"));
        for (int i = 0; i < objects.length; i++) {
            offsets.append(String.format("%010d 00000 n \n", file.size()));
            file.writeBytes(ascii((i + 1) + " 0 obj "));
            file.writeBytes(objects[i]);
            file.writeBytes(ascii(" endobj\n"));
        }
        int xref = file.size();
        int size = objects.length + 1;
        file.writeBytes(ascii("xref\n0 " + size + "\n0000000000 65535 f \n" + offsets));
        file.writeBytes(ascii("trailer <</Size " + size + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n"));
        return file.toByteArray();
    }

    /** @param entries of its dictionary, but its length */
    static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(ascii("<<" + entries + "/Length " + content.length + ">> stream\n"));
        stream.writeBytes(content);
        stream.writeBytes(ascii("\nendstream"));
        return stream.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
