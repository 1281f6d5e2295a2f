package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Account;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorMention;
import org.claimlint.model.ActorRole;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.Part;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Polarity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.claimlint.model.Unread;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts mentions together to claims: every event word and every count makes one, with the slots that stand nearest to it in its clause, and
 * with what the frame says that it stands in.
 */
final class ClaimReader {
    /** A dateline, or a stray line, is shorter. In tokens. */
    private static final int SHORTEST_LEAD = 20;

    private static final int FARTHEST_SINCE = 4;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Mentions mentions;
    private final Clauses clauses;
    private final BitSet quoted;
    private final BitSet entries;
    private final List<Placed<TimeExpression>> times;
    private final List<Placed<EventMention>> events;
    private final List<Placed<ActorMention>> actors;
    private final List<Placed<PlaceMention>> places;
    private final List<Placed<QuantityMention>> quantities;
    private final List<Frame> frames;
    private final @Nullable Frame[] frameOfTime;
    private final Layout.@Nullable Stretch lead;
    private final @Nullable Dateline dateline;
    private final Places placeReader;
    private final Cues cues;
    private final Map<String, TimeMention> dates = new HashMap<>();

    private ClaimReader(Report report, Tokens tokens, Layout layout, Mentions mentions) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.mentions = mentions;
        this.clauses = Clauses.of(tokens, layout);
        this.quoted = Quotations.of(tokens, layout);
        this.times = Placed.of(TimeExpression.class, mentions, tokens);
        this.entries = Entries.of(tokens, layout, times);
        this.events = Placed.of(EventMention.class, mentions, tokens);
        this.actors = Placed.of(ActorMention.class, mentions, tokens);
        this.places = Placed.of(PlaceMention.class, mentions, tokens);
        this.quantities = Placed.of(QuantityMention.class, mentions, tokens);
        this.frames = Frames.of(report, tokens, layout, clauses, times, events, actors);
        this.frameOfTime = new Frame[times.size()];
        for (Frame frame : frames) {
            if (frame.time() >= 0) {
                frameOfTime[frame.time()] = frame;
            }
        }
        this.lead = lead();
        this.dateline = Dateline.find(tokens, layout, mentions);
        this.placeReader = new Places(clauses, events, places);
        this.cues = new Cues(tokens, clauses);
    }

    /** The claims of a text, with its dates outside claims, parts of wholes, and what could not be read. */
    static ReportClaims read(Report report, Tokens tokens, Layout layout, Mentions mentions) {
        return new ClaimReader(report, tokens, layout, mentions).read();
    }

    private ReportClaims read() {
        List<Statement> statements = new Statements(tokens, layout, clauses, events, quantities).read();
        Map<Statement, Claim> claims = new IdentityHashMap<>();
        List<Claim> inOrder = new ArrayList<>();
        for (Statement statement : statements) {
            Claim claim = claim(statement, inOrder.size());
            claims.put(statement, claim);
            inOrder.add(claim);
        }
        List<Part> parts = new ArrayList<>();
        for (Parts.Share share : Parts.of(tokens, layout, clauses, events, statements)) {
            Claim whole = Objects.requireNonNull(claims.get(share.whole()));
            Claim part = Objects.requireNonNull(claims.get(share.part()));
            parts.add(new Part(whole.id(), part.id(), share.group(), share.closed()));
        }
        return new ReportClaims(
                report,
                inOrder,
                otherDates(inOrder),
                parts,
                List.of(),
                List.of(),
                List.of(),
                unread(),
                mentions.coverage());
    }

    private Claim claim(Statement statement, int position) {
        Placed<EventMention> event = statement.event();
        Placed<QuantityMention> quantity = statement.quantity();
        int anchor = statement.anchor();
        Frame frame = frameOf(anchor);
        Placed<TimeExpression> own = ownTime(statement, frame);
        Since since = sinceOf(statement);
        TimeMention time = own != null && (since == null || since.time() != own)
                ? date(own, TimeRole.HAPPENED, frame)
                : frame != null && frame.time() >= 0 && frame.role() != null
                        ? date(times.get(frame.time()), frame.role(), frame)
                        : null;
        Place place = placeReader.of(statement);
        Set<CueKind> kinds = cues.of(anchor, frame);
        boolean isQuoted = quoted.get(anchor);
        if (isQuoted) {
            kinds.add(CueKind.QUOTED);
        }
        Span span = hull(statement, place);
        String name = "c" + (position + 1);
        return Claim.of(report.id() + "#" + name, report.id(), name)
                .position(position)
                .quote(tokens.words(span))
                .span(span)
                .eventRef(entries.get(anchor) ? Account.entry(report, position + 1) : null)
                .event(event == null ? null : event.mention().event())
                .polarity(cues.isNegated(statement) ? Polarity.NEGATED : Polarity.AFFIRMED)
                .modality(cues.modality(statement, frame, time, report))
                .section(sectionOf(anchor))
                .quantity(quantity == null ? null : quantity.mention().quantity())
                .unitId(statement.unitId())
                .quantitySpan(quantity == null ? null : quantity.mention().span())
                .measure(measureOf(statement))
                .asOf(report.published())
                .since(since == null ? null : since.day())
                .cumulative(since != null)
                .time(time)
                .place(place)
                .actors(actorsOf(statement, frame))
                .source(frame == null ? Source.OUTLET : frame.source())
                .quoted(isQuoted)
                .cues(kinds)
                .build();
    }

    /** What became of the counted; of the wounded, Arabic tells with the verb before them that they died. */
    private @Nullable Measure measureOf(Statement statement) {
        Placed<EventMention> event = statement.event();
        Placed<QuantityMention> quantity = statement.quantity();
        boolean died = event != null
                && quantity != null
                && event.mention().measure() == Measure.KILLED
                && quantity.mention().measure() == Measure.WOUNDED
                && event.to() == quantity.from()
                && tokens.get(event.from()).isArabic();
        return died ? Measure.KILLED : statement.measure();
    }

    /** The innermost frame that holds a token. */
    private @Nullable Frame frameOf(int token) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).from() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // Frames hardly ever hold each other more than a few deep.
        for (int i = low - 1; i >= Math.max(0, low - 4); i--) {
            if (frames.get(i).holds(token)) {
                return frames.get(i);
            }
        }
        return null;
    }

    /** The date nearest to the event in its own clause, else in a clause beside it that tells no other event. */
    private @Nullable Placed<TimeExpression> ownTime(Statement statement, @Nullable Frame frame) {
        Placed<?> anchor = statement.event() != null ? statement.event() : statement.quantity();
        if (anchor == null) {
            return null;
        }
        int clause = clauses.of(anchor.from());
        Placed<TimeExpression> nearest = nearestTime(anchor, clauses.first(clause), clauses.end(clause), frame);
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(anchor.from()));
        if (nearest == null && clause > 0 && clauses.first(clause) > sentence.from()) {
            int before = clauses.first(clause - 1);
            boolean opens = Placed.first(events, before, clauses.first(clause)) == null;
            nearest = opens ? nearestTime(anchor, before, clauses.first(clause), frame) : null;
        }
        if (nearest == null && clauses.end(clause) < sentence.to()) {
            int end = clauses.end(clause + 1);
            boolean closes = Placed.first(events, clauses.end(clause), end) == null
                    && !clauses.has(clauses.end(clause), Clue.THAT);
            nearest = closes ? nearestTime(anchor, clauses.end(clause), end, frame) : null;
        }
        return nearest;
    }

    private @Nullable Placed<TimeExpression> nearestTime(Placed<?> anchor, int from, int to, @Nullable Frame frame) {
        Placed<TimeExpression> nearest = null;
        for (Placed<TimeExpression> time : Placed.within(times, from, to)) {
            boolean ofVerb = frameOfTime[Placed.indexFrom(times, time.from())] != null;
            boolean toldByOther = frame != null && !frame.holds(time.from());
            boolean ofDateline = dateline != null && dateline.stretch().holds(time.from());
            if (!ofVerb
                    && !ofDateline
                    && !toldByOther
                    && !isSince(time)
                    && !isOfPlan(anchor, time)
                    && (nearest == null || time.gap(anchor) < nearest.gap(anchor))) {
                nearest = time;
            }
        }
        return nearest;
    }

    /** "was closed and will reopen on 25 May": a date behind a plan is that of the plan. */
    private boolean isOfPlan(Placed<?> anchor, Placed<TimeExpression> time) {
        if (clauses.hasBetween(anchor.to(), time.from(), Clue.PLANNED)) {
            return true;
        }
        for (Placed<EventMention> event : Placed.within(events, anchor.to(), time.from())) {
            if (event.mention().form() == EventMention.Form.FUTURE) {
                return true;
            }
        }
        return false;
    }

    private boolean isSince(Placed<TimeExpression> time) {
        // "since the beginning of autumn in June"
        int first = Math.max(clauses.first(clauses.of(time.from())), time.from() - FARTHEST_SINCE);
        int since = clauses.find(first, time.from(), Clue.SINCE);
        return since >= 0
                && Placed.first(events, since, time.from()) == null
                && Placed.first(quantities, since, time.from()) == null
                && Placed.first(times, since, time.from()) == null;
    }

    private record Since(LocalDate day, Placed<TimeExpression> time) {}

    /** "since March": the day a running toll counts from. */
    private @Nullable Since sinceOf(Statement statement) {
        Placed<QuantityMention> quantity = statement.quantity();
        if (quantity == null) {
            return null;
        }
        int clause = clauses.of(quantity.from());
        for (Placed<TimeExpression> time : Placed.within(times, clauses.first(clause), clauses.end(clause))) {
            if (isSince(time)
                    && time.mention().interval() != null
                    && time.mention().interval().from() != null) {
                return new Since(time.mention().interval().from(), time);
            }
        }
        return null;
    }

    private TimeMention date(Placed<TimeExpression> time, @Nullable TimeRole role, @Nullable Frame frame) {
        TimeExpression said = time.mention();
        boolean isQuoted = quoted.get(time.from());
        boolean own = frame == null
                || frame.time() >= 0 && times.get(frame.time()) == time
                || frame.trails()
                || frame.source().isOutlet();
        boolean ownVoice = own && !isQuoted;
        String key = said.span().start() + "|" + role + "|" + ownVoice;
        return dates.computeIfAbsent(
                key,
                any -> new TimeMention(
                        report.id() + "#t" + (dates.size() + 1),
                        report.id(),
                        Placed.indexFrom(times, time.from()),
                        role,
                        said.interval(),
                        said.stated(),
                        said.deicticMonth(),
                        said.deicticYear(),
                        said.inferred(),
                        isQuoted,
                        ownVoice,
                        tokens.words(said.span()),
                        said.span(),
                        null));
    }

    /** The dates that belong to no claim. */
    private List<TimeMention> otherDates(List<Claim> claims) {
        Set<Span> told = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.time() != null) {
                told.add(claim.time().span());
            }
        }
        List<TimeMention> others = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Placed<TimeExpression> time = times.get(i);
            if (!told.contains(time.mention().span())) {
                Frame ofVerb = frameOfTime[i];
                Frame frame = ofVerb != null ? ofVerb : frameOf(time.from());
                others.add(date(time, ofVerb == null ? null : ofVerb.role(), frame));
            }
        }
        return others;
    }

    private List<Actor> actorsOf(Statement statement, @Nullable Frame frame) {
        int clause = clauses.of(statement.anchor());
        List<Actor> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Placed<ActorMention> actor : Placed.within(actors, clauses.first(clause), clauses.end(clause))) {
            boolean told = frame == null || frame.holds(actor.from());
            boolean speaker =
                    frame != null && actor.mention().id().equals(frame.source().id());
            if (told
                    && !speaker
                    && !isSpeaker(actor.mention())
                    && ids.add(actor.mention().id())) {
                boolean by = clauses.has(actor.from() - 1, Clue.BY) || clauses.has(actor.from() - 2, Clue.BY);
                found.add(new Actor(
                        by ? ActorRole.AGENT : ActorRole.OTHER,
                        actor.mention().id(),
                        actor.mention().name()));
            }
        }
        return found;
    }

    private static boolean isSpeaker(ActorMention actor) {
        return actor.kind().equals("monitor") || actor.kind().equals("agency");
    }

    private Section sectionOf(int token) {
        Layout.Stretch title = layout.title();
        if (title != null && title.holds(token)) {
            return Section.TITLE;
        }
        return lead != null && lead.holds(token) ? Section.LEAD : Section.BODY;
    }

    private Layout.@Nullable Stretch lead() {
        for (Layout.Stretch paragraph : layout.paragraphs()) {
            if (paragraph.to() - paragraph.from() >= SHORTEST_LEAD && !paragraph.equals(layout.title())) {
                return paragraph;
            }
        }
        return null;
    }

    private Span hull(Statement statement, @Nullable Place place) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        List<Span> spans = new ArrayList<>();
        if (statement.event() != null) {
            spans.add(statement.event().mention().span());
        }
        if (statement.quantity() != null) {
            spans.add(statement.quantity().mention().span());
        }
        if (place != null && place.span() != null) {
            spans.add(place.span());
        }
        for (Span span : spans) {
            start = Math.min(start, span.start());
            end = Math.max(end, span.end());
        }
        return new Span(start, end);
    }

    private List<Unread> unread() {
        List<Unread> unread = new ArrayList<>();
        for (UnreadMention one : mentions.of(UnreadMention.class)) {
            unread.add(new Unread(
                    report.id() + "#u" + (unread.size() + 1),
                    report.id(),
                    unread.size(),
                    one.kind(),
                    tokens.words(one.span()),
                    one.span()));
        }
        return unread;
    }
}
