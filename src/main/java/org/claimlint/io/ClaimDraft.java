package org.claimlint.io;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorRole;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.Measure;
import org.claimlint.model.Modality;
import org.claimlint.model.Ordinal;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceKind;
import org.claimlint.model.Polarity;
import org.claimlint.model.Position;
import org.claimlint.model.Report;
import org.claimlint.model.Section;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** One entry of {@code claims}, before its report is known. */
final class ClaimDraft implements Placed {
    static final List<String> MEMBERS = List.of(
            "id",
            "quote",
            "start",
            "end",
            "event",
            "eventRef",
            "polarity",
            "modality",
            "section",
            "quantity",
            "measure",
            "ordinal",
            "scope",
            "time",
            "place",
            "actors",
            "source",
            "quoted",
            "cues",
            "parts");
    static final List<String> ORDINAL = List.of("value", "series");
    static final List<String> SCOPE = List.of("asOf", "since", "cumulative", "rate", "batch");
    static final List<String> PLACE = List.of("at", "from", "to", "kind", "start", "end");
    static final List<String> ACTOR = List.of("role", "id", "name");
    static final List<String> SOURCE = List.of("id", "name", "kind");
    static final List<String> PARTS = List.of("of", "group", "closed");

    private final JsonCursor.Mark mark;
    private final Position origin;
    private String name;
    private @Nullable String quote;
    private Offsets.@Nullable Located span;
    private @Nullable String event;
    private @Nullable String eventRef;
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.ASSERTED;
    private @Nullable Section section;
    private @Nullable QuantityDraft quantity;
    private @Nullable Measure measure;
    private @Nullable Ordinal ordinal;
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate since;
    private boolean cumulative = false;
    private @Nullable String rate;
    private @Nullable String batch;
    private @Nullable TimeDraft time;
    private @Nullable Place place;
    private Offsets.@Nullable Located placeSpan;
    private final List<Actor> actors = new ArrayList<>();
    private Source source = Source.OUTLET;
    private boolean quoted = false;
    private final Set<CueKind> cues = EnumSet.noneOf(CueKind.class);
    private final List<PartOf> parts = new ArrayList<>();

    /** An entry of {@code parts}: this claim counts a part of claim {@code of}. */
    record PartOf(String of, @Nullable String group, boolean closed, JsonCursor.Mark mark) {}

    private ClaimDraft(JsonCursor json, int number) {
        mark = json.mark();
        origin = json.position();
        name = "c" + number;
    }

    /** @param number its place in the list, from 1 */
    static ClaimDraft read(JsonCursor json, int number) throws IOException {
        ClaimDraft draft = new ClaimDraft(json, number);
        draft.readMembers(json);
        return draft;
    }

