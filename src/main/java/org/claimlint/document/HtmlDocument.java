package org.claimlint.document;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.SourceMap;
import org.claimlint.text.LineIndex;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the prose of a web page: of its one {@code main} or {@code article} where there is one. No scripts, no forms, no navigation, nothing
 * that is hidden or struck out; tables that only lay out a page are blocks.
 */
final class HtmlDocument implements NodeFilter {
    private static final int DEEPEST = 512;
    private static final Set<String> NO_PROSE = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "datalist",
            "del",
            "s",
            "strike",
            "rp",
            "rt");
    private static final Set<String> WITHOUT_ENTITIES = Set.of("plaintext", "xmp", "noembed", "noframes");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ROWS = Set.of("tr", "thead", "tbody", "tfoot");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    private static final String LAYOUT = "table, h1, h2, h3, h4, h5, h6, ul, ol, p + p, div + div";
    private static final int MOST_COLUMNS = 50;

    private final Prose prose;
    private final String source;
    private final int base;
    private final Alignment words;
    private final Alignment verbatim;
    /** How many entries of lists, and cells of tables, stand around. */
    private int entries = 0;

    private int cells = 0;
    /** Whether each table says something by its columns. */
    private final Map<Element, Boolean> tables = new IdentityHashMap<>();

    private int end;

    private HtmlDocument(Prose prose, String source, int base) {
        this.prose = prose;
        this.source = source;
        this.base = base;
        this.end = base;
        this.words = new Alignment(prose, source, written -> Parser.unescapeEntities(written, false), false);
        this.verbatim = new Alignment(prose, source, Alignment.Entities.NONE, false);
    }

    /** Reads a page from an offset on. */
    static Document read(String source, int from) {
        Prose prose = new Prose(SourceMap.Unit.CHARACTER);
        org.jsoup.nodes.Document page = parse(source.substring(from));
        Element root = only(page, "main");
        root = root == null ? only(page, "article") : root;
        new HtmlDocument(prose, source, from).readBelow(root == null ? page : root);
        Document text = prose.toDocument(LineIndex.starts(source));
        return new Document(
                text.text(),
                text.sourceMap(),
                content(page, "article:published_time", "datePublished", "pubdate", "date", "dc.date"),
                content(page, "og:site_name"));
    }

    /** Adds the prose of a part of another document. */
    static void addTo(Prose prose, String source, int from, int to) {
        new HtmlDocument(prose, source, from).readBelow(parse(source.substring(from, to)));
    }

    private static org.jsoup.nodes.Document parse(String html) {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, "");
    }

    private static @Nullable Element only(Element page, String name) {
        Elements found = page.getElementsByTag(name);
        return found.size() == 1 ? found.get(0) : null;
    }

    /** What the head of the page says under the first of some names that it has. */
    private static @Nullable String content(Element page, String... names) {
        Elements metas = page.getElementsByTag("meta");
        for (String name : names) {
            for (Element meta : metas) {
                boolean named = meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    private void readBelow(Element root) {
        root.filter(this);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int from = from(node);
            int to = base + Math.max(node.sourceRange().endPos(), from - base);
            end = to;
            Element parent = text.parentElement();
            Alignment written = parent != null && WITHOUT_ENTITIES.contains(parent.normalName()) ? verbatim : words;
            written.add(text.getWholeText(), from, Math.min(to, source.length()));
        } else if (node instanceof Comment) {
            int from = from(node);
            int to = base + node.sourceRange().endPos();
            if (to <= source.length() && Remarks.isForUs(source, from, to)) {
                prose.addRemark(source, from, to);
            }
        } else if (node instanceof Element element) {
            if (isNoProse(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            finish(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isNoProse(Element element) {
        String name = element.normalName();
        boolean hidden = element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("display:none");
        boolean note = name.equals("sup") && element.selectFirst("a") != null;
        boolean program = name.equals("pre") && element.selectFirst("code") != null;
        return NO_PROSE.contains(name) || hidden || note || program;
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            breakLine();
        } else if (isEntry(element)) {
            prose.entry(from(element));
            entries++;
        } else if (isCell(element)) {
            prose.cell(isFirst(element), from(element));
            cells++;
        } else if (ROWS.contains(name)) {
            breakLine();
        } else if (element.isBlock()) {
            breakBlock();
        }
    }

    private void finish(Element element) {
        String name = element.normalName();
        if (isEntry(element)) {
            entries--;
            prose.line();
        } else if (isCell(element)) {
            cells--;
            addColumns(element);
        } else if (ROWS.contains(name)) {
            breakLine();
        } else if (element.isBlock()) {
            breakBlock();
        }
    }

    private static boolean isEntry(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("li") && parent != null && LISTS.contains(parent.normalName());
    }

    private static boolean isFirst(Element cell) {
        Element before = cell.previousElementSibling();
        return before == null || !CELLS.contains(before.normalName());
    }

    /** A cell of a table that says something by its columns. */
    private boolean isCell(Element element) {
        Element table = CELLS.contains(element.normalName()) ? element.closest("table") : null;
        return table != null && tables.computeIfAbsent(table, HtmlDocument::isData);
    }

    private static boolean isData(Element table) {
        return !table.attr("role").equals("presentation")
                && table.select("td, th").stream().noneMatch(cell -> cell.selectFirst(LAYOUT) != null);
    }

    /** A cell that takes several columns is followed by empty ones, so that the rows stay below each other. */
    private void addColumns(Element cell) {
        String span = cell.attr("colspan");
        boolean number = !span.isEmpty() && span.length() < 4 && span.chars().allMatch(c -> c >= '0' && c <= '9');
        int more = number ? Math.min(Integer.parseInt(span), MOST_COLUMNS) - 1 : 0;
        for (int i = 0; i < more; i++) {
            prose.cell(false, end);
        }
    }

    private void breakLine() {
        if (cells > 0) {
            prose.apart(end);
        } else {
            prose.line();
        }
    }

    private void breakBlock() {
        if (cells > 0) {
            prose.apart(end);
        } else if (entries > 0) {
            prose.line();
        } else {
            prose.paragraph();
        }
    }

    private int from(Node node) {
        int from = base + node.sourceRange().startPos();
        return from < base || from > source.length() ? end : from;
    }
}
