package org.claimlint.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about one event or one number. Every slot may be unknown, and unknown is not different.
 *
 * @param id unique in a run
 * @param reportId the {@link Report#id} it belongs to
 * @param name its id within the report, as the extractor gave it
 * @param position order in its report, from 0
 * @param quote the exact words, or null
 * @param span where it stands in the text, or null
 * @param origin where it stands in the claims file, or null
 * @param event id of its event class, or null
 * @param eventRef equal values are one event, by the word of the extractor
 * @param section title, lead or body, or null
 * @param quantity how many or how much, or null
 * @param unitId what is counted: an id of the unit tree or a class of its own
 * @param quantitySpan the count with its noun, or null
 * @param measure what became of the counted, or null
 * @param ordinal its number in a series, or null
 * @param asOf the day the figure holds for: the stated one, else the publication date; null when unknown
 * @param since the day a running toll counts from, or null
 * @param cumulative whether the figure is a running toll
 * @param rate per what ("day", "vehicle"), or null for a plain count
 * @param batch which part of a series ("first group"), or null
 * @param time its date, or null
 * @param place its places, or null
 * @param actors its participants
 * @param source who answers for it
 * @param quoted whether it stands in direct quotation
 * @param cues words that relate it to earlier tellings
 */
public record Claim(
        String id,
        String reportId,
        String name,
        int position,
        @Nullable String quote,
        @Nullable Span span,
        @Nullable Position origin,
        @Nullable String event,
        @Nullable String eventRef,
        Polarity polarity,
        Modality modality,
        @Nullable Section section,
        @Nullable Quantity quantity,
        @Nullable String unitId,
        @Nullable Span quantitySpan,
        @Nullable Measure measure,
        @Nullable Ordinal ordinal,
        @Nullable LocalDate asOf,
        @Nullable LocalDate since,
        boolean cumulative,
        @Nullable String rate,
        @Nullable String batch,
        @Nullable TimeMention time,
        @Nullable Place place,
        List<Actor> actors,
        Source source,
        boolean quoted,
        Set<CueKind> cues)
        implements Anchored {

    public Claim {
        actors = List.copyOf(actors);
        cues = Set.copyOf(cues);
    }

    /** Starts a claim that says nothing yet. */
    public static Builder of(String id, String reportId, String name) {
        return new Builder(id, reportId, name);
    }

    /** The role of its date, or null. */
    public @Nullable TimeRole timeRole() {
        return time == null ? null : time.role();
    }

    /** The civil year of its date, or null. */
    public @Nullable Integer year() {
        return time == null ? null : time.year();
    }

    /** The days of its date, or null. */
    public @Nullable DateInterval days() {
        return time == null ? null : time.interval();
    }

    public @Nullable PlaceKind placeKind() {
        return place == null ? null : place.kind();
    }

    public @Nullable String placeFrom() {
        return place == null ? null : place.from();
    }

    public @Nullable String placeTo() {
        return place == null ? null : place.to();
    }

    public @Nullable String placeAt() {
        return place == null ? null : place.at();
    }

    /** The voice that answers for it: empty for the outlet and its anonymous sources. */
    public String sourceKey() {
        return source.key();
    }

    /** Whether the text says that this is so: neither denied, planned nor merely possible. */
    public boolean asserted() {
        return modality == Modality.ASSERTED && polarity == Polarity.AFFIRMED;
    }

    /** The id of its only perpetrator; null when there is none, several, or one without an id. */
    public @Nullable String agent() {
        Actor only = only(ActorRole.AGENT);
        return only == null ? null : only.id();
    }

    /** The id of its only victim; null when there is none, several, or one without an id. */
    public @Nullable String victim() {
        Actor only = only(ActorRole.PATIENT);
        return only == null ? null : only.id();
    }

    /** The name of its only perpetrator, as far as it has one. */
    public @Nullable String agentName() {
        Actor only = only(ActorRole.AGENT);
        return only == null ? null : only.words();
    }

    /** The name of its only victim, as far as it has one. */
    public @Nullable String victimName() {
        Actor only = only(ActorRole.PATIENT);
        return only == null ? null : only.words();
    }

    /** What the text calls the only place of the claim; null where it names several. */
    public @Nullable String placeName() {
        return place == null ? null : place.name();
    }

    /** The only place of what happened at one point; null for movements and extents. */
    public @Nullable String placePoint() {
        return place == null || place.from() != null || place.to() != null ? null : place.at();
    }

    /** Where it happened: in the words of the text where they are known, else a {@link PlaceId}; null when nobody says. */
    public @Nullable Object placeWords() {
        String words = place == null ? null : wordsAt(place.span());
        String name = place == null || words != null ? words : place.name();
        return name != null ? name : placeAt() == null ? null : new PlaceId(placeAt());
    }

    /** How many of what: in the words of the text where they are known, else a {@link Counted}; null when it counts nothing. */
    public @Nullable Object countWords() {
        String words = wordsAt(quantitySpan);
        return words != null ? words : counted();
    }

    /** The part of the quote that stands at a place of the text, or null when it is not in it. */
    private @Nullable String wordsAt(@Nullable Span stretch) {
        if (stretch == null || span == null || quote == null) {
            return null;
        }
        int start = stretch.start() - span.start();
        int end = stretch.end() - span.start();
        return start >= 0 && end <= quote.length() ? quote.substring(start, end) : null;
    }

    private @Nullable Actor only(ActorRole role) {
        Actor only = null;
        for (Actor actor : actors) {
            if (actor.role() == role) {
                if (only != null) {
                    return null;
                }
                only = actor;
            }
        }
        return only;
    }

    /** What it counts, or null. */
    public @Nullable Counted counted() {
        return quantity == null ? null : new Counted(unitId, quantity);
    }

    /** The same claim under another reference. */
    public Claim withEventRef(@Nullable String reference) {
        return toBuilder().eventRef(reference).build();
    }

    /** The same claim, with somebody else who answers for it. */
    public Claim withSource(Source voice) {
        return toBuilder().source(voice).build();
    }

    /** The same claim with the slots of the event that it tells more of. */
    public Claim completed(@Nullable TimeMention when, @Nullable Place where, List<Actor> who) {
        return toBuilder().time(when).place(where).actors(who).build();
    }

    /** A claim that says the same, to be changed in some of its slots. */
    public Builder toBuilder() {
        return new Builder(id, reportId, name)
                .position(position)
                .quote(quote)
                .span(span)
                .origin(origin)
                .event(event)
                .eventRef(eventRef)
                .polarity(polarity)
                .modality(modality)
                .section(section)
                .quantity(quantity)
                .unitId(unitId)
                .quantitySpan(quantitySpan)
                .measure(measure)
                .ordinal(ordinal)
                .asOf(asOf)
                .since(since)
                .cumulative(cumulative)
                .rate(rate)
                .batch(batch)
                .time(time)
                .place(place)
                .actors(actors)
                .source(source)
                .quoted(quoted)
                .cues(cues);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Collects the slots of a claim; what is not set stays unknown. */
    public static final class Builder {
        private final String id;
        private final String reportId;
        private final String name;
        private int position = 0;
        private @Nullable String quote;
        private @Nullable Span span;
        private @Nullable Position origin;
        private @Nullable String event;
        private @Nullable String eventRef;
        private Polarity polarity = Polarity.AFFIRMED;
        private Modality modality = Modality.ASSERTED;
        private @Nullable Section section;
        private @Nullable Quantity quantity;
        private @Nullable String unitId;
        private @Nullable Span quantitySpan;
        private @Nullable Measure measure;
        private @Nullable Ordinal ordinal;
        private @Nullable LocalDate asOf;
        private @Nullable LocalDate since;
        private boolean cumulative = false;
        private @Nullable String rate;
        private @Nullable String batch;
        private @Nullable TimeMention time;
        private @Nullable Place place;
        private List<Actor> actors = List.of();
        private Source source = Source.OUTLET;
        private boolean quoted = false;
        private Set<CueKind> cues = Set.of();

        private Builder(String id, String reportId, String name) {
            this.id = id;
            this.reportId = reportId;
            this.name = name;
        }

        public Builder position(int value) {
            position = value;
            return this;
        }

        public Builder quote(@Nullable String value) {
            quote = value;
            return this;
        }

        public Builder span(@Nullable Span value) {
            span = value;
            return this;
        }

        public Builder origin(@Nullable Position value) {
            origin = value;
            return this;
        }

        public Builder event(@Nullable String value) {
            event = value;
            return this;
        }

        public Builder eventRef(@Nullable String value) {
            eventRef = value;
            return this;
        }

        public Builder polarity(Polarity value) {
            polarity = value;
            return this;
        }

        public Builder modality(Modality value) {
            modality = value;
            return this;
        }

        public Builder section(@Nullable Section value) {
            section = value;
            return this;
        }

        public Builder quantity(@Nullable Quantity value) {
            quantity = value;
            return this;
        }

        public Builder unitId(@Nullable String value) {
            unitId = value;
            return this;
        }

        public Builder quantitySpan(@Nullable Span value) {
            quantitySpan = value;
            return this;
        }

        public Builder measure(@Nullable Measure value) {
            measure = value;
            return this;
        }

        public Builder ordinal(@Nullable Ordinal value) {
            ordinal = value;
            return this;
        }

        public Builder asOf(@Nullable LocalDate value) {
            asOf = value;
            return this;
        }

        public Builder since(@Nullable LocalDate value) {
            since = value;
            return this;
        }

        public Builder cumulative(boolean value) {
            cumulative = value;
            return this;
        }

        public Builder rate(@Nullable String value) {
            rate = value;
            return this;
        }

        public Builder batch(@Nullable String value) {
            batch = value;
            return this;
        }

        public Builder time(@Nullable TimeMention value) {
            time = value;
            return this;
        }

        public Builder place(@Nullable Place value) {
            place = value;
            return this;
        }

        public Builder actors(List<Actor> value) {
            actors = value;
            return this;
        }

        public Builder source(Source value) {
            source = value;
            return this;
        }

        public Builder quoted(boolean value) {
            quoted = value;
            return this;
        }

        public Builder cues(Set<CueKind> value) {
            cues = value;
            return this;
        }

        public Claim build() {
            return new Claim(
                    id,
                    reportId,
                    name,
                    position,
                    quote,
                    span,
                    origin,
                    event,
                    eventRef,
                    polarity,
                    modality,
                    section,
                    quantity,
                    unitId,
                    quantitySpan,
                    measure,
                    ordinal,
                    asOf,
                    since,
                    cumulative,
                    rate,
                    batch,
                    time,
                    place,
                    actors,
                    source,
                    quoted,
                    cues);
        }
    }
}