    private void readMembers(JsonCursor json) throws IOException {
        Offsets offsets = new Offsets(mark);
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "id" -> name = json.name();
                case "quote" -> quote = json.text();
                case "start" -> offsets.readStart(json);
                case "end" -> offsets.readEnd(json);
                case "event" -> event = json.name();
                case "eventRef" -> eventRef = json.name();
                case "polarity" -> polarity = json.oneOf(Polarity.values());
                case "modality" -> modality = json.oneOf(Modality.values());
                case "section" -> section = json.oneOf(Section.values());
                case "quantity" -> quantity = QuantityDraft.read(json);
                case "measure" -> measure = json.oneOf(Measure.values());
                case "ordinal" -> ordinal = ordinal(json);
                case "scope" -> readScope(json);
                case "time" -> time = TimeDraft.read(json, origin);
                case "place" -> readPlace(json);
                case "actors" -> readActors(json);
                case "source" -> source = source(json);
                case "quoted" -> quoted |= json.yesOrNo();
                case "cues" -> readCues(json);
                case "parts" -> readParts(json);
                default -> throw new AssertionError(member);
            }
        }
        span = offsets.located();
        if (event == null && (quantity == null || quantity.quantity() == null)) {
            throw mark.problem("needs an event or a quantity.");
        }
    }

    private static Ordinal ordinal(JsonCursor json) throws IOException {
        JsonCursor.Mark mark = json.mark();
        Integer value = null;
        String series = null;
        json.beginObject(ORDINAL);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            if (member.equals("value")) {
                value = json.integer(1, Integer.MAX_VALUE);
            } else {
                series = json.name();
            }
        }
        if (value == null) {
            throw mark.problem("needs a value.");
        }
        return new Ordinal(value, series);
    }

    private void readScope(JsonCursor json) throws IOException {
        json.beginObject(SCOPE);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "asOf" -> asOf = json.day();
                case "since" -> since = json.day();
                case "cumulative" -> cumulative = json.yesOrNo();
                case "rate" -> rate = json.name();
                case "batch" -> batch = json.name();
                default -> throw new AssertionError(member);
            }
        }
    }

    private void readPlace(JsonCursor json) throws IOException {
        Offsets offsets = new Offsets(json.mark());
        String at = null;
        String from = null;
        String to = null;
        PlaceKind kind = null;
        json.beginObject(PLACE);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "at" -> at = json.name();
                case "from" -> from = json.name();
                case "to" -> to = json.name();
                case "kind" -> kind = json.oneOf(PlaceKind.values());
                case "start" -> offsets.readStart(json);
                case "end" -> offsets.readEnd(json);
                default -> throw new AssertionError(member);
            }
        }
        placeSpan = offsets.located();
        place = at == null && from == null && to == null ? null : new Place(at, from, to, kind, spanOf(placeSpan));
    }

    private void readActors(JsonCursor json) throws IOException {
        json.beginArray();
        while (json.nextElement()) {
            ActorRole role = ActorRole.OTHER;
            String id = null;
            String actorName = null;
            json.beginObject(ACTOR);
            for (String member = json.nextMember(); member != null; member = json.nextMember()) {
                switch (member) {
                    case "role" -> role = json.oneOf(ActorRole.values());
                    case "id" -> id = json.name();
                    case "name" -> actorName = json.name();
                    default -> throw new AssertionError(member);
                }
            }
            actors.add(new Actor(role, id, actorName));
        }
    }

    private static Source source(JsonCursor json) throws IOException {
        String id = null;
        String sourceName = null;
        SourceKind kind = null;
        json.beginObject(SOURCE);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "id" -> id = json.name();
                case "name" -> sourceName = json.name();
                case "kind" -> kind = json.oneOf(SourceKind.values());
                default -> throw new AssertionError(member);
            }
        }
        SourceKind unsaid = id == null && sourceName == null ? SourceKind.OUTLET : SourceKind.NAMED;
        return new Source(id, sourceName, kind == null ? unsaid : kind);
    }

    private void readCues(JsonCursor json) throws IOException {
        json.beginArray();
        while (json.nextElement()) {
            cues.add(json.oneOf(CueKind.values()));
        }
        quoted |= cues.contains(CueKind.QUOTED);
    }

    private void readParts(JsonCursor json) throws IOException {
        if (json.isObject()) {
            parts.add(part(json));
            return;
        }
        json.beginArray();
        while (json.nextElement()) {
            parts.add(part(json));
        }
    }

    private static PartOf part(JsonCursor json) throws IOException {
        JsonCursor.Mark mark = json.mark();
        String of = null;
        String group = null;
        boolean closed = false;
        json.beginObject(PARTS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "of" -> of = json.name();
                case "group" -> group = json.name();
                case "closed" -> closed = json.yesOrNo();
                default -> throw new AssertionError(member);
            }
        }
        if (of == null) {
            throw mark.problem("needs the id of the whole (of).");
        }
        return new PartOf(of, group, closed, mark);
    }

    JsonCursor.Mark mark() {
        return mark;
    }

    String name() {
        return name;
    }

    List<PartOf> parts() {
        return parts;
    }

    @Override
    public Offsets.@Nullable Located span() {
        return span;
    }

    @Nullable
    TimeDraft time() {
        return time;
    }

    /** Refuses offsets that do not fit the text. */
    void checkOffsets(String text) {
        if (span != null) {
            span.check(text, quote, "quote");
        }
        if (quantity != null && quantity.span() != null) {
            quantity.span().check(text, null, "");
        }
        if (placeSpan != null) {
            placeSpan.check(text, null, "");
        }
        if (time != null) {
            time.checkOffsets(text);
        }
    }

    /**
     * @param order the place of each claim in the report
     * @param dateOrder the place of each date among the dates of the report
     */
    Claim build(Report report, Map<Placed, Integer> order, Map<Placed, Integer> dateOrder) {
        String id = id(report.id(), name);
        return Claim.of(id, report.id(), name)
                .position(order.getOrDefault(this, 0))
                .quote(quote == null && span != null && report.text() != null ? span.in(report.text()) : quote)
                .span(spanOf(span))
                .origin(origin)
                .event(event)
                .eventRef(eventRef)
                .polarity(polarity)
                .modality(modality)
                .section(section)
                .quantity(quantity == null ? null : quantity.quantity())
                .unitId(quantity == null ? null : quantity.unit())
                .quantitySpan(quantity == null ? null : spanOf(quantity.span()))
                .measure(measure)
                .ordinal(ordinal)
                .asOf(asOf == null ? report.published() : asOf)
                .since(since)
                .cumulative(cumulative || since != null)
                .rate(rate)
                .batch(batch)
                .time(time == null ? null : mention(time, id, report, dateOrder))
                .place(place)
                .actors(actors)
                .source(source)
                .quoted(quoted)
                .cues(cues)
                .build();
    }

    /** The id that a claim of this name has in a run. */
    static String id(String reportId, String name) {
        return reportId + "#" + name;
    }

    private TimeMention mention(TimeDraft draft, String id, Report report, Map<Placed, Integer> dateOrder) {
        boolean ownVoice = !quoted && source.kind() != SourceKind.NAMED;
        String words = wordsAt(draft.span(), report.text());
        return draft.build(id + "/time", report.id(), dateOrder, quoted, ownVoice, words);
    }

    /** The words at a span, from the text, else from the quote of this claim when it covers the span. */
    private @Nullable String wordsAt(Offsets.@Nullable Located words, @Nullable String text) {
        if (words == null) {
            return null;
        }
        if (text != null) {
            return words.in(text);
        }
        if (quote == null || span == null) {
            return null;
        }
        int from = words.span().start() - span.span().start();
        int to = words.span().end() - span.span().start();
        boolean covered = from >= 0
                && to <= quote.length()
                && quote.length() == span.span().end() - span.span().start();
        return covered ? quote.substring(from, to) : null;
    }

    private static @Nullable Span spanOf(Offsets.@Nullable Located located) {
        return located == null ? null : located.span();
    }
}
