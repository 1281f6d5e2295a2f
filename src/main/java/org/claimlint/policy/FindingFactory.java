package org.claimlint.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimlint.link.EventKey;
import org.claimlint.model.Anchored;
import org.claimlint.model.Claim;
import org.claimlint.model.Finding;
import org.claimlint.model.Passage;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Section;
import org.claimlint.model.Story;
import org.claimlint.model.TimeMention;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleInfo;
import org.claimlint.rules.Slot;
import org.claimlint.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Turns the verdicts on one component of reports into findings: severity, passages and their order, messages, fixes, causes. */
public final class FindingFactory {
    private static final Comparator<Passage> BY_PLACE = Comparator.comparing(Passage::file)
            .thenComparingInt(passage -> passage.origin().line())
            .thenComparingInt(passage -> passage.origin().column());

    /** By file, place in it, rule and other passages: two runs print the same bytes. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at, BY_PLACE)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::with, FindingFactory::compareAll)
            .thenComparing(Finding::message);

    /** Which of two equal findings is kept must not hang on the order in which the verdicts come: their subjects decide. */
    private static final Comparator<Draft> MILDEST_FIRST = Comparator.comparing(Draft::ceiling)
            .thenComparing(Draft::finding, ORDER)
            .thenComparing(FindingFactory::subjects)
            // two claims may share the passage: whose event, doubts and fixes are told must not hang on it either
            .thenComparing(draft -> draft.finding().severity())
            .thenComparing(Draft::event)
            .thenComparing(draft -> draft.finding().because().toString())
            .thenComparing(draft -> draft.finding().fixes().toString());

    private static String subjects(Draft draft) {
        return draft.marks().stream().map(Mark::subject).collect(Collectors.joining("|"));
    }

    private static int compareAll(List<Passage> some, List<Passage> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = BY_PLACE.compare(some.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    private final RuleBase rules;
    private final Passages passages;
    private final Fixes fixes;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Predicate<String> checked;

    /** Findings on reports all of which are checked. */
    public FindingFactory(RuleBase rules, List<ReportClaims> component) {
        this(rules, component, List.of(), report -> true);
    }

    /**
     * @param component the reports that were judged together, in order of publication
     * @param stories what was made of several of them, read as one text: nothing is found in one report of a story alone
     * @param checked whether the report of this id is checked; the others were published before, and nothing is found in them alone
     */
    public FindingFactory(
            RuleBase rules, List<ReportClaims> component, List<Story> stories, Predicate<String> checked) {
        this.checked = checked;
        this.rules = rules;
        for (ReportClaims one : component) {
            order.put(one.report().id(), order.size());
            reports.put(one.report().id(), one.report());
        }
        for (Story story : stories) {
            this.stories.put(story.told().report().id(), story);
            reports.put(story.told().report().id(), story.told().report());
        }
        this.passages = new Passages(reports, this.stories, checked);
        this.fixes = new Fixes(passages);
    }

    /** The findings, sorted. */
    public List<Finding> findings(Collection<Verdict> verdicts) {
        List<Draft> drafts = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        List<Draft> all = new ArrayList<>();
        List<Draft> ofStories = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Draft draft = draft(verdict);
            if (checked.test(draft.finding().at().report())) {
                (isOfStory(verdict) ? ofStories : all).add(draft);
            }
        }
        Set<String> found = new HashSet<>();
        all.forEach(draft -> found.addAll(pairs(draft)));
        ofStories.removeIf(draft -> isOfOneReport(draft) || !Collections.disjoint(found, pairs(draft)));
        all.addAll(ofStories);
        all.sort(MILDEST_FIRST);
        for (Draft draft : all) {
            if (shown.add(identity(draft))) {
                drafts.add(draft);
            }
        }
        drafts = Overlaps.without(drafts);
        drafts.sort(Comparator.comparing(Draft::finding, ORDER));
        return named(drafts);
    }

    private boolean isOfStory(Verdict verdict) {
        return verdict.bindings().values().stream()
                .anyMatch(bound -> bound instanceof Anchored fact && stories.containsKey(fact.reportId()));
    }

    /** What the reports of a story say each by itself was judged without the others. */
    private static boolean isOfOneReport(Draft draft) {
        return draft.marks().stream()
                        .map(mark -> mark.passage().report())
                        .distinct()
                        .count()
                < 2;
    }

    /**
     * The pairs of passages that a rule holds against each other: where one was found without a story, the story adds nothing. Of a finding on two
     * passages the pair alone, for whichever rule it is: they contradict each other once.
     */
    private static Set<String> pairs(Draft draft) {
        List<String> passages = draft.marks().stream()
                .map(mark -> mark.passage().report() + '|' + mark.passage().span())
                .sorted()
                .toList();
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < passages.size(); i++) {
            for (int j = 0; j < i; j++) {
                String pair = passages.get(j) + '|' + passages.get(i);
                pairs.add(passages.size() == 2 ? pair : draft.finding().rule() + '|' + pair);
            }
        }
        return pairs;
    }

    /**
     * Two findings of one rule on the same words are one: a passage may carry several claims. Of two variants the milder speaks, for it knows
     * of a doubt that the other does not.
     */
    private static String identity(Draft draft) {
        StringBuilder identity = new StringBuilder(draft.finding().rule());
        for (Mark mark : draft.marks()) {
            Passage passage = mark.passage();
            identity.append('|').append(passage.report()).append('|');
            identity.append(passage.span() == null ? mark.subject() : passage.span());
        }
        return identity.toString();
    }

