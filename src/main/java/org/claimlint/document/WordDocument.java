package org.claimlint.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.claimlint.model.SourceMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the prose of a Word file (.docx): paragraphs, lists and tables as they stand after all tracked changes, notes behind the paragraphs
 * that refer to them. No headers and footers, no comments, nothing hidden or struck out. Places are paragraphs; empty ones are not counted.
 */
final class WordDocument {
    private static final String RELATIONS = "_rels/.rels";
    private static final String MAIN_PART = "/officeDocument";
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** A cell with more paragraphs only lays out the page. */
    private static final int MOST_PARAGRAPHS = 3;

    private static final int MOST_COLUMNS = 50;

    private final Prose prose = new Prose(SourceMap.Unit.PARAGRAPH);
    private int paragraphs = 0;
    private int tables = 0;
    /** The cells of the row that is read, each with its paragraphs; null outside tables. */
    private @Nullable List<List<WordParagraph>> row;

    private final List<String> notesOfTable = new ArrayList<>();

    private WordDocument() {}

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableDocumentException when it is none that can be read
     */
    static Document read(byte[] bytes) throws IOException {
        // The parts of an archive are found from its end: what came through a pipe must be a file for that.
        Path file = Files.createTempFile("claimlint", ".docx");
        try {
            Files.write(file, bytes);
            return read(file, bytes);
        } finally {
            Files.delete(file);
        }
    }

