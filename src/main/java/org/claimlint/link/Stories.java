package org.claimlint.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;

/**
 * Which reports are to be read as one text: those of one outlet that tell of one event, or share several words that few reports have. A long
 * chain of reports is read in pieces, each report with the last ones before it that it is related to, so that each is read a few times at most.
 */
final class Stories {
    private static final int MOST = 8;
    /** Reports that lie further apart are two matters. */
    private static final int MOST_DAYS = 270;

    private static final int LONGEST = 100_000;

    private final List<ReportClaims> reports;
    private final Versions versions;
    /** By the place of the later report. */
    private final Map<Integer, Set<Integer>> earlier = new TreeMap<>();

    /** @param reports in the order of publication */
    Stories(List<ReportClaims> reports, Versions versions) {
        this.reports = reports;
        this.versions = versions;
    }

    /** Two reports, by their places, may belong to one story. */
    void relate(int one, int two) {
        if (one != two && mayBeOne(one, two)) {
            earlier.computeIfAbsent(Math.max(one, two), later -> new TreeSet<>(Comparator.reverseOrder()))
                    .add(Math.min(one, two));
        }
    }

    private boolean mayBeOne(int one, int two) {
        return isReadable(reports.get(one))
                && isReadable(reports.get(two))
                && mayBeOne(reports.get(one).report(), reports.get(two).report())
                && !versions.areOfOneText(one, two);
    }

    /** Whether days, languages and outlets allow it. */
    static boolean mayBeOne(Report first, Report second) {
        LocalDate then = first.published();
        LocalDate now = second.published();
        return then != null
                && now != null
                && Math.abs(ChronoUnit.DAYS.between(then, now)) <= MOST_DAYS
                && Objects.equals(first.lang(), second.lang())
                && (first.outlet() == null
                        || second.outlet() == null
                        || first.outlet().equals(second.outlet()))
                && !first.isTranslationPairWith(second);
    }

    /** Of claims that somebody else read no topics are known: nor is it known how their text is to be read. */
    private static boolean isReadable(ReportClaims report) {
        String text = report.report().text();
        return text != null && text.length() <= LONGEST && !report.topics().isEmpty();
    }

    /** What is read together is judged together. */
    void joinIn(DisjointSets components) {
        earlier.forEach((later, all) -> all.forEach(before -> components.join(before, later)));
    }

    /** The stories of some reports, none of which is part of another one. @param members the places of reports of one component, in order */
    List<List<ReportClaims>> of(List<Integer> members) {
        List<Set<Integer>> found = new ArrayList<>();
        Map<Integer, Set<Integer>> open = new HashMap<>();
        for (int later : members) {
            Set<Integer> related = earlier.getOrDefault(later, Set.of());
            if (related.isEmpty()) {
                continue;
            }
            // who goes on with a story that has room joins it; else a new one begins with what this report goes on with
            Set<Integer> story = open.get(related.iterator().next());
            if (story == null || story.size() >= MOST) {
                story = new TreeSet<>();
                related.stream().limit(MOST - 1L).forEach(story::add);
                found.add(story);
            }
            story.add(later);
            for (int one : story) {
                open.put(one, story);
            }
        }
        return found.stream()
                .map(story -> story.stream().map(reports::get).toList())
                .toList();
    }
}
