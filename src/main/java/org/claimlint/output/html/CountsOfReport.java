package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.model.CheckResult.Checked;
import org.claimlint.model.Claim;
import org.claimlint.model.Measure;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.claimlint.output.Words;
import org.claimlint.output.html.Events.Told;
import org.claimlint.output.html.Marks.Mark;
import org.claimlint.text.LineIndex;
import org.jspecify.annotations.Nullable;

/** The counts of a report by event, with what other reports of the run say of the same events. */
final class CountsOfReport {
    private static final int MOST_ROWS = 60;
    /** Of what other reports say of one event. */
    private static final int MOST_OTHERS = 8;

    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_SLOT = 60;

    private final Checked checked;
    private final Events events;
    private final Marks marks;
    private final Anchors anchors;
    private final Words words;
    private final References references;
    private final @Nullable LineIndex lines;

    CountsOfReport(Checked checked, Events events, Marks marks, Anchors anchors, Words words) {
        this.checked = checked;
        this.events = events;
        this.marks = marks;
        this.anchors = anchors;
        this.words = words;
        this.references = new References(words);
        String text = checked.report().text();
        this.lines = text == null ? null : new LineIndex(text);
    }

    /**
     * The table, and what is left out of it.
     *
     * @param left what is said of counts that are not shown, or empty
     */
    record Table(List<EventCounts> events, String left) {}

    Table table() {
        Report own = checked.report();
        Map<String, List<Told>> byEvent = new LinkedHashMap<>();
        int all = 0;
        for (Claim claim : checked.told()) {
            if (claim.quantity() != null && (claim.measure() != null || claim.event() != null)) {
                byEvent.computeIfAbsent(events.of(claim), event -> new ArrayList<>())
                        .add(new Told(own, claim));
                all++;
            }
        }
        List<EventCounts> table = new ArrayList<>();
        int shown = 0;
        for (Map.Entry<String, List<Told>> event : byEvent.entrySet()) {
            if (shown == MOST_ROWS) {
                break;
            }
            List<EventCounts.Row> rows = new ArrayList<>();
            for (Told told : event.getValue()) {
                if (shown < MOST_ROWS) {
                    rows.add(row(told));
                    shown++;
                }
            }
            events.counts(event.getKey()).stream()
                    .filter(told -> !told.report().id().equals(own.id()))
                    .limit(MOST_OTHERS)
                    .forEach(told -> rows.add(row(told)));
            table.add(new EventCounts(name(event.getValue().get(0).claim()), rows));
        }
        String left = shown == all
                ? ""
                : words.fill("html.counts.left", "shown", Integer.toString(shown), "all", Integer.toString(all));
        return new Table(table, left);
    }

    private String name(Claim claim) {
        return claim.quote() == null ? words.get("no-quote") : Excerpt.beginning(claim.quote(), LONGEST_NAME);
    }

    private EventCounts.Row row(Told told) {
        Claim claim = told.claim();
        TimeMention time = claim.time();
        Span span = claim.quantitySpan() != null ? claim.quantitySpan() : claim.span();
        List<Mark> clashes = span == null ? List.of() : marks.at(claim.reportId(), span);
        String level = clashes.stream()
                .map(Mark::severity)
                .max(Comparator.naturalOrder())
                .map(Severity::id)
                .orElse("");
        return new EventCounts.Row(
                written(told.report(), claim.quantitySpan(), claim.countWords(), String.valueOf(claim.quantity())),
                became(claim.measure()),
                time == null ? "" : written(told.report(), time.span(), time.text(), time.toString()),
                claim.place() == null
                        ? ""
                        : written(told.report(), claim.place().span(), claim.placeWords(), ""),
                anchors.href(claim.reportId(), span),
                place(told, span),
                level,
                clashes.stream().map(references::to).toList());
    }

    private String became(@Nullable Measure measure) {
        return measure == null || measure == Measure.NONE
                ? ""
                : words.get("html.measure." + measure.name().toLowerCase(Locale.ROOT));
    }

    /** The words of a slot: those of the text, else those of the claim, else {@code otherwise}. */
    private static String written(Report report, @Nullable Span span, @Nullable Object words, String otherwise) {
        String text = report.text();
        String seen = text != null && span != null && span.end() <= text.length()
                ? text.substring(span.start(), span.end())
                : words instanceof String quoted ? quoted : otherwise;
        return Excerpt.beginning(seen, LONGEST_SLOT);
    }

    private String place(Told told, @Nullable Span span) {
        Report report = told.report();
        if (report.id().equals(checked.report().id())) {
            return lines == null
                            || span == null
                            || span.start() > String.valueOf(report.text()).length()
                    ? ""
                    : words.fill(
                            "html.line",
                            "n",
                            Integer.toString(lines.position(span.start()).line()));
        }
        return report.title() == null ? report.file() : Excerpt.beginning(report.title(), LONGEST_SLOT);
    }
}
