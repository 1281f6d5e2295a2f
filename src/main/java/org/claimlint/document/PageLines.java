package org.claimlint.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of each page of a PDF file. */
final class PageLines extends PDFTextStripper {
    private final List<List<PageLine>> pages = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean beginsParagraph = true;
    private @Nullable String font;
    private boolean severalFonts = false;
    private float left = Float.MAX_VALUE;
    private float right = 0;
    private int characters = 0;
    private final ReadingLoad load = new ReadingLoad();

    private PageLines() {}

    /** The lines of all pages, in the order in which they are read. */
    static List<List<PageLine>> of(PDDocument document) throws IOException {
        PageLines lines = new PageLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        load.add(page);
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        load.add(form);
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        load.add(group);
        super.showTransparencyGroup(group);
    }

    @Override
    protected void startPage(PDPage page) {
        pages.add(new ArrayList<>());
        beginsParagraph = true;
    }

    @Override
    protected void endPage(PDPage page) {
        finishLine();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        characters++;
        Prose.refuseTooLong(characters);
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (TextPosition position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            String name = position.getFont() + " " + Math.round(position.getFontSizeInPt());
            severalFonts |= font != null && !font.equals(name);
            font = name;
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        finishLine();
    }

    @Override
    protected void writeParagraphStart() {
        finishLine();
        beginsParagraph = true;
    }

    @Override
    protected void writeParagraphEnd() {
        finishLine();
    }

    @Override
    protected void writePageEnd() {
        finishLine();
    }

    private void finishLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            List<PageLine> page = pages.get(pages.size() - 1);
            page.add(new PageLine(
                    page.size() + 1, words, beginsParagraph, severalFonts ? null : font, Math.max(0, right - left)));
            beginsParagraph = false;
        }
        font = null;
        severalFonts = false;
        left = Float.MAX_VALUE;
        right = 0;
    }
}
