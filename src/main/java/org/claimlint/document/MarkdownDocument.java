package org.claimlint.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.model.SourceMap;
import org.claimlint.text.LineIndex;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown (CommonMark with tables): headings, paragraphs, lists and tables; no code blocks, no targets of links, no pictures, nothing
 * that is struck through.
 */
final class MarkdownDocument {
    private static final int DEEPEST = 100;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final String FOOTNOTE = "[^";

    private final String source;
    /** Where the text that is parsed begins in the source. */
    private final int base;

    private final Prose prose = new Prose(SourceMap.Unit.CHARACTER);
    private final Map<String, String> entities = new HashMap<>();
    private final Alignment words;
    private final Alignment code;
    /** Where the last words ended in the source. */
    private int end;
    /** Where the cell of a table begins that is read, or -1: escaped bars in it count once in the places of what is inside. */
    private int cell = -1;

    private MarkdownDocument(String source, int base) {
        this.source = source;
        this.base = base;
        this.end = base;
        this.words = new Alignment(prose, source, this::entity, true);
        this.code = new Alignment(prose, source, Alignment.Entities.NONE, false);
    }

    /** Reads a source from an offset on. */
    static Document read(String source, int from) {
        MarkdownDocument markdown = new MarkdownDocument(source, from);
        markdown.visit(parse(source.substring(from)));
        return markdown.prose.toDocument(LineIndex.starts(source));
    }

    private static Node parse(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException e) {
            // The parser gives up on tables of more than a million cells.
            throw UnreadableDocumentException.tooMuch();
        }
    }

    /** Goes through the tree without recursion: documents nest as deep as their authors like. */
    private void visit(Node document) {
        Node node = document;
        while (true) {
            Node child = enter(node) ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            leave(node);
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                leave(node);
            }
            if (node == document) {
                return;
            }
            node = node.getNext();
        }
    }

    /** Reads what a node says itself; whether its children are to be read as well. */
    private boolean enter(Node node) {
        if (node instanceof Text text) {
            addText(text);
        } else if (node instanceof SoftLineBreak) {
            prose.blank(lineEnd());
        } else if (node instanceof HardLineBreak) {
            prose.line();
        } else if (node instanceof Code span) {
            addCode(span);
        } else if (node instanceof ListItem) {
            prose.entry(from(node));
        } else if (node instanceof TableCell) {
            prose.cell(node.getPrevious() == null, from(node));
            cell = from(node);
        } else if (node instanceof HtmlInline) {
            addTag(from(node), to(node));
        } else if (node instanceof HtmlBlock) {
            addHtml(node);
        }
        boolean isAutolink = node instanceof Link && source.charAt(from(node)) == '<';
        return !(isAutolink
                || node instanceof Image
                || node instanceof Strikethrough
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock);
    }

    private void leave(Node node) {
        boolean inItem = node.getParent() instanceof ListItem;
        if (node instanceof TableCell) {
            cell = -1;
        } else if (node instanceof TableRow || node instanceof ListItem) {
            prose.line();
        } else if (node instanceof Paragraph || node instanceof Heading) {
            if (inItem) {
                prose.line();
            } else {
                prose.paragraph();
            }
        } else if (node instanceof TableBlock || node instanceof ListBlock && !inItem) {
            prose.paragraph();
        }
    }

    /** Words, without the marks that refer to notes. */
    private void addText(Text text) {
        String literal = text.getLiteral();
        int from = from(text);
        int to = to(text);
        end = to;
        int note = literal.indexOf(FOOTNOTE);
        int close = note < 0 ? -1 : literal.indexOf(']', note);
        boolean written = close >= 0 && source.regionMatches(from, literal, 0, close + 1);
        if (!written) {
            words.add(literal, from, to);
            return;
        }
        words.add(literal.substring(0, note), from, from + note);
        int behind = close + 1 + (note == 0 && literal.startsWith(":", close + 1) ? 1 : 0);
        words.add(literal.substring(behind), from + behind, to);
    }

    private void addCode(Code span) {
        int from = from(span);
        int to = to(span);
        while (from < to && source.charAt(from) == '`' && source.charAt(to - 1) == '`') {
            from++;
            to--;
        }
        String literal = span.getLiteral();
        code.add(literal, from, to);
        end = to(span);
    }

    private void addTag(int from, int to) {
        if (Remarks.isForUs(source, from, to)) {
            prose.addRemark(source, from, to);
        } else if (source.regionMatches(true, from, "<br", 0, 3)) {
            prose.line();
        }
        end = to;
    }

    /** Where the line of the last words ends. */
    private int lineEnd() {
        int at = end;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** HTML between the blocks; the lines of one in a quotation do not stand together, and are left out. */
    private void addHtml(Node block) {
        int from = from(block);
        int to = to(block);
        while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(source.charAt(from))) {
            from++;
        }
        if (Remarks.isComment(source, from, to)) {
            if (Remarks.isForUs(source, from, to)) {
                prose.line();
                prose.addRemark(source, from, to);
                prose.line();
            }
        } else if (standTogether(block.getSourceSpans())) {
            HtmlDocument.addTo(prose, source, from, to);
            prose.paragraph();
        }
    }

    private static boolean standTogether(List<SourceSpan> spans) {
        return spans.stream().allMatch(span -> span.getColumnIndex() == 0);
    }

    private int from(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? end : escaped(base + spans.get(0).getInputIndex());
    }

    private int to(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return end;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return escaped(base + last.getInputIndex() + last.getLength());
    }

    /** Where an offset lies that was counted without the backslashes before the bars of its cell. */
    private int escaped(int counted) {
        int offset = counted;
        for (int i = cell; i >= 0 && i + 1 < Math.min(offset, source.length()); i++) {
            if (source.charAt(i) == '\\' && source.charAt(i + 1) == '|') {
                offset++;
                i++;
            }
        }
        return Math.min(offset, source.length());
    }

    /** What an entity stands for, as the parser has it. */
    private @Nullable String entity(String written) {
        if (!written.endsWith(";")) {
            return null;
        }
        String decoded = entities.computeIfAbsent(written, entity -> {
            Node block = PARSER.parse(entity).getFirstChild();
            return block instanceof Block && block.getFirstChild() instanceof Text text ? text.getLiteral() : entity;
        });
        return decoded.equals(written) ? null : decoded;
    }
}
