package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimlint.model.Claim;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.output.html.Marks.Mark;
import org.claimlint.output.html.Paragraph.Piece;
import org.claimlint.output.html.Paragraph.Ref;

/** Cuts a draft into paragraphs and these into pieces, so that every passage of a finding can be marked and every slot linked to. */
final class DraftText {
    /** Of more findings about one passage, the cards tell. */
    private static final int MOST_REFS = 6;

    private final Report report;
    private final String text;
    private final Anchors anchors;
    private final References references;
    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final List<Mark> marks;
    private final Map<Integer, List<Mark>> ends = new TreeMap<>();

    /** @param text that of the report */
    DraftText(
            Report report, String text, List<Mark> marks, List<Claim> claims, Anchors anchors, References references) {
        this.report = report;
        this.text = text;
        this.anchors = anchors;
        this.references = references;
        this.marks = new ArrayList<>(marks);
        this.marks.sort(Comparator.comparing(Mark::span));
        for (Mark mark : marks) {
            cut(mark.span());
            ends.computeIfAbsent(mark.span().end(), end -> new ArrayList<>()).add(mark);
        }
        for (Claim claim : claims) {
            if (claim.time() != null && claim.time().span() != null) {
                cut(claim.time().span());
            }
            if (claim.quantitySpan() != null) {
                cut(claim.quantitySpan());
            }
        }
    }

    private void cut(Span span) {
        starts.add(span.start());
        cuts.add(span.start());
        cuts.add(span.end());
    }

    List<Paragraph> paragraphs() {
        int body = Paragraphs.body(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Mark> active = new ArrayList<>();
        int next = 0;
        for (Span span : Paragraphs.of(text)) {
            List<Piece> pieces = new ArrayList<>();
            int from = span.start();
            while (from < span.end()) {
                Integer cut = cuts.higher(from);
                int to = cut == null ? span.end() : Math.min(cut, span.end());
                while (next < marks.size() && marks.get(next).span().start() <= from) {
                    active.add(marks.get(next++));
                }
                int at = from;
                active.removeIf(mark -> mark.span().end() <= at);
                pieces.add(piece(from, to, active));
                from = to;
            }
            paragraphs.add(new Paragraph(kind(span, body), pieces));
        }
        return paragraphs;
    }

    private String kind(Span span, int body) {
        if (span.start() < body) {
            return "head";
        }
        String title = report.title();
        return title != null && text.substring(span.start(), span.end()).strip().equals(title.strip())
                ? "title"
                : "text";
    }

    private Piece piece(int from, int to, List<Mark> active) {
        String level = active.stream()
                .map(Mark::severity)
                .max(Comparator.naturalOrder())
                .map(Severity::id)
                .orElse("");
        List<Ref> refs = ends.getOrDefault(to, List.of()).stream()
                .sorted(Comparator.comparing(Mark::number))
                .limit(MOST_REFS)
                .map(references::to)
                .toList();
        String anchor = starts.contains(from) ? anchors.words(report, from) : "";
        return new Piece(anchor, level, text.substring(from, to), refs);
    }
}
