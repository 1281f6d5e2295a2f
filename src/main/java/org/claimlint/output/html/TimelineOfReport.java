package org.claimlint.output.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.CheckResult.Checked;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.claimlint.output.MessageLanguage;
import org.claimlint.output.Words;
import org.claimlint.output.html.PageOfRun.Block;
import org.claimlint.output.html.Timeline.Join;
import org.claimlint.output.html.Timeline.Line;
import org.claimlint.output.html.Timeline.Row;
import org.claimlint.output.html.Timeline.Stretch;
import org.claimlint.output.html.Timeline.Tick;
import org.jspecify.annotations.Nullable;

/** Draws the dates of one report, and the dates elsewhere that they clash with. */
final class TimelineOfReport {
    private static final int MOST_ROWS = 24;
    private static final int LABELS = 290;
    private static final int PLOT = 590;
    private static final int MARGIN = 16;
    private static final int AXIS = 34;
    private static final int ROW = 44;
    private static final int FOOT = 16;
    private static final double LEAST_BAR = 8;
    private static final int LONGEST_WHEN = 38;
    private static final int LONGEST_WORDS = 46;
    /** How far a line between two rows bends aside, so that it does not run through what stands between. */
    private static final double BEND = 34;

    /** All that one report claims of one date. */
    private static final class Dated {
        private final Report report;
        private final TimeMention time;
        private final DateInterval days;
        private final Claim claim;
        private final String event;
        private @Nullable Severity severity;

        private Dated(Report report, TimeMention time, DateInterval days, Claim claim, String event) {
            this.report = report;
            this.time = time;
            this.days = days;
            this.claim = claim;
            this.event = event;
        }

        /** Whether a passage is the date itself, and not something of that date. */
        private boolean isAt(Passage passage) {
            return passage.span() != null
                    ? passage.span().equals(time.span())
                    : passage.quote() != null && passage.quote().equals(time.text());
        }

        private void clashes(Severity with) {
            severity = severity == null ? with : severity.atLeast(with);
        }
    }

    /** A slot of a report as a passage names it: by its place, or by its words where the text is not known. */
    private record Slot(@Nullable Span span, @Nullable String words) {}

    private record Clash(Dated first, Dated second, boolean ofDates, Block block, Finding finding) {}

    private final Checked checked;
    private final Map<String, Checked> others;
    private final Events events;
    private final Anchors anchors;
    private final Words words;
    private final Map<String, Map<Slot, Dated>> slots = new HashMap<>();

    /** @param others all reports of the run, by id */
    TimelineOfReport(Checked checked, Map<String, Checked> others, Events events, Anchors anchors, Words words) {
        this.checked = checked;
        this.others = others;
        this.events = events;
        this.anchors = anchors;
        this.words = words;
    }

    /** The picture, or null where fewer than two dates are known. */
    @Nullable
    Timeline timeline(List<Block> blocks) {
        Set<Dated> own = new LinkedHashSet<>(slots(checked).values());
        List<Clash> clashes = clashes(blocks);
        List<Dated> chosen = chosen(own, clashes);
        if (chosen.size() < 2) {
            return null;
        }
        return draw(chosen, clashes, own.size());
    }

    private Map<Slot, Dated> slots(Checked report) {
        return slots.computeIfAbsent(report.report().id(), id -> {
            Map<Object, Dated> byTime = new HashMap<>();
            Map<Slot, Dated> bySlot = new LinkedHashMap<>();
            for (Claim claim : report.told()) {
                TimeMention time = claim.time();
                DateInterval days = claim.days();
                if (time == null || days == null) {
                    continue;
                }
                Object key = time.span() != null ? time.span() : time.id();
                Dated dated = byTime.computeIfAbsent(
                        key, one -> new Dated(report.report(), time, days, claim, events.of(claim)));
                put(time.span(), time.text(), dated, bySlot);
                put(claim.quantitySpan(), null, dated, bySlot);
                put(claim.place() == null ? null : claim.place().span(), null, dated, bySlot);
                put(claim.span(), claim.quote(), dated, bySlot);
            }
            return bySlot;
        });
    }