    private Draft draft(Verdict verdict) {
        RuleInfo rule = rules.of(verdict);
        Slot slot = Slot.of(rule);
        List<Claim> claims = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        List<Mark> marks = marks(verdict, slot, claims, times);
        Mark at = first(verdict, marks);
        List<Passage> with =
                marks.stream().filter(mark -> mark != at).map(Mark::passage).toList();
        // "12 here, 21 there": here is the passage that is shown first.
        Verdict told = at.subject().equals(subject(verdict.bindings().get("b"), slot)) ? verdict.exchanged() : verdict;
        SeverityCaps.Capped capped = SeverityCaps.cap(rule, subjects(verdict, slot, claims, times));
        Finding finding = new Finding(
                rule.id(),
                capped.severity(),
                Wording.of(rule.message(), told, Words.ENGLISH),
                Wording.of(rule.messageAr(), told, Words.ARABIC),
                at.passage(),
                with,
                fixes.of(rule, told).stream()
                        .filter(fix -> checked.test(fix.at().report()))
                        .toList(),
                "",
                "",
                capped.because());
        return new Draft(finding, rule.severity(), claims.isEmpty() ? "" : EventKey.name(claims.get(0)), marks);
    }

    private List<Mark> marks(Verdict verdict, Slot slot, List<Claim> claims, List<TimeMention> times) {
        List<Mark> marks = new ArrayList<>();
        for (Object bound : verdict.bindings().values()) {
            for (Object one : bound instanceof List<?> list ? list : List.of(bound)) {
                if (one instanceof Anchored fact) {
                    marks.add(mark(fact, slot));
                }
                if (one instanceof Claim claim) {
                    claims.add(claim);
                    if (claim.time() != null) {
                        times.add(claim.time());
                    }
                } else if (one instanceof TimeMention time) {
                    times.add(time);
                }
            }
        }
        marks.sort(Comparator.comparingInt(Mark::report)
                .thenComparingInt(Mark::position)
                .thenComparing(Mark::subject));
        return marks;
    }

    private Mark mark(Anchored fact, Slot slot) {
        Section section = fact instanceof Claim claim ? claim.section() : null;
        Passage passage = passages.of(fact, slot);
        return new Mark(
                passage, subject(fact, slot), slot, section, order.getOrDefault(passage.report(), 0), fact.position());
    }

    /** The id of what stands there: of its date where dates were compared. */
    private static String subject(@Nullable Object bound, Slot slot) {
        if (bound instanceof Claim claim && claim.time() != null && slot.isTime()) {
            return claim.time().id();
        }
        return bound instanceof Anchored fact ? fact.id() : "";
    }

    /** The passage to look at first: the total, else the headline, else the later report, else the earlier passage. */
    private Mark first(Verdict verdict, List<Mark> all) {
        List<Mark> marks = inCheckedReports(all);
        String total = verdict.mainId();
        Mark latest = marks.get(marks.size() - 1);
        for (Mark mark : marks) {
            if (mark.subject().equals(total)) {
                return mark;
            }
        }
        if (latest.report() != marks.get(0).report()) {
            return marks.stream()
                    .filter(mark -> mark.report() == latest.report())
                    .findFirst()
                    .orElse(latest);
        }
        return marks.stream()
                .filter(mark -> mark.section() == Section.TITLE)
                .findFirst()
                .orElse(marks.get(0));
    }

    private List<Mark> inCheckedReports(List<Mark> marks) {
        List<Mark> found = marks.stream()
                .filter(mark -> checked.test(mark.passage().report()))
                .toList();
        return found.isEmpty() ? marks : found;
    }

    private SeverityCaps.Subjects subjects(Verdict verdict, Slot slot, List<Claim> claims, List<TimeMention> times) {
        Set<Report> of = new LinkedHashSet<>();
        claims.forEach(claim -> of.add(passages.report(claim.reportId())));
        times.forEach(time -> of.add(passages.report(time.reportId())));
        return new SeverityCaps.Subjects(slot, claims, times, quantities(verdict, claims), of);
    }

    /** The amounts that were compared: total and sum where a sum was worked out, else those of the claims. */
    private static List<Quantity> quantities(Verdict verdict, List<Claim> claims) {
        List<Quantity> quantities = new ArrayList<>();
        if (verdict.bindings().get("sum") instanceof Quantity sum
                && verdict.bindings().get("total") instanceof Claim total
                && total.quantity() != null) {
            quantities.add(sum);
            quantities.add(total.quantity());
            return quantities;
        }
        for (Claim claim : claims) {
            if (claim.quantity() != null) {
                quantities.add(claim.quantity());
            }
        }
        return quantities;
    }

    private List<Finding> named(List<Draft> drafts) {
        List<String> fingerprints = fingerprints(drafts);
        List<String> causes = Causes.of(drafts, fingerprints);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Finding finding = drafts.get(i).finding();
            findings.add(new Finding(
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    finding.messageAr(),
                    finding.at(),
                    finding.with(),
                    finding.fixes(),
                    causes.get(i),
                    fingerprints.get(i),
                    finding.because()));
        }
        return findings;
    }

    private List<String> fingerprints(List<Draft> drafts) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Draft draft : drafts) {
            Finding finding = draft.finding();
            StringBuilder content =
                    new StringBuilder(passages.report(finding.at().report()).name());
            content.append('\n').append(finding.rule()).append('\n').append(draft.event());
            content.append('\n').append(Fingerprint.normalized(finding.at()));
            finding.with().forEach(passage -> content.append('\n').append(Fingerprint.normalized(passage)));
            int occurrence = occurrences.merge(content.toString(), 1, Integer::sum);
            fingerprints.add(
                    Fingerprint.of(content.append('\n').append(occurrence).toString()));
        }
        return fingerprints;
    }
}
