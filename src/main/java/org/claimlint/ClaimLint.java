package org.claimlint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.claimlint.claim.ReportReader;
import org.claimlint.claim.ReportReader.Reading;
import org.claimlint.claim.StoryReader;
import org.claimlint.link.CopiedAccounts;
import org.claimlint.link.CopiedPassages;
import org.claimlint.link.EventLinker;
import org.claimlint.link.Links.Component;
import org.claimlint.link.Links.Group;
import org.claimlint.link.NamesOfText;
import org.claimlint.link.Participants;
import org.claimlint.link.PlaceHierarchy;
import org.claimlint.link.SameBearers;
import org.claimlint.link.Translations;
import org.claimlint.mention.Mentions;
import org.claimlint.model.Anchored;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Claim;
import org.claimlint.model.Cue;
import org.claimlint.model.DateOrder;
import org.claimlint.model.DatedTwice;
import org.claimlint.model.Finding;
import org.claimlint.model.Mention;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.SameSeries;
import org.claimlint.model.SeriesNumber;
import org.claimlint.model.Span;
import org.claimlint.model.Story;
import org.claimlint.model.Story.Chapter;
import org.claimlint.model.Tallied;
import org.claimlint.model.ToldIn;
import org.claimlint.policy.FindingFactory;
import org.claimlint.policy.Suppressions;
import org.claimlint.rules.RuleBase;
import org.claimlint.rules.RuleEngine;
import org.claimlint.rules.RuleEngine.Judgement;
import org.claimlint.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** The pipeline: texts become claims, claims go in, what contradicts itself comes out. */
public final class ClaimLint {
    /** The tag of the rules that compare a text with its translation. */
    private static final String TRANSLATION = "translation";

    /** The tag of the rules that also compare what the reports of one story say. */
    private static final String STORY = "story";

    private final RuleBase rules;
    private final RuleEngine engine;

    public ClaimLint(RuleBase rules) {
        this.rules = rules;
        this.engine = new RuleEngine(rules);
    }

    /** What was found in some of the reports, and which rules failed on them. */
    private record Found(List<Finding> findings, List<SameEvent> links, Map<String, String> problems) {
        Found(Map<String, String> problems) {
            this(new ArrayList<>(), new ArrayList<>(), problems);
        }

        Found() {
            this(new LinkedHashMap<>());
        }

        void failed(String problem) {
            problems.put(problem, problem);
        }

        /** A rule that fails is told of once. */
        void add(Found other) {
            findings.addAll(other.findings);
            links.addAll(other.links);
            other.problems.forEach(problems::putIfAbsent);
        }
    }

    /** Reads what a text claims, with dates of figures as its language has them. */
    public static ReportClaims read(Report known, int body) {
        return read(known, body, null);
    }

    /**
     * Reads what a text claims.
     *
     * @param known what is known about the report beforehand, with its text
     * @param body the offset at which the text proper begins, behind its front matter
     * @param order how dates of figures are written, or null where the language tells
     */
    public static ReportClaims read(Report known, int body, @Nullable DateOrder order) {
        Reading reading = ReportReader.read(known, body, order);
        List<Mention> mentions = reading.mentions().all();
        ReportClaims claims = CopiedAccounts.named(reading.claims(), reading.tokens(), reading.layout());
        return CopiedPassages.marked(claims, mentions, reading.tokens(), reading.layout())
                .withNames(NamesOfText.of(reading.report(), mentions, reading.tokens()));
    }

    /** Reads the dates, numbers and names of a text; the parameters are those of {@link #read}. */
    public static Mentions mentions(Report known, int body, @Nullable DateOrder order) {
        return ReportReader.mentions(known, body, order);
    }

    /** Claims that somebody else read: what their text repeats is found by the values that they give. */
    private static List<ReportClaims> withCopies(List<ReportClaims> reports) {
        return reports.stream()
                .map(one -> one.coverage() == null ? CopiedPassages.marked(one) : one)
                .toList();
    }

    /** Checks reports alone and against each other. */
    public CheckResult check(List<ReportClaims> reports) {
        return check(reports, List.of());
    }

