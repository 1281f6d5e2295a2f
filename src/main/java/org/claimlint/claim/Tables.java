package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TableFigure;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of tables that have a line or a column of totals, and of lists that end in a total. */
final class Tables {
    private static final String TOTAL = "total";
    /** Lines that count again what other lines count, or that are no sums at all. */
    private static final String NO_ADDEND = "no-addend";

    private static final String ROUNDED = "rounded";
    private static final String PIPE = "|";
    private static final String NUMBERING = ".)-";
    private static final int FEWEST_ADDENDS = 2;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LABEL = 12;
    /** Lines above a table that may say that its numbers are rounded. */
    private static final int LINES_ABOVE = 2;

    private final NumberText text;
    private final Tokens tokens;
    private final BitSet entries;
    private final List<TableFigure> found = new ArrayList<>();
    private int tables = 0;

    private Tables(NumberText text, BitSet entries) {
        this.text = text;
        this.tokens = text.tokens();
        this.entries = entries;
    }

    /** @param entries the tokens of lists */
    static List<TableFigure> of(NumberText text, BitSet entries) {
        Tables tables = new Tables(text, entries);
        tables.find();
        return tables.found;
    }

    /** Whether a line, or a cell, begins with a word for a total. */
    static boolean isTotal(Tokens tokens, int from) {
        for (int i = from; i < Math.min(from + 3, tokens.size()); i++) {
            if (tokens.get(i).isWord()) {
                return ScopeWords.at(TOTAL, tokens, i) != null;
            }
        }
        return false;
    }

    /** A line cut into cells; a list has one number in each line, behind its label. */
    private record Row(Layout.Stretch line, List<Layout.Stretch> cells) {
        Layout.Stretch cell(int column) {
            return cells.get(column);
        }
    }

    private void find() {
        List<Layout.Stretch> lines = text.layout().lines();
        int at = 0;
        while (at < lines.size()) {
            List<Row> rows = new ArrayList<>();
            int end = at;
            while (end < lines.size() && rows.size() < MOST_LINES) {
                Row row = row(lines.get(end));
                boolean goesOn = isRule(lines.get(end))
                        || row.cells().size() > 1
                                && (rows.isEmpty()
                                        || rows.get(0).cells().size()
                                                == row.cells().size());
                if (!goesOn) {
                    break;
                }
                if (!isRule(lines.get(end))) {
                    rows.add(row);
                }
                end++;
            }
            if (rows.size() > FEWEST_ADDENDS) {
                readTable(rows, isRounded(Math.max(0, at - LINES_ABOVE), at, rows.get(0)));
                at = end;
            } else {
                int behind = readList(lines, at);
                at = Math.max(behind, at + 1);
            }
        }
    }

