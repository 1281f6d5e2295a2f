package org.claimlint.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the paragraphs of a part of a Word file together; those of a text box come behind the paragraph that it is anchored in. */
final class WordText {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    /** What was deleted or moved away, what is said twice for older programs, and how a word is pronounced. */
    private static final Set<String> NO_PROSE = Set.of("del", "moveFrom", "Fallback", "rt");

    private static final String ENTRY_STYLE = "List";
    /** Indented as a list, but none. */
    private static final String NO_ENTRY_STYLE = "ListParagraph";

    private static final Set<String> TITLE_STYLES = Set.of("Heading", "Title", "Subtitle");

    private final Map<String, String> notes;
    private final Consumer<WordParagraph> finished;
    private final Deque<WordParagraph> open = new ArrayDeque<>();
    private final Deque<WordParagraph> boxed = new ArrayDeque<>();
    private boolean inRun = false;
    private boolean inWords = false;
    private boolean hidden = false;

    /**
     * @param notes the notes by their kind and id
     * @param finished takes each paragraph
     */
    WordText(Map<String, String> notes, Consumer<WordParagraph> finished) {
        this.notes = notes;
        this.finished = finished;
    }

    /** The name of an element of Word's own that begins or ends here, else "". */
    static String name(XmlPart part) {
        return WORD.contains(part.namespace()) ? part.name() : "";
    }

    /** Takes what a part has come to. */
    void take(XmlPart part) throws IOException {
        if (part.isStart()) {
            if (NO_PROSE.contains(part.name())) {
                part.skip();
            } else {
                begin(name(part), part);
            }
        } else if (part.isEnd()) {
            end(name(part));
        } else if (inWords && !hidden && !open.isEmpty()) {
            open.getFirst().text.append(part.text());
            Prose.refuseTooLong(open.getFirst().text.length());
        }
    }

    private void begin(String name, XmlPart part) {
        if (name.equals("p")) {
            open.addFirst(new WordParagraph());
            return;
        }
        WordParagraph paragraph = open.peekFirst();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "r" -> {
                inRun = true;
                hidden = false;
            }
            case "t" -> inWords = true;
            case "vanish", "strike", "dstrike" -> hidden |= inRun && isOn(part);
            case "tab", "ptab" -> add(paragraph, inRun ? " " : "");
            case "br", "cr" -> add(paragraph, part.value("type") == null ? "\n" : " ");
            case "noBreakHyphen" -> add(paragraph, "-");
            case "footnoteReference", "endnoteReference" -> addNote(paragraph, name, part.value("id"));
            case "numId" -> {
                if (!"0".equals(part.value("val"))) {
                    paragraph.setNumbered();
                }
            }
            case "outlineLvl" -> paragraph.setTitle();
            case "pStyle" -> setStyle(paragraph, part.value("val"));
            default -> {}
        }
    }

    private static boolean isOn(XmlPart part) {
        String value = part.value("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private void add(WordParagraph paragraph, String characters) {
        if (!hidden) {
            paragraph.text.append(characters);
        }
    }

    private void addNote(WordParagraph paragraph, String reference, @Nullable String id) {
        String note = id == null ? null : notes.get(key(reference.substring(0, reference.indexOf("Reference")), id));
        if (note != null && !hidden) {
            paragraph.notes.add(note);
        }
    }

    /** @param kind {@code footnote} or {@code endnote} */
    static String key(String kind, String id) {
        return kind + " " + id;
    }

    private static void setStyle(WordParagraph paragraph, @Nullable String style) {
        if (style == null) {
            return;
        }
        if (TITLE_STYLES.stream().anyMatch(style::startsWith)) {
            paragraph.setTitle();
        } else if (style.startsWith(ENTRY_STYLE) && !style.equals(NO_ENTRY_STYLE)) {
            paragraph.setNumbered();
        }
    }

    private void end(String name) {
        switch (name) {
            case "r" -> {
                inRun = false;
                hidden = false;
            }
            case "t" -> inWords = false;
            case "p" -> finish();
            default -> {}
        }
    }

    private void finish() {
        WordParagraph paragraph = open.pollFirst();
        if (paragraph == null) {
            return;
        }
        if (!open.isEmpty()) {
            boxed.addLast(paragraph);
            return;
        }
        finished.accept(paragraph);
        while (!boxed.isEmpty()) {
            finished.accept(boxed.removeFirst());
        }
    }
}