    /**
     * Checks reports alone, against each other and against what was published before.
     *
     * @param published reports that are not checked themselves: each finding is about a passage of a checked one
     */
    public CheckResult check(List<ReportClaims> reports, List<ReportClaims> published) {
        Set<String> ids = new HashSet<>();
        reports.forEach(one -> ids.add(one.report().id()));
        List<ReportClaims> all = new ArrayList<>(withCopies(reports));
        all.addAll(published);
        List<Component> components = EventLinker.link(all).components().stream()
                .filter(component -> component.tellsOf(ids))
                .toList();
        Found found = judge(components, ids);
        for (ReportClaims translation : reports) {
            ReportClaims original = originalOf(translation, reports);
            if (original != null) {
                Attempt.at(translation.report().file(), () -> judgeTranslation(original, translation))
                        .give(found::add, found::failed);
            }
        }
        List<ReportClaims> spoken =
                reports.stream().filter(one -> !one.suppressions().isEmpty()).toList();
        Suppressions.Applied applied = Suppressions.apply(found.findings(), spoken);
        List<Finding> findings = new ArrayList<>(applied.kept());
        if (!spoken.isEmpty()) {
            Judgement judgement = engine.judge(applied.facts());
            findings.addAll(new FindingFactory(rules, spoken).findings(judgement.verdicts()));
            judgement.problems().forEach(found.problems()::putIfAbsent);
        }
        findings.sort(FindingFactory.ORDER);
        List<CheckResult.Checked> checked = reports.stream()
                .map(one -> new CheckResult.Checked(one.report(), one.claims().size(), one.coverage(), one.claims()))
                .toList();
        return new CheckResult(
                checked,
                findings,
                found.links(),
                List.copyOf(found.problems().values()),
                CheckResult.Hidden.suppressed(applied.silenced()),
                published(findings, published));
    }

    /** Those of the published reports that findings quote. */
    private static List<Report> published(List<Finding> findings, List<ReportClaims> published) {
        Set<String> quoted = new HashSet<>();
        findings.forEach(finding -> finding.with().forEach(passage -> quoted.add(passage.report())));
        return published.stream()
                .map(ReportClaims::report)
                .filter(report -> quoted.contains(report.id()))
                .toList();
    }

    private static @Nullable ReportClaims originalOf(ReportClaims translation, List<ReportClaims> reports) {
        String name = translation.report().translationOf();
        return name == null
                ? null
                : reports.stream()
                        .filter(one -> one != translation && one.report().name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** Two reports, of which the second is known to translate the first. */
    public static List<ReportClaims> asTranslation(ReportClaims original, ReportClaims translation) {
        Report declared = translation.report().asTranslationOf(original.report().name());
        return List.of(original, translation.withReport(declared));
    }

    /** Components have nothing to do with each other: each processor judges its own. */
    private Found judge(List<Component> components, Set<String> checked) {
        Found found = new Found();
        Consumer<Attempt<Found>> each = attempt -> attempt.give(found::add, found::failed);
        if (components.size() == 1) {
            each.accept(attempt(components.get(0), checked));
        } else {
            try (InOrder<Attempt<Found>> judging = new InOrder<>(each)) {
                components.forEach(component -> judging.submit(() -> attempt(component, checked)));
                judging.finish();
            }
        }
        return found;
    }

    private Attempt<Found> attempt(Component component, Set<String> checked) {
        List<ReportClaims> reports = component.reports();
        String first = reports.get(0).report().file();
        String files = reports.size() == 1 ? first : first + " and the " + (reports.size() - 1) + " linked with it";
        return Attempt.at(files, () -> judge(component, checked));
    }

    private Found judge(Component component, Set<String> checked) {
        Set<Verdict> verdicts = new LinkedHashSet<>();
        Found found = new Found();
        for (Group group : component.groups()) {
            if (!group.tellsOf(checked)) {
                continue;
            }
            Judgement judgement = engine.judge(facts(group.reports(), group.links(), group.tallied(), group.whole()));
            // What an event session says of one passage alone is said, with all its report in view, in the session
            // of the report.
            judgement.verdicts().stream()
                    .filter(verdict -> group.whole() || verdict.compares())
                    .forEach(verdicts::add);
            judgement.problems().forEach(found.problems()::putIfAbsent);
        }
        List<Story> stories = new ArrayList<>();
        for (List<Report> reports : component.storiesOf(checked)) {
            Story story = StoryReader.read(reports);
            if (story != null) {
                stories.add(story);
                Judgement judgement = engine.judge(facts(story));
                judgement.verdicts().stream()
                        .filter(verdict -> rules.of(verdict).tags().contains(STORY))
                        .forEach(verdicts::add);
                judgement.problems().forEach(found.problems()::putIfAbsent);
            }
        }
        found.links().addAll(component.links());
        found.findings()
                .addAll(new FindingFactory(rules, component.reports(), stories, checked::contains).findings(verdicts));
        return found;
    }

    /**
     * What is said in the reports of a story, and in which of them. What a later report does not name as known may be new, and so is what it gives a
     * higher number.
     */
    private static List<Object> facts(Story story) {
        List<Object> facts = facts(List.of(story.told()), List.of(), List.of(), true);
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof SeriesNumber number) {
                numbers.put(number.id(), number.value());
            }
        }
        facts.removeIf(fact -> fact instanceof DatedTwice twice && !twice.recalled()
                || fact instanceof SameSeries same
                        && isHigher(numbers.get(same.secondId()), numbers.get(same.firstId())));
        List<Object> chapters = new ArrayList<>();
        for (Object fact : facts) {
            Span span = fact instanceof Anchored told ? told.span() : null;
            if (span != null) {
                Chapter chapter = story.chapterAt(span.start());
                LocalDate day = Objects.requireNonNull(chapter.report().published());
                chapters.add(new ToldIn(((Anchored) fact).id(), chapter.number(), day));
            }
        }
        facts.addAll(chapters);
        return facts;
    }