    /** Marks alone: the line below the head of a table. */
    private boolean isRule(Layout.Stretch line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (!tokens.get(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** Cuts a line at bars, tabs, and where two spaces or more stand. */
    private Row row(Layout.Stretch line) {
        List<Layout.Stretch> cells = new ArrayList<>();
        boolean barred = tokens.get(line.from()).is(PIPE);
        int from = barred ? line.from() + 1 : line.from();
        for (int i = from; i < line.to(); i++) {
            if (tokens.get(i).is(PIPE)) {
                cells.add(new Layout.Stretch(from, i));
                from = i + 1;
            } else if (i > from && !barred) {
                int tabs = columnsBetween(i);
                for (int k = 0; k < tabs; k++) {
                    cells.add(new Layout.Stretch(k == 0 ? from : i, i));
                    from = i;
                }
            }
        }
        if (from < line.to()) {
            cells.add(new Layout.Stretch(from, line.to()));
        }
        return new Row(line, cells);
    }

    /** How many columns end before a token: one for each tab, one for many spaces. */
    private int columnsBetween(int token) {
        int tabs = 0;
        int spaces = 0;
        for (int i = tokens.get(token - 1).end(); i < tokens.get(token).start(); i++) {
            char c = tokens.text().charAt(i);
            tabs += c == '\t' ? 1 : 0;
            spaces += c == ' ' || c == '\u00A0' ? 1 : 0;
        }
        return tabs > 0 ? tabs : spaces > 1 ? 1 : 0;
    }

    private boolean isRounded(int from, int to, @Nullable Row head) {
        List<Layout.Stretch> lines = text.layout().lines();
        for (int i = from; i < to; i++) {
            if (ScopeWords.find(
                            ROUNDED, tokens, lines.get(i).from(), lines.get(i).to())
                    >= 0) {
                return true;
            }
        }
        return head != null
                && ScopeWords.find(
                                ROUNDED, tokens, head.line().from(), head.line().to())
                        >= 0;
    }

    /** A list below each other that ends in its total, which need not have a bullet. @return the line behind it */
    private int readList(List<Layout.Stretch> lines, int from) {
        int to = from;
        boolean ended = false;
        while (!ended
                && to < lines.size()
                && to - from < MOST_LINES
                && entries.get(lines.get(to).from())) {
            ended = isTotal(tokens, lines.get(to).from());
            to++;
        }
        boolean totalBehind = !ended
                && to > from
                && to < lines.size()
                && isTotal(tokens, lines.get(to).from());
        to = totalBehind ? to + 1 : to;
        List<Cell> cells = new ArrayList<>();
        for (Layout.Stretch line : lines.subList(from, to)) {
            boolean total = line == lines.get(to - 1);
            if (total != isTotal(tokens, line.from()) || isNoAddend(line)) {
                return to;
            }
            cells.add(new Cell(behindNumbering(line), total));
        }
        if (to > from) {
            String table = text.report().id() + "#table" + ++tables;
            add(table, table, cells, isRounded(Math.max(0, from - LINES_ABOVE), from, null));
        }
        return to;
    }

    private boolean isNoAddend(Layout.Stretch label) {
        int to = Math.min(label.to(), label.from() + LONGEST_LABEL);
        return ScopeWords.find(NO_ADDEND, tokens, label.from(), to) >= 0;
    }

    private Layout.Stretch behindNumbering(Layout.Stretch line) {
        boolean numbered = tokens.get(line.from()).isDigits() && text.isMark(line.from() + 1, NUMBERING);
        return numbered ? new Layout.Stretch(line.from() + 2, line.to()) : line;
    }

    private void readTable(List<Row> rows, boolean rounded) {
        int total = -1;
        for (int i = 0; i < rows.size(); i++) {
            Layout.Stretch label = rows.get(i).cell(0);
            if (isNoAddend(label)) {
                return;
            }
            if (label.from() < label.to() && isTotal(tokens, label.from())) {
                if (total >= 0) {
                    return;
                }
                total = i;
            }
        }
        String table = text.report().id() + "#table" + ++tables;
        int head = hasNumbers(rows.get(0)) ? 0 : 1;
        int columns = rows.get(0).cells().size();
        if (total == head || total == rows.size() - 1) {
            for (int c = 1; c < columns; c++) {
                List<Cell> cells = new ArrayList<>();
                for (int i = head; i < rows.size(); i++) {
                    cells.add(new Cell(rows.get(i).cell(c), i == total));
                }
                add(table, table + "-c" + c, cells, rounded);
            }
        }
        for (int c = 1; head == 1 && c < columns; c++) {
            Layout.Stretch title = rows.get(0).cell(c);
            if (isTotalAlone(title)) {
                readLines(table, rows, c, rounded);
            }
        }
    }

    /** The cells of each line add up to that of one column. */
    private void readLines(String table, List<Row> rows, int total, boolean rounded) {
        for (int i = 1; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 1; c < rows.get(i).cells().size(); c++) {
                cells.add(new Cell(rows.get(i).cell(c), c == total));
            }
            add(table, table + "-l" + i, cells, rounded);
        }
    }

    private boolean isTotalAlone(Layout.Stretch cell) {
        Lexicon.Match<String> total = cell.from() < cell.to() ? ScopeWords.at(TOTAL, tokens, cell.from()) : null;
        return total != null && total.to() == cell.to();
    }

    private boolean hasNumbers(Row row) {
        for (int c = 1; c < row.cells().size(); c++) {
            if (number(row.cell(c)) != null) {
                return true;
            }
        }
        return false;
    }

    private record Cell(Layout.Stretch stretch, boolean total) {}

    /** Adds the numbers of a column, where all of them are known and count the same. */
    private void add(String table, String column, List<Cell> cells, boolean rounded) {
        List<TableFigure> figures = new ArrayList<>();
        String unit = null;
        for (Cell cell : cells) {
            Placed<NumberMention> number = number(cell.stretch());
            if (number == null || number.mention().value().signum() < 0) {
                return; // losses beside gains are no amounts of one thing
            }
            Placed<QuantityMention> count = text.countOf(number);
            String own = count == null ? null : count.mention().unitId();
            if (own != null && unit != null && !own.equals(unit) && !cell.total()) {
                return;
            }
            unit = own == null || cell.total() ? unit : own;
            BigDecimal half = text.halfOfLastDigit(number);
            boolean exact = !rounded && half.compareTo(NumberText.HALF) == 0;
            Span span = tokens.span(number.from(), number.to());
            figures.add(new TableFigure(
                    text.id("f", found.size() + figures.size()),
                    text.report().id(),
                    found.size() + figures.size(),
                    table,
                    column,
                    cell.total(),
                    number.mention().value(),
                    exact ? BigDecimal.ZERO : half,
                    tokens.words(span),
                    span));
        }
        if (figures.size() > FEWEST_ADDENDS) {
            found.addAll(figures);
        }
    }

    /** The only number of a cell or line; null where there is none, or more, or a date or a percentage. */
    private @Nullable Placed<NumberMention> number(Layout.Stretch cell) {
        Placed<NumberMention> only = null;
        for (int i = cell.from(); i < cell.to(); i++) {
            Placed<NumberMention> number = text.numberAt(i);
            boolean other = number == null
                    && (tokens.get(i).isDigits()
                            || Placed.first(text.numbers(), i, i + 1) != null
                            || Placed.first(text.times(), i, i + 1) != null);
            if (other || number != null && only != null) {
                return null;
            }
            if (number != null) {
                only = number;
                i = number.to() - 1;
            }
        }
        return only;
    }
}
