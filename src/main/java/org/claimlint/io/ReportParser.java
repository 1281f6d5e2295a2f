package org.claimlint.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimlint.model.InvalidInputException;
import org.claimlint.model.Part;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** Reads one report object; what can only be judged when all of it is known (ids, references, offsets) is judged at its end. */
final class ReportParser {
    static final String SCHEMA = "claimlint/claims/1";
    /** Of a report: more would need more memory than a small machine has. */
    static final int MOST_CLAIMS = 100_000;

    static final List<String> MEMBERS = List.of("schema", "report", "claims", "relations", "times");

    private final JsonCursor json;
    private final @Nullable LocalDate published;
    private final boolean excerpt;
    private ReportHeader header = ReportHeader.UNKNOWN;
    private final List<ClaimDraft> claims = new ArrayList<>();
    private final List<TimeDraft> times = new ArrayList<>();
    private final RelationDrafts relations = new RelationDrafts();

    /**
     * @param published the publication date that stands above the report's own, or null
     * @param excerpt whether claims may be missing that others are parts of or related to
     */
    ReportParser(JsonCursor json, @Nullable LocalDate published, boolean excerpt) {
        this.json = json;
        this.published = published;
        this.excerpt = excerpt;
    }

    /**
     * Reads the current root object to its end.
     *
     * @param defaultName the name of a report that gives itself no id
     * @param unique makes of a name an id that no other report has
     */
    ReportClaims read(String file, String defaultName, @Nullable Path folder, UnaryOperator<String> unique)
            throws IOException {
        JsonCursor.Mark root = json.mark();
        boolean hasClaims = false;
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "schema" -> checkSchema();
                case "report" -> header = ReportHeader.read(json, file, folder);
                case "claims" -> {
                    hasClaims = true;
                    readClaims();
                }
                case "relations" -> relations.read(json);
                case "times" -> readTimes();
                default -> throw new AssertionError(member);
            }
        }
        if (!hasClaims) {
            throw root.problem("A report needs claims. Maybe this is no claims JSON (" + SCHEMA + ").");
        }
        Map<String, ClaimDraft> byName = byName();
        if (excerpt) {
            leaveOutMissing(byName.keySet());
        }
        checkReferences(byName);
        checkCycles(byName);
        checkOffsets();
        String name = header.id() == null ? defaultName : header.id();
        return build(header.build(unique.apply(name), name, file, published));
    }

    private void checkSchema() throws IOException {
        if (!json.text().equals(SCHEMA)) {
            throw json.problem("must be " + SCHEMA);
        }
    }

    private void readClaims() throws IOException {
        JsonCursor.Mark all = json.mark();
        json.beginArray();
        while (json.nextElement()) {
            if (claims.size() == MOST_CLAIMS) {
                throw all.problem(
                        String.format(Locale.ROOT, "must not be more than %,d. Maybe split the report.", MOST_CLAIMS));
            }
            claims.add(ClaimDraft.read(json, claims.size() + 1));
        }
    }

    private void readTimes() throws IOException {
        json.beginArray();
        while (json.nextElement()) {
            times.add(TimeDraft.read(json, json.position()));
        }
    }

    private Map<String, ClaimDraft> byName() {
        Map<String, ClaimDraft> byName = new HashMap<>();
        for (ClaimDraft claim : claims) {
            ClaimDraft first = byName.putIfAbsent(claim.name(), claim);
            if (first != null) {
                throw claim.mark()
                        .member("id")
                        .problem("must not be that of " + first.mark().path() + " as well ("
                                + JsonCursor.shown(claim.name()) + ").");
            }
        }
        return byName;
    }

    private void leaveOutMissing(Set<String> names) {
        claims.forEach(claim -> claim.parts().removeIf(part -> !names.contains(part.of())));
        relations.keepAmong(names);
    }

    private void checkReferences(Map<String, ClaimDraft> byName) {
        for (ClaimDraft claim : claims) {
            for (ClaimDraft.PartOf part : claim.parts()) {
                checkReference(part.mark().member("of"), part.of(), byName);
                if (part.of().equals(claim.name())) {
                    throw part.mark()
                            .member("of")
                            .problem("must be another claim (" + JsonCursor.shown(part.of()) + ").");
                }
            }
        }
        for (RelationDrafts.Ends ends : relations.ends()) {
            checkReference(ends.mark().member("from"), ends.from(), byName);
            checkReference(ends.mark().member("to"), ends.to(), byName);
            if (ends.from().equals(ends.to())) {
                throw ends.mark().member("to").problem("must be another claim (" + JsonCursor.shown(ends.to()) + ").");
            }
        }
    }

    /** Refuses claims that are parts of each other; without recursion, for a chain of parts may be long. */
    private void checkCycles(Map<String, ClaimDraft> byName) {
        Map<ClaimDraft, Iterator<ClaimDraft.PartOf>> begun = new HashMap<>();
        Map<ClaimDraft, ClaimDraft.PartOf> path = new LinkedHashMap<>();
        Deque<ClaimDraft> open = new ArrayDeque<>();
        for (ClaimDraft start : claims) {
            open.push(start);
            while (!open.isEmpty()) {
                ClaimDraft claim = open.element();
                Iterator<ClaimDraft.PartOf> parts =
                        begun.computeIfAbsent(claim, any -> any.parts().iterator());
                if (!parts.hasNext()) {
                    open.pop();
                    path.remove(claim);
                    continue;
                }
                ClaimDraft.PartOf part = parts.next();
                path.put(claim, part);
                ClaimDraft whole = Objects.requireNonNull(byName.get(part.of()));
                if (path.containsKey(whole)) {
                    throw cycle(path, whole);
                }
                if (!begun.containsKey(whole)) {
                    open.push(whole);
                }
            }
        }
    }

    /** A complaint about the last entry in the file of the cycle that the path ends with. */
    private InvalidInputException cycle(Map<ClaimDraft, ClaimDraft.PartOf> path, ClaimDraft first) {
        List<ClaimDraft> members = new ArrayList<>(path.keySet());
        Set<ClaimDraft> cycle = new HashSet<>(members.subList(members.indexOf(first), members.size()));
        ClaimDraft last = claims.stream()
                .filter(cycle::contains)
                .reduce((before, after) -> after)
                .orElseThrow();
        ClaimDraft.PartOf part = Objects.requireNonNull(path.get(last));
        return part.mark()
                .member("of")
                .problem("must not be a part of this claim in turn (" + JsonCursor.shown(part.of())
                        + "). Maybe part and whole are swapped.");
    }

    private static void checkReference(JsonCursor.Mark mark, String name, Map<String, ClaimDraft> byName) {
        if (!byName.containsKey(name)) {
            throw mark.problem("must be the id of a claim of this report (" + JsonCursor.shown(name) + ").");
        }
    }

    private void checkOffsets() {
        String text = header.text();
        if (text != null) {
            claims.forEach(claim -> claim.checkOffsets(text));
            times.forEach(time -> time.checkOffsets(text));
        }
    }

    private ReportClaims build(Report report) {
        List<TimeDraft> dates = new ArrayList<>();
        for (ClaimDraft claim : claims) {
            TimeDraft time = claim.time();
            if (time != null) {
                dates.add(time);
            }
        }
        dates.addAll(times);
        Map<Placed, Integer> claimOrder = order(claims);
        Map<Placed, Integer> dateOrder = order(dates);

        List<TimeMention> mentions = new ArrayList<>();
        for (TimeDraft time : times) {
            String id = report.id() + "#t" + (mentions.size() + 1);
            mentions.add(time.build(id, report.id(), dateOrder, false, true, textOf(time)));
        }
        return new ReportClaims(
                report,
                claims.stream()
                        .map(claim -> claim.build(report, claimOrder, dateOrder))
                        .toList(),
                mentions,
                parts(report.id()),
                relations.shares(report.id()),
                relations.changes(report.id()),
                relations.orders(report.id()));
    }

    private @Nullable String textOf(TimeDraft time) {
        Offsets.Located span = time.span();
        String text = header.text();
        return span == null || text == null ? null : span.in(text);
    }

    /** A part that is listed twice in one group counts once. */
    private List<Part> parts(String reportId) {
        return claims.stream()
                .flatMap(claim -> claim.parts().stream()
                        .map(part -> new Part(
                                ClaimDraft.id(reportId, part.of()),
                                ClaimDraft.id(reportId, claim.name()),
                                part.group(),
                                part.closed())))
                .distinct()
                .toList();
    }

    /** The place of each draft in the report, from 0: by its span when every one has a span, else as listed. */
    private static Map<Placed, Integer> order(List<? extends Placed> drafts) {
        List<Placed> sorted = new ArrayList<>(drafts);
        if (drafts.stream().allMatch(draft -> draft.span() != null)) {
            sorted.sort(Comparator.comparingInt(
                    draft -> Objects.requireNonNull(draft.span()).span().start()));
        }
        Map<Placed, Integer> order = new IdentityHashMap<>();
        for (Placed draft : sorted) {
            order.put(draft, order.size());
        }
        return order;
    }
}