    private static void put(@Nullable Span span, @Nullable String words, Dated dated, Map<Slot, Dated> slots) {
        if (span != null) {
            slots.putIfAbsent(new Slot(span, null), dated);
        } else if (words != null) {
            slots.putIfAbsent(new Slot(null, words), dated);
        }
    }

    /** Each pair once: for what is said of the dates themselves, else for the gravest that is said of what is dated. */
    private List<Clash> clashes(List<Block> blocks) {
        List<Clash> all = new ArrayList<>();
        for (Block block : blocks) {
            for (Finding finding : block.findings()) {
                Dated at = dated(finding.at());
                if (at != null && tells(finding, at, at, finding.at())) {
                    at.clashes(finding.severity());
                }
                for (Passage passage : finding.with()) {
                    Dated with = dated(passage);
                    if (at != null && with != null && with != at && tells(finding, at, with, passage)) {
                        at.clashes(finding.severity());
                        with.clashes(finding.severity());
                        all.add(new Clash(at, with, isOfDates(finding, at, with, passage), block, finding));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Clash::ofDates)
                .thenComparing(clash -> clash.finding().severity())
                .reversed());
        Set<Set<Dated>> seen = new HashSet<>();
        all.removeIf(clash -> !seen.add(Set.of(clash.first(), clash.second())));
        return all;
    }

    /** Whether a finding has to do with dates: a note about counts that happen to be dated does not. */
    private static boolean tells(Finding finding, Dated at, Dated with, Passage passage) {
        return finding.severity() != Severity.NOTE || isOfDates(finding, at, with, passage);
    }

    private static boolean isOfDates(Finding finding, Dated at, Dated with, Passage passage) {
        return at.isAt(finding.at()) && with.isAt(passage);
    }

    private @Nullable Dated dated(Passage passage) {
        Checked report = others.get(passage.report());
        if (report == null) {
            return null;
        }
        Slot slot = passage.span() != null ? new Slot(passage.span(), null) : new Slot(null, passage.quote());
        return slots(report).get(slot);
    }

    /** What clashes comes first when there is not room for all; shown are they by event, in the order of the text. */
    private static List<Dated> chosen(Set<Dated> own, List<Clash> clashes) {
        Set<Dated> wanted = new LinkedHashSet<>();
        for (Clash clash : clashes) {
            wanted.add(clash.first());
            wanted.add(clash.second());
        }
        own.stream().filter(dated -> dated.severity != null).forEach(wanted::add);
        wanted.addAll(own);
        List<Dated> chosen = wanted.stream().limit(MOST_ROWS).toList();
        Set<Dated> inOrder = new LinkedHashSet<>(own);
        inOrder.addAll(wanted);
        Map<String, List<Dated>> byEvent = new LinkedHashMap<>();
        for (Dated dated : inOrder) {
            byEvent.computeIfAbsent(dated.event, event -> new ArrayList<>()).add(dated);
        }
        Set<Dated> kept = new HashSet<>(chosen);
        List<Dated> rows = new ArrayList<>();
        byEvent.values().forEach(rows::addAll);
        rows.removeIf(dated -> !kept.contains(dated));
        return rows;
    }

    private Timeline draw(List<Dated> chosen, List<Clash> clashes, int ownDates) {
        List<DateInterval> dates = new ArrayList<>();
        chosen.forEach(dated -> dates.add(dated.days));
        Report report = checked.report();
        if (report.published() != null) {
            dates.add(new DateInterval(report.published(), report.published()));
        }
        int width = LABELS + PLOT + 2 * MARGIN;
        String lang = words.language() == MessageLanguage.AR ? "ar" : "en";
        String direction = Direction.ofLanguage(lang);
        Mirror mirror = new Mirror(direction.equals(Direction.RIGHT_TO_LEFT), width);
        TimeScale scale = TimeScale.of(dates, LABELS + 2.0 * MARGIN, PLOT - 2.0 * MARGIN);

        List<Stretch> stretches = scale.stretches().stream()
                .map(part -> new Stretch(mirror.box(part.x(), part.width()), Timeline.tenth(part.width())))
                .toList();
        List<Tick> ticks = scale.ticks().stream()
                .map(tick -> new Tick(mirror.point(tick.x()), tick.label()))
                .toList();
        Map<Dated, Row> rows = new LinkedHashMap<>();
        for (Dated dated : chosen) {
            rows.put(dated, row(dated, AXIS + ROW * rows.size() + ROW / 2.0, scale, mirror));
        }
        List<Join> joins = joins(clashes, rows);
        List<Line> days = report.published() == null
                ? List.of()
                : List.of(new Line(
                        mirror.point(scale.middle(report.published())),
                        words.fill("published.day", "day", report.published().toString())));
        String shown = Integer.toString(chosen.size());
        long left = ownDates
                - chosen.stream().filter(dated -> dated.report == report).count();
        return new Timeline(
                direction,
                width,
                AXIS + ROW * rows.size() + FOOT,
                (int) mirror.point(MARGIN),
                AXIS,
                words.get("html.timeline"),
                words.fill("html.timeline.described", "dates", shown, "joins", Integer.toString(joins.size()))
                        + (stretches.size() > 1 ? " " + words.get("html.timeline.gap") : ""),
                left == 0
                        ? ""
                        : words.fill("html.timeline.left", "shown", shown, "all", Long.toString(left + chosen.size())),
                stretches,
                ticks,
                List.copyOf(rows.values()),
                joins,
                days);
    }

    private Row row(Dated dated, double y, TimeScale scale, Mirror mirror) {
        boolean dot = dated.days.onlyDay() != null;
        double from = dot ? scale.middle(TimeScale.first(dated.days)) : scale.start(TimeScale.first(dated.days));
        double length = dot ? 0 : Math.max(LEAST_BAR, scale.end(TimeScale.last(dated.days)) - from);
        String open = dated.days.from() == null ? "from" : dated.days.to() == null ? "to" : "";
        String when = dated.time.text() == null ? dated.time.toString() : dated.time.text();
        String told = dated.claim.quote() == null ? "" : dated.claim.quote();
        boolean elsewhere = dated.report != checked.report();
        String source = dated.report.title() == null ? dated.report.file() : dated.report.title();
        return new Row(
                y,
                anchors.href(dated.report.id(), dated.time.span()),
                dated.severity == null ? "" : dated.severity.id(),
                dot,
                open,
                mirror.box(from, length),
                Timeline.tenth(length),
                Excerpt.beginning(when, LONGEST_WHEN),
                Excerpt.beginning(elsewhere ? source : told, LONGEST_WORDS),
                when + ": " + days(dated.days));
    }

    private static String days(DateInterval days) {
        return days.onlyDay() != null
                ? days.onlyDay().toString()
                : (days.from() == null ? "" : days.from()) + "/" + (days.to() == null ? "" : days.to());
    }

    private List<Join> joins(List<Clash> clashes, Map<Dated, Row> rows) {
        List<Join> joins = new ArrayList<>();
        for (Clash clash : clashes) {
            Row one = rows.get(clash.first());
            Row two = rows.get(clash.second());
            if (one == null || two == null) {
                continue;
            }
            int side = joins.size() % 2 == 0 ? 1 : -1;
            double bend = Math.abs(one.middle() - two.middle()) < BEND ? side * BEND : side * BEND / 2;
            String level = clash.finding().severity().id();
            joins.add(new Join(
                    level,
                    "#" + Anchors.card(clash.block().number()),
                    clash.block().number(),
                    words.get("severity." + level) + words.get("colon") + " "
                            + words.language().message(clash.finding()),
                    one.middle(),
                    one.y(),
                    two.middle(),
                    two.y(),
                    bend,
                    betweenRows(Math.round(Math.abs(one.y() - two.y()) / ROW))));
        }
        joins.sort(Comparator.comparingInt(Join::number));
        return joins;
    }

    /** Where a number does not cover a row: in the middle, or half a row before it. */
    private static double betweenRows(long rows) {
        return rows % 2 == 1 ? 0.5 : 0.5 - 0.5 / Math.max(1, rows);
    }

    /** Turns a picture round where time runs from right to left. */
    private record Mirror(boolean turned, double width) {
        double point(double x) {
            return Timeline.tenth(turned ? width - x : x);
        }

        /** The left side of what reaches from {@code x} on. */
        double box(double x, double length) {
            return Timeline.tenth(turned ? width - x - length : x);
        }
    }
}
