package org.claimlint.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.claimlint.model.SourceMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the prose of a PDF file: lines are put together to paragraphs, across pages as well, and words that a line end broke to words. What
 * is printed on page after page is left out. Places are pages with their lines.
 */
final class PdfDocument {
    private static final int MOST_PAGES = 10_000;
    private static final String BEGINNING = "%PDF-";
    /** How far into a file its beginning may be looked for. */
    private static final int BEFORE = 1024;

    private static final String END = "%%EOF";
    /** How far before the last byte its end may be looked for. */
    private static final int BEHIND = 4096;

    private final Prose prose = new Prose(SourceMap.Unit.PAGE);
    private final Hyphens hyphens;

    private PdfDocument(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableDocumentException when it is none that can be read
     */
    static Document read(byte[] file) {
        if (!holds(BEGINNING, file, 0, Math.min(file.length, BEFORE))) {
            throw new UnreadableDocumentException("is no PDF file. Maybe its name is wrong.");
        }
        // The library reads what is left of a file; half a report would be checked as if it were whole.
        if (!holds(END, file, Math.max(0, file.length - BEHIND), file.length)) {
            throw new UnreadableDocumentException(
                    "is damaged: its end is missing. Maybe it was cut off: copy it anew.");
        }
        PackedStreams.refuseBombs(file);
        List<List<PageLine>> pages = pages(file);
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new UnreadableDocumentException(
                    "holds no text, only pictures of it. Maybe let a program for text recognition (OCR) make a text of it.");
        }
        PdfDocument pdf = new PdfDocument(new Hyphens(pages));
        pdf.add(RunningHeads.removed(pages));
        return pdf.prose.toDocument();
    }

    private static boolean holds(String word, byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1).contains(word);
    }

    private static List<List<PageLine>> pages(byte[] file) {
        FontMappers.set(Fonts.ONE);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableDocumentException(
                        "must not have more than " + MOST_PAGES + " pages. Maybe it holds many reports: split it.");
            }
            return PageLines.of(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("is encrypted. Maybe save it without a password.");
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException("is damaged, so it cannot be read. Maybe print it to PDF anew.");
        } catch (StackOverflowError | OutOfMemoryError e) {
            // What the library had in its hands is gone with it; nothing of ours is half done.
            throw UnreadableDocumentException.tooMuch();
        }
    }

    /** Made when the first file is read. */
    private static final class Fonts {
        private static final OneFont ONE = new OneFont();
    }

    /** A line with its page. @param widest how far the widest line of the page reaches */
    private record Placed(PageLine line, int page, float widest) {}

    private void add(List<List<PageLine>> pages) {
        List<Placed> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PageLine> page = pages.get(i);
            double widest = page.stream().mapToDouble(PageLine::width).max().orElse(0);
            for (PageLine line : page) {
                lines.add(new Placed(line, i + 1, (float) widest));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
    }

    /** Adds a line and what stands between it and the next one. */
    private void add(Placed placed, @Nullable Placed next) {
        String text = placed.line().text();
        prose.in(placed.page(), placed.line().number());
        if (next == null || !isContinued(placed, next)) {
            prose.add(text);
            if (next != null && next.line().beginsEntry()) {
                prose.line();
            } else {
                prose.paragraph();
            }
        } else if (!Hyphens.breaksWord(text, next.line().text())) {
            prose.add(text);
            prose.blank(0);
        } else {
            prose.add(hyphens.belongs(text, next.line().text()) ? text : text.substring(0, text.length() - 1));
        }
    }

    /** Whether the next line belongs to the same paragraph. */
    private static boolean isContinued(Placed placed, Placed next) {
        PageLine line = placed.line();
        PageLine below = next.line();
        return next.page() == placed.page()
                ? line.isContinuedBy(below, placed.widest())
                : line.hasFontOf(below) && !below.beginsEntry() && !line.endsSentence() && below.goesOn();
    }
}
