package org.claimlint.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.claimlint.model.Anchored;
import org.claimlint.model.Claim;
import org.claimlint.model.Passage;
import org.claimlint.model.Place;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.SourceMap;
import org.claimlint.model.Span;
import org.claimlint.model.Story;
import org.claimlint.model.Story.Chapter;
import org.claimlint.model.Suppression;
import org.claimlint.model.TimeMention;
import org.claimlint.model.Written;
import org.claimlint.rules.Slot;
import org.claimlint.text.Places;
import org.jspecify.annotations.Nullable;

/** Finds the passage of a slot: as narrow as the text allows, with line and column. */
final class Passages {
    private static final Position UNKNOWN = new Position(1, 1);

    private final Map<String, Report> reports;
    private final Predicate<String> checked;
    private final Map<String, Story> stories;
    private final Map<String, Places> places = new HashMap<>();

    /**
     * @param stories by the id of their whole: what stands in one of them is shown where it stands in its report
     * @param checked whether the report of this id is checked: of the others no claims file is known, only their text
     */
    Passages(Map<String, Report> reports, Map<String, Story> stories, Predicate<String> checked) {
        this.reports = reports;
        this.stories = stories;
        this.checked = checked;
    }

    Report report(String reportId) {
        return Objects.requireNonNull(reports.get(reportId), reportId);
    }

    /** Where the slot of a claim stands; the whole claim where the slot has no place of its own. */
    Passage of(Claim claim, Slot slot) {
        TimeMention time = claim.time();
        Place place = claim.place();
        if (slot.isTime() && time != null) {
            return of(claim.reportId(), claim, time.span(), time.text(), time.toString(), claim.origin());
        }
        if (slot == Slot.COUNT && claim.quantity() != null) {
            String value = Wording.counted(claim, claim.quantity(), Words.ENGLISH);
            return of(claim.reportId(), claim, claim.quantitySpan(), null, value, claim.origin());
        }
        if (slot == Slot.PLACE && place != null) {
            return of(claim.reportId(), claim, place.span(), null, place.toString(), claim.origin());
        }
        return of(claim.reportId(), claim, claim.span(), claim.quote(), null, claim.origin());
    }

    Passage of(TimeMention time) {
        return of(time.reportId(), null, time.span(), time.text(), time.toString(), time.origin());
    }

    /** Where a fact stands: a claim with the slot that was compared, anything else as a whole. */
    Passage of(Anchored fact, Slot slot) {
        if (fact instanceof Claim claim) {
            return of(claim, slot);
        }
        if (fact instanceof TimeMention time) {
            return of(time);
        }
        if (fact instanceof Suppression suppression) {
            return new Passage(
                    suppression.reportId(),
                    suppression.file(),
                    null,
                    new Position(suppression.line(), 1),
                    suppression.quote(),
                    suppression.rule());
        }
        Written written = (Written) fact;
        return of(written.reportId(), null, written.span(), written.text(), null, null);
    }

    private Passage of(
            String reportId,
            @Nullable Claim claim,
            @Nullable Span slotSpan,
            @Nullable String slotText,
            @Nullable String value,
            @Nullable Position origin) {
        Report report = report(reportId);
        Span span = slotSpan;
        String quote = span == null ? slotText : textAt(report, claim, span, slotText);
        if (span == null && claim != null) {
            Span within = spanWithin(claim, slotText);
            span = within != null ? within : slotText == null ? claim.span() : null;
            quote = slotText != null
                    ? slotText
                    : claim.quote() != null ? claim.quote() : span == null ? null : textAt(report, claim, span, null);
        }
        return at(report, span, quote, value, origin);
    }

    /** The passage from one offset in the quote of {@code whole} to another (exclusive). */
    Passage within(Passage whole, int start, int end) {
        String words = whole.words().substring(start, end);
        Span span = whole.span();
        Span narrow = span == null ? null : new Span(span.start() + start, span.start() + end);
        return at(report(whole.report()), narrow, whole.quote() == null ? null : words, words, whole.origin());
    }

    /** Whether other words may be written in the place of a passage, and nothing that stands between its words is lost. */
    boolean isReplaceable(Passage passage) {
        SourceMap map = report(passage.report()).sourceMap();
        return map == null || passage.span() == null || map.isUnbroken(passage.span());
    }

    private Passage at(
            Report report,
            @Nullable Span span,
            @Nullable String quote,
            @Nullable String value,
            @Nullable Position origin) {
        Story story = stories.get(report.id());
        if (story != null && span != null) {
            Chapter chapter = story.chapterAt(span.start());
            return at(chapter.report(), chapter.inReport(span), quote, value, null);
        }
        boolean inText = span != null && report.text() != null;
        Position position = inText && span != null
                ? places(report).position(span.start())
                : origin == null || !checked.test(report.id()) ? UNKNOWN : origin;
        String file = inText && report.textFile() != null ? report.textFile() : report.file();
        SourceMap map = inText ? report.sourceMap() : null;
        return map == null || span == null
                ? new Passage(report.id(), file, span, position, quote, value)
                : new Passage(
                        report.id(), file, span, map.source(span), position, map.positionBehind(span), quote, value);
    }

    private Places places(Report report) {
        return places.computeIfAbsent(report.id(), id -> Places.of(report.text(), report.sourceMap()));
    }

    private static @Nullable String textAt(
            Report report, @Nullable Claim claim, Span span, @Nullable String otherwise) {
        if (report.text() != null) {
            return report.text().substring(span.start(), span.end());
        }
        if (claim != null && claim.quote() != null && claim.span() != null) {
            int start = span.start() - claim.span().start();
            int end = span.end() - claim.span().start();
            if (start >= 0 && end <= claim.quote().length()) {
                return claim.quote().substring(start, end);
            }
        }
        return otherwise;
    }

    /** Where the words of a slot stand, when the claim has a place and holds them once. */
    private static @Nullable Span spanWithin(Claim claim, @Nullable String words) {
        if (words == null || claim.quote() == null || claim.span() == null) {
            return null;
        }
        int found = claim.quote().indexOf(words);
        if (found < 0 || claim.quote().indexOf(words, found + 1) >= 0) {
            return null;
        }
        int start = claim.span().start() + found;
        return new Span(start, start + words.length());
    }
}
