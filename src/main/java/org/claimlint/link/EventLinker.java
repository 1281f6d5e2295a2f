package org.claimlint.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Evidence;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Section;
import org.claimlint.model.Span;
import org.claimlint.model.Tallied;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims tell of one event: those whose extractor says so, and those whose slots agree, with the words around them as further
 * evidence where two reports are compared. (Inside one report copied words are worth a reference: see {@link CopiedAccounts}.)
 */
public final class EventLinker {
    private static final Evidence BY_REFERENCE = new Evidence(Evidence.EVENT_REF, true, Double.POSITIVE_INFINITY);

    /** A headline is told before all else, wherever the file of an extractor has it. */
    private static final Comparator<Claim> TITLE_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.section() != Section.TITLE)
            .thenComparingInt(Claim::position);

    /** What lies further back is no news. */
    private static final int BACKGROUND_DAYS = 60;

    private final List<ReportClaims> reports;
    /** The ids of the reports whose links are looked for; null for those of all. */
    private final @Nullable Set<String> wanted;

    private final Versions versions;
    private final List<Telling> tellings = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private Headlines headlines = new Headlines(List.of());
    private TopicIndex topics = TopicIndex.ofAll(List.of());
    /** By the place of the report, once asked for. */
    private final Map<Integer, Words> words = new HashMap<>();

    /**
     * A claim with its place in the order of all: by publication, file and position, headlines first.
     *
     * @param report the place of its report in the order of all reports
     */
    record Telling(int order, int report, Report source, Claim claim) {
        @Override
        public int hashCode() {
            return order;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Telling telling && telling.order == order;
        }
    }

    record Pair(Telling first, Telling second, int commonWords, List<Evidence> evidence) {
        /** Whether words in whatever order made the link. */
        boolean byTopic() {
            return evidence.get(0).isTopic();
        }
    }

    /** A running total and a count that it holds. */
    private record Holding(Telling total, Telling item) {}

    private EventLinker(List<ReportClaims> reports, @Nullable Set<String> wanted) {
        this.wanted = wanted;
        this.reports = reports.stream()
                .sorted(Comparator.comparing(
                                (ReportClaims one) -> one.report().published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.report().file()))
                .toList();
        this.versions = new Versions(this.reports);
    }

    /** Links the claims of all reports. */
    public static Links link(List<ReportClaims> reports) {
        EventLinker linker = new EventLinker(reports, null);
        linker.findPairs();
        return linker.links();
    }

    /**
     * The claims of many reports that tell an event of the checked ones, or of what a running total holds: what {@link #link} would link
     * with these directly. Their ids, by the
     * id of their report.
     *
     * @param asked which of the claims of the checked ones are meant
     * @param many may be excerpts; the text of a report need only be known where it shares a key of words with a checked one
     */
    public static Map<String, Set<String>> linkedWith(
            List<ReportClaims> checked, Predicate<Claim> asked, List<ReportClaims> many) {
        Set<String> wanted = new HashSet<>();
        checked.forEach(one -> wanted.add(one.report().id()));
        EventLinker linker =
                new EventLinker(Stream.concat(checked.stream(), many.stream()).toList(), wanted);
        linker.findPairs();
        Map<String, Set<String>> linked = new LinkedHashMap<>();
        Stream.concat(
                        linker.pairs.stream().map(pair -> List.of(pair.first(), pair.second())),
                        linker.holdings.stream().map(holding -> List.of(holding.total(), holding.item())))
                .forEach(two -> {
                    int place = wanted.contains(two.get(0).source().id()) ? 0 : 1;
                    Telling other = two.get(1 - place);
                    if (asked.test(two.get(place).claim())) {
                        linked.computeIfAbsent(other.source().id(), any -> new HashSet<>())
                                .add(other.claim().id());
                    }
                });
        return linked;
    }

    /**
     * The ids of those of many reports that may be read as one text with a checked one, at most so many as a story has.
     *
     * @param many may be excerpts
     */
    public static Set<String> relatedTo(List<ReportClaims> checked, List<ReportClaims> many) {
        Set<String> wanted = new HashSet<>();
        checked.forEach(one -> wanted.add(one.report().id()));
        List<ReportClaims> all =
                new EventLinker(Stream.concat(checked.stream(), many.stream()).toList(), wanted).reports;
        Set<String> related = new LinkedHashSet<>();
        TopicIndex.ofAll(all)
                .sharing()
                .forEach((later, some) -> some.forEach(earlier -> {
                    Report one = all.get(earlier).report();
                    Report two = all.get(later).report();
                    if (wanted.contains(one.id()) != wanted.contains(two.id()) && Stories.mayBeOne(one, two)) {
                        related.add(wanted.contains(one.id()) ? two.id() : one.id());
                    }
                }));
        return related;
    }

    private void findPairs() {
        for (int i = 0; i < reports.size(); i++) {
            ReportClaims one = reports.get(i);
            List<Claim> claims = one.claims().stream().sorted(TITLE_FIRST).toList();
            for (Claim claim : claims) {
                tellings.add(new Telling(tellings.size(), i, one.report(), claim));
            }
        }
        headlines = new Headlines(tellings);
        topics = wanted == null ? TopicIndex.ofAll(reports) : TopicIndex.ofChosen(reports);
        // One long report that says the same again and again: who contradicts one telling contradicts its neighbours.
        boolean alone = reports.size() == 1;
        Blocks<String, Telling> references = alone ? Blocks.ofFew() : Blocks.ofMany();
        Blocks<String, Telling> keys =
                alone ? Blocks.ofFew() : Blocks.ofMany(key -> EventKey.ofWords(key) || TopicIndex.ofWords(key));
        for (Telling telling : tellings) {
            String reference = telling.claim().eventRef();
            Set<Telling> named = references.earlier(reference == null ? List.of() : List.of(reference), telling);
            named.forEach(first -> consider(first, telling, true));
            headlines.above(telling).forEach(first -> {
                if (!named.contains(first)) {
                    consider(first, telling, false);
                }
            });
            List<String> blocks = new ArrayList<>(EventKey.of(telling.claim(), alone ? null : words(telling)));
            blocks.addAll(topics.keys(telling));
            for (Telling first : keys.earlier(blocks, telling)) {
                if (!named.contains(first) && headlines.between(first, telling) == null) {
                    consider(first, telling, false);
                }
            }
        }
        Rivals.removeFrom(pairs);
        pairs.sort(Comparator.comparingInt((Pair pair) -> pair.first().order())
                .thenComparingInt(pair -> pair.second().order()));
    }

    private void consider(Telling first, Telling second, boolean byReference) {
        if (isOfNoInterest(first, second)
                || areVersions(first, second)
                || !byReference && (areToldApart(first, second) || areListed(first, second))) {
            return;
        }
        if (!byReference && (isBackgroundOf(first, second) || isBackgroundOf(second, first))) {
            return;
        }
        SharedTopic topic = topics.shared(first, second);
        if (RunningTotals.holds(first.claim(), second.claim(), topic)) {
            holdings.add(new Holding(first, second));
        } else if (RunningTotals.holds(second.claim(), first.claim(), topic)) {
            holdings.add(new Holding(second, first));
        }
        int common = byReference || first.report() != second.report() ? commonWords(first, second) : 0;
        List<Evidence> evidence = !byReference
                ? Comparison.sameEvent(first.claim(), second.claim(), common, headlines.between(first, second), topic)
                : common == 0
                        ? List.of(BY_REFERENCE)
                        : List.of(BY_REFERENCE, Evidence.commonWords(common, BY_REFERENCE.weight()));
        boolean another = evidence != null
                && headlines.isOfAnother(first, second)
                && evidence.stream().anyMatch(reason -> !reason.agrees());
        if (evidence != null && !another) {
            pairs.add(new Pair(first, second, common, evidence));
        }
    }

    /** Whether one tells of years ago, with the year, and another report tells the other without a date: that is news. */
    private static boolean isBackgroundOf(Telling old, Telling news) {
        TimeMention time = old.claim().time();
        DateInterval days = old.claim().days();
        return old.report() != news.report()
                && time != null
                && days != null
                && news.claim().days() == null
                && time.writtenYear() != null
                && days.liesBefore(old.source().published(), BACKGROUND_DAYS);
    }

    private int commonWords(Telling first, Telling second) {
        Words one = words(first);
        Words two = words(second);
        return one == null || two == null ? 0 : Anchors.commonWords(first.claim(), one, second.claim(), two);
    }

    /** A sentence that gives two counts, or names two places that lie apart, lists two events. */
    private boolean areListed(Telling first, Telling second) {
        Claim one = first.claim();
        Claim two = second.claim();
        String here = one.placeAt();
        String there = two.placeAt();
        boolean counts = one.quantity() != null && one.quantity().clashes(two.quantity());
        boolean places = here != null
                && there != null
                && !here.equals(there)
                && PlaceRelations.between(here, there) == PlaceRelations.Relation.APART;
        return (counts || places) && inOneSentence(first, second);
    }

    /** Whether two claims stand in one sentence of a text that is known. */
    private boolean inOneSentence(Telling first, Telling second) {
        Span one = first.claim().span();
        Span two = second.claim().span();
        Words text = first.report() != second.report() || one == null || two == null ? null : words(first);
        return text != null
                && one != null
                && two != null
                && text.inOneSentence(text.at(one.start()), text.at(two.start()));
    }

    /** The words of the text of a telling, or null when it is not known. */
    private @Nullable Words words(Telling telling) {
        String text = telling.source().text();
        return text == null
                ? null
                : words.computeIfAbsent(
                        telling.report(),
                        report -> Words.of(text, reports.get(report).claims()));
    }

    private boolean isOfNoInterest(Telling first, Telling second) {
        return wanted != null
                && wanted.contains(first.source().id())
                        == wanted.contains(second.source().id());
    }

    /** Two versions of one text, or a text and its translation, tell everything twice. */
    private boolean areVersions(Telling first, Telling second) {
        return first.report() != second.report()
                && (versions.areOfOneText(first.report(), second.report())
                        || first.source().isTranslationPairWith(second.source()));
    }

    /** Different references in one file are different events by the word of the extractor. */
    private static boolean areToldApart(Telling first, Telling second) {
        String one = first.claim().eventRef();
        String two = second.claim().eventRef();
        return one != null
                && two != null
                && !Objects.equals(one, two)
                && first.source().file().equals(second.source().file());
    }

    private Links links() {
        DisjointSets events = new DisjointSets(tellings.size());
        DisjointSets components = new DisjointSets(reports.size());
        for (Pair pair : pairs) {
            events.join(pair.first().order(), pair.second().order());
            components.join(pair.first().report(), pair.second().report());
        }
        // What is judged together: the tellings of an event, and what a running total holds.
        DisjointSets judged = new DisjointSets(tellings.size());
        pairs.forEach(pair -> judged.join(pair.first().order(), pair.second().order()));
        for (Holding holding : holdings) {
            judged.join(holding.total().order(), holding.item().order());
            components.join(holding.total().report(), holding.item().report());
        }
        Stories stories = new Stories(reports, versions);
        pairs.forEach(
                pair -> stories.relate(pair.first().report(), pair.second().report()));
        topics.sharing().forEach((later, all) -> all.forEach(earlier -> stories.relate(earlier, later)));
        stories.joinIn(components);
        Map<Integer, List<Integer>> reportsOf = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            reportsOf
                    .computeIfAbsent(components.rootOf(i), root -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, List<SameEvent>> linksOf = new HashMap<>();
        Map<Integer, List<SameEvent>> linksOfEvent = new HashMap<>();
        for (Pair pair : pairs) {
            int event = events.rootOf(pair.first().order());
            SameEvent link = new SameEvent(
                    pair.first().claim().id(),
                    pair.second().claim().id(),
                    tellings.get(event).claim().id(),
                    inOneSentence(pair.first(), pair.second()),
                    pair.commonWords(),
                    pair.evidence());
            linksOf.computeIfAbsent(components.rootOf(pair.first().report()), root -> new ArrayList<>())
                    .add(link);
            linksOfEvent
                    .computeIfAbsent(judged.rootOf(pair.first().order()), root -> new ArrayList<>())
                    .add(link);
        }
        Map<Integer, List<Tallied>> talliedOf = new HashMap<>();
        Map<Integer, List<Tallied>> talliedOfEvent = new HashMap<>();
        for (Holding holding : holdings) {
            Tallied tallied = new Tallied(
                    holding.total().claim().id(), holding.item().claim().id());
            talliedOf
                    .computeIfAbsent(components.rootOf(holding.total().report()), root -> new ArrayList<>())
                    .add(tallied);
            talliedOfEvent
                    .computeIfAbsent(judged.rootOf(holding.total().order()), root -> new ArrayList<>())
                    .add(tallied);
        }
        Grouping grouping = new Grouping(reports, tellings, judged, linksOfEvent, talliedOfEvent);
        List<Links.Component> found = new ArrayList<>();
        reportsOf.forEach((root, members) -> found.add(new Links.Component(
                members.stream().map(reports::get).toList(),
                linksOf.getOrDefault(root, List.of()),
                talliedOf.getOrDefault(root, List.of()),
                grouping.groups(members),
                stories.of(members))));
        return new Links(List.copyOf(found));
    }
}