    private static Document read(Path file, byte[] bytes) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String main = mainPart(zip);
            XmlPart body = main == null ? null : XmlPart.open(zip, main);
            if (body == null || main == null) {
                throw new UnreadableDocumentException("is no Word file (.docx). Maybe its name is wrong.");
            }
            String folder = main.substring(0, main.lastIndexOf('/') + 1);
            Map<String, String> notes = new HashMap<>();
            readNotes(zip, folder + "footnotes.xml", "footnote", notes);
            readNotes(zip, folder + "endnotes.xml", "endnote", notes);
            WordDocument document = new WordDocument();
            try (body) {
                document.readBody(body, notes);
            }
            return document.prose.toDocument();
        } catch (ZipException e) {
            throw broken(bytes);
        }
    }

    private static UnreadableDocumentException broken(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, COMPOUND_FILE.length);
        if (Arrays.equals(first, COMPOUND_FILE)) {
            return new UnreadableDocumentException(
                    "is encrypted, or an old Word file. Maybe save it as .docx, without a password.");
        }
        boolean zip = first[0] == 'P' && first[1] == 'K';
        return new UnreadableDocumentException(
                zip
                        ? "is damaged: its end is missing or broken. Maybe it was cut off: copy it anew."
                        : "is no Word file (.docx): it is no ZIP archive. Maybe its name is wrong.");
    }

    /** The name of the part that holds the text, or null where the file names none. */
    private static @Nullable String mainPart(ZipFile zip) throws IOException {
        try (XmlPart relations = XmlPart.open(zip, RELATIONS)) {
            while (relations != null && relations.next()) {
                if (relations.isStart() && relations.name().equals("Relationship")) {
                    String type = relations.value("Type");
                    String target = relations.value("Target");
                    if (type != null && target != null && type.endsWith(MAIN_PART)) {
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
        }
        return null;
    }

    /** Reads the notes of one kind, each as one text. */
    private static void readNotes(ZipFile zip, String name, String kind, Map<String, String> notes) throws IOException {
        try (XmlPart part = XmlPart.open(zip, name)) {
            if (part == null) {
                return;
            }
            StringBuilder note = new StringBuilder();
            WordText text = new WordText(
                    Map.of(), paragraph -> note.append(paragraph.text).append('\n'));
            String key = null;
            while (part.next()) {
                text.take(part);
                boolean ofNote = !part.isText() && WordText.name(part).equals(kind);
                if (ofNote && part.isStart()) {
                    note.setLength(0);
                    // those with a type are lines that set notes apart
                    key = part.value("type") == null ? WordText.key(kind, String.valueOf(part.value("id"))) : null;
                } else if (ofNote && key != null) {
                    notes.put(key, note.toString().strip());
                }
            }
        }
    }

    private void readBody(XmlPart body, Map<String, String> notes) throws IOException {
        WordText text = new WordText(notes, this::add);
        while (body.next()) {
            text.take(body);
            if (!body.isText()) {
                String name = WordText.name(body);
                if (body.isStart()) {
                    begin(name, body);
                } else {
                    end(name);
                }
            }
        }
    }

    private void begin(String name, XmlPart body) {
        if (name.equals("tbl")) {
            tables++;
            prose.paragraph();
        } else if (name.equals("tr") && tables == 1) {
            row = new ArrayList<>();
        } else if (name.equals("tc") && tables == 1 && row != null) {
            row.add(new ArrayList<>());
        } else if (name.equals("gridSpan") && tables == 1 && row != null) {
            addColumns(body.value("val"), row);
        }
    }

    /** A cell that takes several columns has empty ones before it, so that the rows stay below each other. */
    private static void addColumns(@Nullable String span, List<List<WordParagraph>> row) {
        boolean number = span != null
                && !span.isEmpty()
                && span.length() < 3
                && span.chars().allMatch(c -> c >= '0' && c <= '9');
        int more = number && span != null ? Math.min(Integer.parseInt(span), MOST_COLUMNS) - 1 : 0;
        for (int i = 0; i < more && !row.isEmpty(); i++) {
            row.add(row.size() - 1, new ArrayList<>());
        }
    }

    private void end(String name) {
        if (name.equals("tbl")) {
            tables--;
            prose.paragraph();
            if (tables == 0) {
                notesOfTable.forEach(this::addNote);
                notesOfTable.clear();
            }
        } else if (name.equals("tr") && tables == 1 && row != null) {
            List<List<WordParagraph>> cells = row;
            row = null;
            addRow(cells);
        }
    }

    private void add(WordParagraph paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        if (row != null && !row.isEmpty()) {
            row.get(row.size() - 1).add(paragraph);
        } else {
            addBlock(paragraph);
            paragraph.notes.forEach(this::addNote);
        }
    }

    private void addBlock(WordParagraph paragraph) {
        paragraphs++;
        prose.in(paragraphs, 1);
        if (paragraph.isEntry()) {
            prose.entry(0);
        } else {
            prose.paragraph();
        }
        addWords(paragraph, true);
        if (paragraph.isEntry()) {
            prose.line();
        } else {
            prose.paragraph();
        }
    }

    private void addWords(WordParagraph paragraph, boolean breaks) {
        for (int i = 0; i < paragraph.text.length(); i++) {
            char c = paragraph.text.charAt(i);
            if (c == '\n' && breaks) {
                prose.line();
            } else {
                prose.add(c, 0);
            }
        }
    }

    /** A note counts to the paragraph that refers to it. */
    private void addNote(String note) {
        prose.paragraph();
        prose.add(note);
        prose.paragraph();
    }

    private void addRow(List<List<WordParagraph>> cells) {
        if (cells.stream().allMatch(List::isEmpty)) {
            return;
        }
        boolean layout = cells.size() == 1 || cells.stream().anyMatch(cell -> cell.size() > MOST_PARAGRAPHS);
        boolean first = true;
        for (List<WordParagraph> cell : cells) {
            if (!layout) {
                prose.in(paragraphs + 1, 1);
                prose.cell(first, 0);
                first = false;
            }
            for (WordParagraph paragraph : cell) {
                if (layout) {
                    addBlock(paragraph);
                } else {
                    paragraphs++;
                    prose.in(paragraphs, 1);
                    addWords(paragraph, false);
                    prose.apart(0);
                }
                notesOfTable.addAll(paragraph.notes);
            }
        }
        prose.line();
    }
}
