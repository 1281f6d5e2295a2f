package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.mention.ArabicVerb;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Account;
import org.claimlint.model.Actor;
import org.claimlint.model.ActorMention;
import org.claimlint.model.ActorRole;
import org.claimlint.model.Change;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Deixis;
import org.claimlint.model.DurationExpression;
import org.claimlint.model.EventMention;
import org.claimlint.model.Figures;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Part;
import org.claimlint.model.Place;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Polarity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.Share;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.StatedChange;
import org.claimlint.model.StatedPercent;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TimeRole;
import org.claimlint.model.ToldAsPast;
import org.claimlint.model.Unread;
import org.claimlint.model.UnreadMention;
import org.claimlint.model.Weapon;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts mentions together to claims: every event word and every count makes one, with the slots that stand nearest to it in its clause, and
 * with what the frame says that it stands in.
 */
final class ClaimReader {
    private static final String TERRITORY = "territory";
    private static final String CAPTURE = "capture";
    /** So many sentences behind a day, what is told without one is of that day. */
    private static final int LONGEST_STORY = 3;

    /** A dateline, or a stray line, is shorter. In tokens. */
    private static final int SHORTEST_LEAD = 20;

    private static final String TOTAL_OF = "total-of";
    /** Between "brings the total" and its number. In tokens. */
    private static final int FARTHEST_TOTAL = 5;

    private static final String UNTIL = "up-to-day";
    private static final int LONGEST_UNTIL = 3;
    private static final String HOLDS_FOR = "holds-for";
    private static final String DATED_THING = "dated-thing";
    /** Between a thing and the date that says which one it is. In tokens. */
    private static final int FARTHEST_THING = 5;

    private static final String SET_AGAINST = "set-against";
    private static final int LONGEST_AGAINST = 4;
    private static final String JOINS = "joins";
    private static final String COUNTS_DOWN = "counts-down";
    private static final String SETS_DAY = "sets-day";
    /** Between a day and "as the date for". In tokens. */
    private static final int FARTHEST_GOAL = 3;

    private static final String RETURN = "return";
    private static final String MOVEMENT = "movement";
    private static final String TALLY = "tally";
    /** "the story goes back to": in tokens. */
    private static final int FARTHEST_ORIGIN = 6;

    /** "Since the long rains": what began then is no part of what is counted. In tokens. */
    private static final int FARTHEST_START = 3;
    /** A number with what it counts. In tokens. */
    private static final int LONGEST_COUNT = 6;

    private final ReadText text;
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
    private final List<Placed<NumberMention>> numbers;
    private final List<Frame> frames;
    private final @Nullable Frame[] frameOfTime;
    private final Layout.@Nullable Stretch lead;
    /** Whether the headline says that the report corrects what was told before. */
    private final boolean corrects;

    private final Layout.@Nullable Stretch dateline;
    private final Places placeReader;
    private final Roles roles;
    private final Batches batches;
    private final Increments increments;
    private final Cues cues;
    private final Scopes scopes;
    private final Ordinals ordinals;
    private final Persons persons;
    private final Weapons weapons;
    /** The words that set a figure against the one that follows. */
    private final BitSet setAgainst;

    private final Map<String, TimeMention> dates = new HashMap<>();

    private ClaimReader(Report report, Tokens tokens, Layout layout, Mentions mentions) {
        this.report = report;
        this.tokens = tokens;
        this.layout = layout;
        this.mentions = mentions;
        this.quoted = Quotations.of(tokens, layout);
        this.times = new ArrayList<>(Placed.of(TimeExpression.class, mentions, tokens));
        times.removeIf(time -> isNoDay(time.mention()) || isOfEra(time));
        this.clauses = Clauses.of(tokens, layout, times);
        this.entries = Entries.of(tokens, layout, times);
        this.events = new ArrayList<>(Placed.of(EventMention.class, mentions, tokens));
        events.removeIf(event -> isOrigin(event) || isOfTally(event));
        this.actors = Placed.of(ActorMention.class, mentions, tokens);
        this.places = Placed.of(PlaceMention.class, mentions, tokens);
        this.quantities = Placed.of(QuantityMention.class, mentions, tokens);
        this.numbers = Placed.of(NumberMention.class, mentions, tokens);
        this.setAgainst = wordsBeforeOtherFigure(tokens, numbers);
        this.frames = Frames.of(report, tokens, layout, clauses, times, events, actors);
        this.frameOfTime = new Frame[times.size()];
        for (Frame frame : frames) {
            if (frame.time() >= 0) {
                frameOfTime[frame.time()] = frame;
            }
        }
        this.lead = lead();
        Layout.Stretch title = layout.title();
        this.corrects = title != null && clauses.hasBetween(title.from(), title.to(), Clue.CORRECTION);
        BitSet dateTokens = new BitSet();
        times.forEach(time -> dateTokens.set(time.from(), time.to()));
        this.text = new ReadText(
                report,
                tokens,
                layout,
                mentions,
                clauses,
                quoted,
                dateTokens,
                times,
                events,
                places,
                quantities,
                numbers);
        this.dateline = Dateline.stretch(tokens, layout, mentions);
        this.roles = new Roles(tokens, clauses, events, actors, quantities);
        this.increments = new Increments(tokens, layout, clauses, quantities);
        this.batches = new Batches(tokens, layout, clauses, Placed.of(NumberMention.class, mentions, tokens));
        this.placeReader = new Places(tokens, clauses, events, places, Dateline.place(tokens, layout, mentions));
        this.cues = new Cues(tokens, clauses, report.published() == null ? List.of() : times, events, numbers);
        this.scopes = new Scopes(tokens, layout, clauses, times, events, quantities, report.published());
        this.weapons = new Weapons(tokens, clauses);
        this.persons = new Persons(text);
        this.ordinals = new Ordinals(tokens, layout, clauses, times, events, numbers, report.published());
    }