    private static boolean isHigher(@Nullable BigDecimal later, @Nullable BigDecimal earlier) {
        return later != null && earlier != null && later.compareTo(earlier) > 0;
    }

    /** Between a text and its translation only the rules on translations speak: all else the text tells twice by right. */
    private Found judgeTranslation(ReportClaims original, ReportClaims translation) {
        List<ReportClaims> pair =
                List.of(Translations.withOwnPlaces(original), Translations.withOwnPlaces(translation));
        List<Object> facts = facts(pair, List.of(), List.of(), true);
        facts.addAll(Translations.facts(pair.get(0), pair.get(1)));
        Judgement judgement = engine.judge(facts);
        List<Verdict> verdicts = judgement.verdicts().stream()
                .filter(verdict -> rules.of(verdict).tags().contains(TRANSLATION))
                .toList();
        Found found = new Found(judgement.problems());
        found.findings().addAll(new FindingFactory(rules, pair).findings(verdicts));
        return found;
    }

    /** Every fact the rules would see, in the order in which they would see it. */
    public static List<Object> facts(List<ReportClaims> reports) {
        List<Object> facts = new ArrayList<>();
        EventLinker.link(withCopies(reports))
                .components()
                .forEach(component ->
                        facts.addAll(facts(component.reports(), component.links(), component.tallied(), true)));
        for (ReportClaims translation : reports) {
            ReportClaims original = originalOf(translation, reports);
            if (original != null) {
                facts.addAll(Translations.facts(original, translation));
            }
        }
        return facts;
    }

    /** Dates are facts of their own only where the report is whole: which of them is the first is no question to ask of a part. */
    private static List<Object> facts(
            List<ReportClaims> reports, List<SameEvent> links, List<Tallied> tallied, boolean whole) {
        List<Object> facts = new ArrayList<>();
        for (ReportClaims one : reports) {
            facts.add(one.report());
            facts.addAll(one.times());
            facts.addAll(one.claims());
            facts.addAll(one.parts());
            facts.addAll(one.shares());
            facts.addAll(one.changes());
            facts.addAll(one.orders());
            facts.addAll(one.parents());
            facts.addAll(one.unread());
            facts.addAll(one.names().titled());
            facts.addAll(one.names().spelled());
            facts.addAll(SameBearers.named(one.figures()).facts());
            facts.addAll(one.copies().values());
            facts.addAll(one.copies().passages());
            facts.addAll(one.copies().claims());
            for (Claim claim : one.claims()) {
                if (whole && claim.time() != null) {
                    facts.add(claim.time());
                }
                claim.cues().stream().sorted().forEach(kind -> facts.add(new Cue(claim.id(), kind)));
            }
        }
        facts.addAll(links);
        facts.addAll(tallied);
        facts.addAll(PlaceHierarchy.of(reports));
        facts.addAll(Participants.of(reports));
        return facts;
    }
}