    /** The claims of a text, with its dates outside claims, parts of wholes, and what could not be read. */
    static ReportClaims read(Report report, Tokens tokens, Layout layout, Mentions mentions) {
        return new ClaimReader(report, tokens, layout, mentions).read();
    }

    private ReportClaims read() {
        List<Statement> statements = new Statements(tokens, layout, clauses, events, quantities).read();
        if (!persons.acts().isEmpty()) {
            statements.addAll(persons.acts());
            statements.sort(Comparator.comparingInt(Statement::anchor));
        }
        NumberText numberText = new NumberText(report, tokens, layout, quoted, quantities, numbers, times);
        List<Changes.Told> changed = Changes.of(numberText, clauses);
        Proportions.Found proportions =
                Proportions.of(tokens, layout, clauses, quantities, numbers, times, changed, statements);
        List<Parts.Share> breakdowns =
                Breakdowns.of(tokens, layout, entries, events, quantities, numbers, times, increments, statements);
        for (Statement state : proportions.states()) {
            entries.set(state.anchor());
        }
        List<Claim> told = new ArrayList<>();
        for (Statement statement : statements) {
            told.add(claim(statement, told.size()));
        }
        ContentWords words = new ContentWords(tokens, layout, clauses, times, events);
        Inheritance.Completed inherited = Inheritance.complete(tokens, layout, clauses, statements, told, words);
        List<Claim> complete = inherited.claims();
        withDayOfStory(statements, complete);
        List<Parts.Share> divided = Parts.of(numberText, clauses, events, statements, breakdowns);
        Set<Statement> ofWholes = Collections.newSetFromMap(new IdentityHashMap<>());
        divided.stream().filter(share -> !share.isOfOwnFate()).forEach(share -> ofWholes.add(share.part()));
        List<Retellings.Pair> retellings = new Retellings(
                        tokens,
                        layout,
                        clauses,
                        statements,
                        told,
                        complete,
                        inherited.recalling(),
                        ordinals,
                        ofWholes,
                        words)
                .find();
        for (Retellings.Pair pair : retellings) {
            int later = pair.later();
            // what it comes back to says where and when, and nothing that stands nearer
            Claim own = inherited.recalling().get(later) ? told.get(later) : complete.get(later);
            Claim earlier = complete.get(pair.earlier());
            complete.set(later, pair.recalled() ? own.withSource(earlier.source()) : own);
        }
        List<Claim> inOrder =
                Coreference.named(report, tokens, layout, clauses, statements, complete, ofWholes, retellings);
        inOrder = withHeadlineOrdinal(statements, withHeadlineToll(inOrder));
        Map<Statement, Claim> claims = new IdentityHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            claims.put(statements.get(i), inOrder.get(i));
        }
        List<Part> parts = new ArrayList<>();
        for (Parts.Share share : divided) {
            Claim whole = Objects.requireNonNull(claims.get(share.whole()));
            Claim part = Objects.requireNonNull(claims.get(share.part()));
            parts.add(new Part(whole.id(), part.id(), share.group(), share.closed()));
        }
        List<Share> shares = new ArrayList<>();
        List<StatedPercent> percents = new ArrayList<>();
        for (Proportions.Ratio ratio : proportions.ratios()) {
            Claim whole = Objects.requireNonNull(claims.get(ratio.whole()));
            Claim part = Objects.requireNonNull(claims.get(ratio.part()));
            parts.add(new Part(whole.id(), part.id(), "r" + whole.name(), false));
            if (ratio.percent() != null) {
                shares.add(new Share(part.id(), whole.id(), ratio.percent()));
            }
            if (ratio.percent() != null && ratio.span() != null) {
                percents.add(new StatedPercent(
                        report.id() + "#p" + (percents.size() + 1),
                        report.id(),
                        percents.size(),
                        part.id(),
                        whole.id(),
                        ratio.percent(),
                        tokens.words(ratio.span()),
                        ratio.span()));
            }
        }
        Map<Integer, Claim> byNumber = claimsByNumber(statements, claims);
        List<Change> changes = new ArrayList<>();
        for (Proportions.Rise rise : proportions.rises()) {
            Claim from = Objects.requireNonNull(claims.get(rise.from()));
            Claim to = Objects.requireNonNull(claims.get(rise.to()));
            changes.add(new Change(from.id(), to.id(), rise.kind(), rise.value()));
        }
        List<TimeMention> otherDates = otherDates(inOrder);
        return new ReportClaims(
                        report,
                        inOrder,
                        otherDates,
                        parts,
                        shares,
                        changes,
                        List.of(),
                        StatedParents.of(text),
                        unread(),
                        mentions.coverage())
                .withTopics(Topics.of(tokens, layout, lead, dateline, words, actors, places, inOrder))
                .withFigures(figures(
                        inOrder,
                        otherDates,
                        percents,
                        words,
                        new Counters(tokens, layout, clauses, times, statements, claims, words),
                        numberText,
                        Changes.facts(numberText, changed, number -> id(byNumber.get(number))),
                        known(numberText, words, byNumber),
                        weapons.of(statements, claims),
                        Divisions.of(
                                numberText, clauses, words, Series.of(numberText, words, byNumber(claims)), divided)));
    }

    /** The claims by the first token of their number. */
    private Map<Integer, Claim> claimsByNumber(List<Statement> statements, Map<Statement, Claim> claims) {
        Map<Integer, Claim> byNumber = new HashMap<>();
        for (Statement statement : statements) {
            Placed<QuantityMention> count = statement.quantity();
            if (count != null && count.mention().number() != null) {
                byNumber.putIfAbsent(
                        tokens.at(count.mention().number().start()), Objects.requireNonNull(claims.get(statement)));
            }
        }
        return byNumber;
    }

    /** What comes back to what was counted before. */
    private List<Object> known(NumberText text, ContentWords words, Map<Integer, Claim> byNumber) {
        List<Object> known = new ArrayList<>(DefiniteCounts.of(text, clauses, words, byNumber));
        known.addAll(RunningCounts.of(text, clauses, byNumber, this::source));
        known.addAll(StandingTolls.of(text, clauses, words, events, places, byNumber, this::source));
        known.addAll(Roundups.of(text, words, byNumber));
        known.addAll(DigitSlips.of(text, clauses, words, this::source));
        return known;
    }

    private static @Nullable String id(@Nullable Claim claim) {
        return claim == null ? null : claim.id();
    }

    /** Claims by the first token of their count. */
    private static Map<Integer, Claim> byNumber(Map<Statement, Claim> claims) {
        Map<Integer, Claim> byNumber = new HashMap<>();
        claims.forEach((statement, claim) -> {
            if (statement.quantity() != null) {
                byNumber.putIfAbsent(statement.quantity().from(), claim);
            }
        });
        return byNumber;
    }

    private Figures figures(
            List<Claim> claims,
            List<TimeMention> otherDates,
            List<StatedPercent> percents,
            ContentWords words,
            Counters counters,
            NumberText figures,
            List<StatedChange> changes,
            List<Object> known,
            List<Weapon> used,
            List<Object> divisions) {
        Map<Span, String> ids = new HashMap<>();
        for (TimeMention date : otherDates) {
            ids.put(date.span(), date.id());
        }
        for (Claim claim : claims) {
            if (claim.time() != null && claim.time().span() != null) {
                ids.putIfAbsent(claim.time().span(), claim.time().id());
            }
        }
        Datings datings = new Datings(layout, quoted);
        EventNouns nouns = new EventNouns(tokens, layout, clauses, events);
        Predicates predicates = new Predicates(tokens, layout, clauses, times, events, numbers, nouns);
        List<Placed<TimeExpression>> happened = happened();
        List<Object> shares = ToldShares.of(figures, percents);
        List<Object> facts = new ArrayList<>();
        for (List<?> some : List.of(
                Appositions.of(text, ids::get),
                toldAsPast(claims, ids),
                WrittenRanges.of(figures, text.all(DurationExpression.class)),
                Ages.of(text, ids::get),
                Lengths.of(text, ids::get),
                Spells.of(text, ids::get),
                DateRanges.of(text),
                Ways.of(text),
                Whereabouts.of(text),
                Exchanges.of(text, this::source),
                Opposites.of(text, this::source),
                States.of(text, persons::tellsAtLarge, this::source),
                Calendars.of(text, ids::get),
                ClockTimes.of(text),
                Retold.of(predicates, words, happened, datings, ids::get, this::source),
                Recollections.of(text, datings, nouns, happened, words, ids::get),
                DatedReferences.of(text, datings, nouns, happened, ids::get),
                YearSlips.of(text, datings, happened, words, ids::get, this::source),
                ToldOrders.of(text, ids::get),
                Anniversaries.of(text, ids::get),
                percents,
                shares,
                FittingRatios.of(figures, shares),
                SeriesNumbers.of(figures, clauses, events),
                Ballots.of(figures, clauses),
                counters.later(),
                counters.scales(),
                changes,
                known,
                used,
                divisions,
                SpelledNumbers.of(figures),
                Conversions.of(figures),
                Majorities.of(figures),
                Tables.of(figures, entries),
                PercentLists.of(figures),
                Means.of(figures),
                Announcements.of(figures))) {
            facts.addAll(some);
        }
        return new Figures(facts);
    }

    /** The dates that are not those of reporting verbs. */
    private List<Placed<TimeExpression>> happened() {
        List<Placed<TimeExpression>> happened = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Frame frame = frameOfTime[i];
            boolean ofDateline = dateline != null && dateline.holds(times.get(i).from());
            if (!ofDateline && (frame == null || frame.role() == null || frame.role() == TimeRole.HAPPENED)) {
                happened.add(times.get(i));
            }
        }
        return happened;
    }

    /** The dates that verbs in the past tell of and no claim has; none where the text names the year before that of the report, which they may be of. */
    private List<ToldAsPast> toldAsPast(List<Claim> claims, Map<Span, String> ids) {
        LocalDate published = report.published();
        if (published == null || namesYear(published.getYear() - 1)) {
            return List.of();
        }
        Set<Span> told = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.time() != null && claim.asserted() && claim.timeRole() == TimeRole.HAPPENED) {
                told.add(claim.time().span());
            }
        }
        List<ToldAsPast> past = new ArrayList<>();
        for (Placed<TimeExpression> time : times) {
            TimeExpression date = time.mention();
            Integer year = date.interval() == null ? null : date.interval().year();
            boolean ownYear = year != null && year == published.getYear();
            boolean next = date.deicticMonth() == Deixis.NEXT || date.deicticYear() == Deixis.NEXT;
            String id = date.past()
                            && ownYear
                            && !next
                            && !told.contains(date.span())
                            && !quoted.get(time.from())
                            && !isOfPlan(time)
                    ? ids.get(date.span())
                    : null;
            if (id != null) {
                past.add(new ToldAsPast(id, published));
            }
        }
        return past;
    }

    /** "Began about 2600 before Christ, while he prefers the year 2500": a year to come in a sentence of years that count down. */
    private boolean isOfEra(Placed<TimeExpression> time) {
        Integer year = time.mention().stated().year();
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(time.from()));
        return year != null
                && report.published() != null
                && year > report.published().getYear()
                && time.mention().stated().month() == null
                && ScopeWords.find(COUNTS_DOWN, tokens, sentence.from(), sentence.to()) >= 0;
    }

    private boolean namesYear(int year) {
        return times.stream()
                .map(Placed::mention)
                .anyMatch(time -> Integer.valueOf(year).equals(time.stated().year())
                        || time.deicticYear() == Deixis.LAST
                                && time.interval() != null
                                && Integer.valueOf(year).equals(time.interval().year()));
    }

    /** Whether something in the clause of a date, or in one that is not told of, is a plan or may be. */
    private boolean isOfPlan(Placed<TimeExpression> time) {
        int clause = clauses.of(time.from());
        int first = clauses.first(clause);
        int end = clauses.end(clause);
        int sentence = layout.sentences().get(layout.sentenceOf(time.from())).from();
        Placed<EventMention> opening = Placed.first(events, sentence, time.from());
        return opening != null && cues.isCondition(opening)
                || clauses.hasBetween(first, end, Clue.PLANNED)
                || clauses.hasBetween(first, end, Clue.POSSIBLE)
                || ScopeWords.find(
                                SETS_DAY,
                                tokens,
                                first,
                                Math.max(end, Math.min(tokens.size(), time.to() + FARTHEST_GOAL)))
                        >= 0; // "set 1 August as the date"
    }

    /**
     * "Third attack this month" above "It is the second attack this month": the text numbers the news of its headline, so both are one
     * event.
     */
    /** "82 dead, not 83", where the text tells the toll of the season: the count of the headline runs on as well. */
    private static List<Claim> withHeadlineToll(List<Claim> claims) {
        List<Claim> found = new ArrayList<>(claims);
        for (int i = 0; i < found.size(); i++) {
            Claim title = found.get(i);
            if (title.section() != Section.TITLE || title.quantity() == null || title.cumulative()) {
                continue;
            }
            for (Claim claim : claims) {
                if (claim.section() != Section.TITLE
                        && title.quantity().sameFigure(claim.quantity())
                        && claim.measure() == title.measure()) {
                    if (claim.cumulative()) {
                        found.set(
                                i,
                                title.toBuilder()
                                        .cumulative(true)
                                        .since(claim.since())
                                        .build());
                    }
                    break;
                }
            }
        }
        return found;
    }

    private List<Claim> withHeadlineOrdinal(List<Statement> statements, List<Claim> claims) {
        Claim title = null;
        for (Claim claim : claims) {
            if (claim.section() == Section.TITLE && series(claim) != null) {
                title = claim;
                break;
            }
        }
        if (title == null) {
            return claims;
        }
        int only = -1;
        for (int i = 0; i < claims.size(); i++) {
            boolean same = claims.get(i).section() != Section.TITLE
                    && Objects.equals(series(title), series(claims.get(i)))
                    && (claims.get(i).eventRef() == null
                            || Account.isOwn(claims.get(i).eventRef()))
                    && ordinals.identifies(statements.get(i));
            if (same && only >= 0) {
                return claims;
            }
            only = same ? i : only;
        }
        if (only < 0 || title.eventRef() != null) {
            return claims;
        }
        List<Claim> named = new ArrayList<>(claims);
        String known = claims.get(only).eventRef();
        String reference = known == null ? Account.numbered(report) : known;
        named.set(title.position(), title.withEventRef(reference));
        named.set(only, claims.get(only).withEventRef(reference));
        return named;
    }

    /** Somebody killed or taken in what is told right before was so on its day, unless the text gives another. */
    private void withDayOfStory(List<Statement> statements, List<Claim> claims) {
        int last = -1;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            int sentence = layout.sentenceOf(statements.get(i).anchor());
            Actor person = persons.of(statements.get(i));
            if (person != null && person.role() == ActorRole.PATIENT && claim.time() == null && last >= 0) {
                Claim before = claims.get(last);
                int told = layout.sentenceOf(statements.get(last).anchor());
                if (sentence - told <= LONGEST_STORY) {
                    claims.set(i, claim.completed(before.time(), claim.place(), claim.actors()));
                }
            }
            boolean day = claim.asserted()
                    && claim.days() != null
                    && claim.days().days() == 1
                    && claim.timeRole() == TimeRole.HAPPENED
                    && claim.section() != Section.TITLE;
            last = day ? i : last;
        }
    }

    private static @Nullable String series(Claim claim) {
        return claim.ordinal() == null ? null : claim.ordinal().series();
    }

    private Claim claim(Statement statement, int position) {
        Placed<QuantityMention> quantity = statement.quantity();
        int anchor = statement.anchor();
        Frame frame = frameOf(anchor);
        Placed<TimeExpression> acted = persons.time(statement);
        Placed<TimeExpression> own = acted != null ? acted : ownTime(statement, frame);
        Scope scope = scopes.of(statement);
        TimeMention time = own != null && !scope.times().contains(own)
                ? date(own, TimeRole.HAPPENED, frame)
                : frame != null && frame.time() >= 0 && frame.role() != null
                        ? date(times.get(frame.time()), frame.role(), frame)
                        : null;
        Place place = placeReader.of(statement);
        Set<CueKind> kinds = cues.of(anchor, frame);
        if (cues.isRecalled(statement) || isOfKnownDay(anchor)) {
            kinds.add(CueKind.RECALLED);
        }
        if (sectionOf(anchor) == Section.TITLE && isNumberedTitle()) {
            kinds.add(CueKind.AGAIN);
        }
        if (corrects && sectionOf(anchor) != Section.BODY) {
            kinds.add(CueKind.CORRECTION);
        }
        boolean isQuoted = quoted.get(anchor);
        if (isQuoted) {
            kinds.add(CueKind.QUOTED);
        }
        if (quantity != null && isTotal(quantity)) {
            kinds.add(CueKind.TOTAL);
        }
        if (quantity != null && increments.has(quantity)) {
            kinds.add(CueKind.MORE);
        }
        Span span = hull(statement, place);
        String name = "c" + (position + 1);
        return Claim.of(report.id() + "#" + name, report.id(), name)
                .position(position)
                .quote(tokens.words(span))
                .span(span)
                .eventRef(entries.get(anchor) ? Account.entry(report, position + 1) : null)
                .event(eventOf(statement))
                .polarity(cues.isNegated(statement) ? Polarity.NEGATED : Polarity.AFFIRMED)
                .modality(cues.modality(statement, frame, time, report))
                .section(sectionOf(anchor))
                .quantity(quantity == null ? null : quantity.mention().quantity())
                .unitId(statement.unitId())
                .quantitySpan(quantity == null ? null : quantity.mention().span())
                .measure(measureOf(statement))
                .ordinal(ordinals.of(statement))
                .asOf(scope.asOf() == null ? report.published() : scope.asOf())
                .since(scope.since())
                .cumulative(scope.cumulative())
                .rate(scope.rate())
                .batch(scope.cumulative() ? causeOf(statement) : batches.of(statement))
                .time(time)
                .place(place)
                .actors(actorsOf(statement, frame))
                .source(frame == null ? Source.OUTLET : frame.source())
                .quoted(isQuoted)
                .cues(kinds)
                .build();
    }

    /** "Second ship loses 13 men": the headline is about another one than reports before. */
    private boolean isNumberedTitle() {
        Layout.Stretch title = layout.title();
        return title != null
                && clauses.has(title.from(), Clue.OTHER)
                && tokens.get(title.from()).isWord()
                && !tokens.get(title.from()).isArabic();
    }

    /** "Since the affair at the ford, when nine died": what happened when something known did. */
    private boolean isOfKnownDay(int anchor) {
        int first = clauses.first(clauses.of(anchor));
        int sentence = layout.sentences().get(layout.sentenceOf(anchor)).from();
        if (first <= sentence || !clauses.has(first, Clue.WHEN)) {
            return false;
        }
        int before = Math.max(sentence, clauses.first(clauses.of(first - 1)));
        for (Placed<EventMention> event : Placed.within(events, before, first)) {
            if (Definite.isEvent(tokens, clauses, event)) {
                return true;
            }
        }
        return false;
    }

    /** "A total of 600 fighters", "600 fighters in all". */
    private boolean isTotal(Placed<QuantityMention> quantity) {
        int first = Math.max(clauses.first(clauses.of(quantity.from())), quantity.from() - FARTHEST_TOTAL);
        Span number = quantity.mention().number();
        int to = number == null ? quantity.from() : tokens.at(number.start());
        return ScopeWords.find(TOTAL_OF, tokens, first, to) >= 0
                || ScopeWords.at(TOTAL_OF, tokens, quantity.to()) != null;
    }

    /** Which part of all a running toll counts: those of road accidents, those killed by one side; null when it does not say. */
    private @Nullable String causeOf(Statement statement) {
        String weapon = weapons.of(statement);
        if (weapon != null) {
            return weapon;
        }
        int clause = clauses.of(statement.anchor());
        String own = statement.eventClass();
        for (Placed<EventMention> event : Placed.within(events, clauses.first(clause), clauses.end(clause))) {
            boolean began = clauses.hasBetween(event.from() - FARTHEST_START, event.from(), Clue.SINCE);
            if (event != statement.event()
                    && !began
                    && event.mention().measure() == null
                    && event.mention().isNoun()
                    && !event.mention().event().equals(own)) {
                return event.mention().event();
            }
        }
        for (Actor actor : actorsOf(statement, frameOf(statement.anchor()))) {
            if (actor.role() == ActorRole.AGENT) {
                return actor.id();
            }
        }
        return null;
    }

    /** What happened: "12 dead" tells of a killing, in an attack as well. */
    private @Nullable String eventOf(Statement statement) {
        String told = statement.eventClass();
        Actor person = persons.of(statement);
        if (person != null && person.role() == ActorRole.PATIENT && TERRITORY.equals(told)) {
            return CAPTURE; // "Colonel Bello was captured" is no town
        }
        Measure fate = statement.quantity() == null
                ? null
                : statement.quantity().mention().measure();
        if (fate == null || told != null && !EventKin.isCause(told)) {
            return told;
        }
        return fate == Measure.KILLED ? "killing" : fate == Measure.WOUNDED ? "injury" : told;
    }

    /** "37 civilians hurt or killed", «قتل أو أصيب 37»: one count of both. */
    private boolean isJoinedHarm(Placed<EventMention> event) {
        Placed<EventMention> following = joinedTo(event);
        if (isOtherHarm(event, following) && !haveTheirCounts(event, following)) {
            return true;
        }
        boolean own =
                tokens.get(event.from()).isArabic() && tokens.form(event.from()).startsWith(ArabicLetters.WAW);
        int before = own ? event.from() - 1 : event.from() - 2;
        boolean led = own || ScopeWords.at(JOINS, tokens, event.from() - 1) != null;
        Placed<EventMention> preceding = led && before >= 0 ? Placed.first(events, before, before + 1) : null;
        return isOtherHarm(event, preceding) && !haveTheirCounts(preceding, event);
    }

    /** The event that "and" joins to one, right behind it; or null. */
    private @Nullable Placed<EventMention> joinedTo(Placed<EventMention> event) {
        Lexicon.Match<String> behind = ScopeWords.at(JOINS, tokens, event.to());
        int next = behind == null ? event.to() : behind.to();
        boolean arabic = next < tokens.size() && tokens.get(next).isArabic();
        boolean joined = behind != null || arabic && tokens.form(next).startsWith(ArabicLetters.WAW);
        return joined ? Placed.first(events, next, next + 1) : null;
    }

    /** "Met six men their deaths, and hurt were ten", as Arabic has it: each is told with its number. */
    private boolean haveTheirCounts(@Nullable Placed<EventMention> first, @Nullable Placed<EventMention> second) {
        return first != null
                && second != null
                && tokens.get(second.from()).isArabic()
                && Placed.first(quantities, second.to(), second.to() + 1) != null
                && Placed.within(quantities, Math.max(0, first.from() - LONGEST_COUNT), first.to()).stream()
                        .anyMatch(count -> count.to() == first.from() || count.from() > first.from());
    }

    private static boolean isOtherHarm(Placed<EventMention> event, @Nullable Placed<EventMention> other) {
        Measure one = event.mention().measure();
        Measure two = other == null ? null : other.mention().measure();
        return one == Measure.KILLED && two == Measure.WOUNDED || one == Measure.WOUNDED && two == Measure.KILLED;
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
        if (!died
                && statement.measure() == null
                && batches.of(statement) != null
                && Units.isAdditive(statement.unitId())) {
            return Measure.MOVED;
        }
        Placed<EventMention> second = event == null ? null : joinedTo(event);
        boolean ofSecond = event != null
                && quantity != null
                && second != null
                && quantity.from() >= second.to()
                && isOtherHarm(event, second)
                && haveTheirCounts(event, second);
        if (ofSecond && second != null) {
            return second.mention().measure();
        }
        if (event != null && statement.measure() == event.mention().measure() && isJoinedHarm(event)) {
            return Measure.CASUALTIES;
        }
        return died ? Measure.KILLED : statement.measure();
    }

    /** Who answers for what is told at a token. */
    private Source source(int token) {
        Frame frame = frameOf(token);
        return frame == null ? Source.OUTLET : frame.source();
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
        if (nearest == null) {
            nearest = timeBeforeWhen(clauses.first(clause), sentence.from());
        }
        if (nearest == null && clause > 0 && clauses.first(clause) > sentence.from()) {
            int before = clauses.first(clause - 1);
            boolean opens = Placed.first(events, before, clauses.first(clause)) == null;
            nearest = opens ? nearestTime(anchor, before, clauses.first(clause), frame) : null;
        }
        if (nearest == null && clauses.end(clause) < sentence.to()) {
            int end = clauses.end(clause + 1);
            boolean closes = Placed.first(events, clauses.end(clause), end) == null
                    && !clauses.has(clauses.end(clause), Clue.THAT);
            Placed<EventMention> next = Placed.first(events, clauses.end(clause), end);
            boolean participle = next != null
                    && !tokens.get(next.from()).isArabic()
                    && next.mention().form() == EventMention.Form.PRESENT
                    && !clauses.has(clauses.end(clause), Clue.CLAUSE);
            nearest = closes || participle
                    ? nearestTime(anchor, clauses.end(clause), closes || next == null ? end : next.from(), frame)
                    : null;
        }
        return nearest;
    }

    /** "On 3 May, when nine died": the date right before "when", whatever else is told of it. */
    private @Nullable Placed<TimeExpression> timeBeforeWhen(int first, int sentence) {
        if (!clauses.has(first, Clue.WHEN)) {
            return null;
        }
        int end = first > 0 && tokens.get(first - 1).isMark() ? first - 1 : first;
        for (Placed<TimeExpression> time : Placed.within(times, sentence, end)) {
            if (time.to() == end) {
                return time;
            }
        }
        return null;
    }

    private @Nullable Placed<TimeExpression> nearestTime(Placed<?> anchor, int from, int to, @Nullable Frame frame) {
        Placed<TimeExpression> nearest = null;
        for (Placed<TimeExpression> time : Placed.within(times, from, to)) {
            boolean ofVerb = frameOfTime[Placed.indexFrom(times, time.from())] != null;
            boolean toldByOther = frame != null && !frame.holds(time.from());
            boolean ofMatrix =
                    time.to() <= anchor.from() && clauses.hasBetween(time.to(), anchor.from(), Clue.RELATIVE);
            boolean ofCase = isOfCase(anchor, time);
            boolean ofDateline = dateline != null && dateline.holds(time.from());
            if (!ofVerb
                    && !ofDateline
                    && !ofMatrix
                    && !ofCase
                    && !toldByOther
                    && !scopes.isSince(time, anchor.from())
                    && !isGoal(time)
                    && !isSetAgainst(anchor, time)
                    && !isOfPlan(anchor, time)
                    && !isOfEventBefore(anchor, time, to)
                    && !isOfEventBehindAfter(anchor, time)
                    && (nearest == null || time.gap(anchor) < nearest.gap(anchor))) {
                nearest = time;
            }
        }
        return nearest;
    }

    /** "Signed until 2026": what happened goes on to a day to come, and did not happen then. */
    private boolean isGoal(Placed<TimeExpression> time) {
        return report.published() != null
                && time.mention().interval() != null
                && time.mention().interval().startsAfter(report.published(), 0)
                && (ScopeWords.endsBefore(UNTIL, tokens, time.from(), LONGEST_UNTIL) || isOfNoun(time));
    }

    /** "The estimate for 2026", "the 2026 budget": a date that says which one of its kind a thing is. */
    private boolean isOfNoun(Placed<TimeExpression> time) {
        boolean year =
                time.mention().stated().day() == null && time.mention().stated().weekday() == null;
        return ScopeWords.endsBefore(HOLDS_FOR, tokens, time.from(), LONGEST_UNTIL)
                || ScopeWords.at(HOLDS_FOR, tokens, time.from()) != null
                || year && (ScopeWords.at(DATED_THING, tokens, time.to()) != null || isOfThingBefore(time));
    }

    /** "The estimate of growth in 2026": nothing is told between the two. */
    private boolean isOfThingBefore(Placed<TimeExpression> time) {
        int sentence = layout.sentences().get(layout.sentenceOf(time.from())).from();
        int thing = ScopeWords.find(DATED_THING, tokens, Math.max(sentence, time.from() - FARTHEST_THING), time.from());
        return thing >= 0 && Placed.first(events, thing, time.from()) == null;
    }

    /** The words that set a figure against the one that follows: "against 28". */
    private static BitSet wordsBeforeOtherFigure(Tokens tokens, List<Placed<NumberMention>> numbers) {
        BitSet words = new BitSet();
        for (Placed<NumberMention> number : numbers) {
            for (int i = Math.max(0, number.from() - LONGEST_AGAINST); i < number.from(); i++) {
                Lexicon.Match<String> against = ScopeWords.at(SET_AGAINST, tokens, i);
                if (against != null && number.from() - against.to() <= 1 && number.from() >= against.to()) {
                    words.set(i);
                }
            }
        }
        return words;
    }

    /** "Killed 23 people, against 28 in September": the day is that of the figure which another one is set against. */
    private boolean isSetAgainst(Placed<?> anchor, Placed<TimeExpression> time) {
        int next = time.from() < anchor.to() ? -1 : setAgainst.nextSetBit(anchor.to());
        return next >= 0 && next < time.from();
    }

    /** "On Tuesday he was sentenced in the case of the robbery": the day is not that of the robbery, and a day told of the robbery is its own. */
    private boolean isOfCase(Placed<?> anchor, Placed<TimeExpression> time) {
        if (time.to() <= anchor.from()) {
            return anchor.mention() instanceof EventMention event
                    && event.isNoun()
                    && clauses.hasBetween(time.to(), anchor.from(), Clue.REGARDING);
        }
        int of = clauses.find(anchor.to(), time.from(), Clue.REGARDING);
        return of >= 0 && Placed.first(events, of, time.from()) != null;
    }

    /** Whether a time is no day, known or not: "daily", "now", "at noon". */
    private static boolean isNoDay(TimeExpression time) {
        return time.interval() == null && time.timex() != null && time.stated().isEmpty();
    }

    /** "Goes back to 12 October", "a house that belongs to him": nobody returns. */
    private boolean isOrigin(Placed<EventMention> event) {
        if (event.mention().isNoun()
                || !event.mention().event().equals(RETURN)
                || !tokens.get(event.from()).isArabic()) {
            return false;
        }
        int to = clauses.find(event.to(), Math.min(clauses.tokens(), event.to() + FARTHEST_ORIGIN), Clue.TO);
        boolean present = event.mention().form() == EventMention.Form.PRESENT;
        boolean owned = present
                && isIndefiniteNoun(event.from() - 1)
                && (to == event.to() || tokens.form(event.to()).charAt(0) == ArabicLetters.LAM);
        return owned || to >= 0 && Placed.first(times, to + 1, to + 2) != null;
    }

    private boolean isIndefiniteNoun(int token) {
        return token >= 0
                && tokens.get(token).isWord()
                && !tokens.get(token + 1).beginsLine()
                && !tokens.form(token).startsWith(ArabicLetters.ARTICLE)
                && !clauses.hasAny(token)
                && Placed.first(times, token, token + 1) == null;
    }

    /** "The number of the buried came to 398": nobody moves. */
    private boolean isOfTally(Placed<EventMention> event) {
        return event.mention().event().equals(MOVEMENT)
                && !event.mention().isNoun()
                && ScopeWords.at(TALLY, tokens, event.to()) != null;
    }

    /** "was closed and will reopen on 25 May": a date behind a plan is that of the plan. */
    private boolean isOfPlan(Placed<?> anchor, Placed<TimeExpression> time) {
        if (clauses.hasBetween(anchor.from(), time.from(), Clue.PLANNED)) {
            return true;
        }
        for (Placed<EventMention> event : Placed.within(events, anchor.to(), time.from())) {
            if (event.mention().form() == EventMention.Form.FUTURE) {
                return true;
            }
        }
        for (int i = anchor.to(); i < time.from(); i++) {
            if (tokens.get(i).isArabic() && ArabicVerb.isFuture(tokens.form(i)) && !isCounted(i)) {
                return true; // "was elected, and a feast will be held on 25 May"
            }
        }
        return false;
    }

    /** "Sixty" looks like a verb in the future. */
    private boolean isCounted(int token) {
        return Placed.first(numbers, token, token + 1) != null;
    }

    /** "Attacked X on Monday and shelled Y on Friday": the first date is not that of the second event. */
    private boolean isOfEventBefore(Placed<?> anchor, Placed<TimeExpression> time, int end) {
        int first = clauses.first(clauses.of(anchor.from()));
        return time.from() >= first
                && time.to() <= anchor.from()
                && Placed.first(events, first, time.from()) != null
                && Placed.first(times, anchor.to(), end) != null;
    }

    /** "The second fire of its kind after the hospital fire of April": the date is that of the one that went before. */
    private boolean isOfEventBehindAfter(Placed<?> anchor, Placed<TimeExpression> time) {
        int after = clauses.find(anchor.to(), time.from(), Clue.BEFORE_OR_AFTER);
        Placed<EventMention> event = after < 0 ? null : Placed.first(events, after, time.from());
        return event != null
                && event.mention().isNoun()
                && anchor.mention() instanceof EventMention own
                && own.isNoun();
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
                        days(said),
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

    /** Days that the claims format has no way to write are not known to a claim. */
    private static @Nullable DateInterval days(TimeExpression said) {
        DateInterval days = said.interval();
        return days != null && days.isOfFourDigitYears() ? days : null;
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
        Placed<EventMention> event = statement.event();
        if (event != null
                && clauses.of(event.from()) != clause
                && clauses.has(clauses.first(clauses.of(event.from())), Clue.RELATIVE)) {
            clause = clauses.of(event.from());
        }
        List<Actor> found = new ArrayList<>();
        Actor person = persons.of(statement);
        if (person != null) {
            found.add(person);
        }
        Set<String> ids = new HashSet<>();
        // "did not target the 60 fighters who crossed": who did not is no part of the crossing
        Placed<QuantityMention> count = statement.quantity();
        boolean relative =
                event != null && count != null && event.from() > count.to() && clauses.has(count.to(), Clue.RELATIVE);
        int first = relative && count != null ? count.from() : clauses.first(clause);
        for (Placed<ActorMention> actor : Placed.within(actors, first, clauses.end(clause))) {
            boolean told = frame == null || frame.holds(actor.from());
            boolean speaker =
                    frame != null && actor.mention().id().equals(frame.source().id());
            if (told
                    && !speaker
                    && !isSpeaker(actor.mention())
                    && ids.add(actor.mention().id())) {
                found.add(new Actor(
                        roles.of(actor, statement),
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
        Span person = persons.span(statement);
        if (person != null) {
            spans.add(person);
        }
        Span ordinal = ordinals.behind(statement);
        if (ordinal != null) {
            spans.add(ordinal);
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
