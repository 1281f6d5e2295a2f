package org.claimlint.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claimlint.model.Claim;
import org.claimlint.model.Deixis;
import org.claimlint.model.Quantity;
import org.claimlint.model.Report;
import org.claimlint.model.Severity;
import org.claimlint.model.TimeMention;
import org.claimlint.rules.Cap;
import org.claimlint.rules.RuleInfo;
import org.claimlint.rules.Slot;

/** The table of severity caps: when each applies. */
final class SeverityCaps {
    /** A rounded number is wrong beyond doubt only when it is off by more than this share. */
    private static final double LARGEST_ROUNDING = 0.25;

    private SeverityCaps() {}

    /** What a rule joined, as far as caps look at it. */
    record Subjects(
            Slot slot, List<Claim> claims, List<TimeMention> times, List<Quantity> quantities, Set<Report> reports) {}

    /** A severity, and the reasons why it is below the rule's ceiling. */
    record Capped(Severity severity, List<String> because) {}

    static Capped cap(RuleInfo rule, Subjects subjects) {
        Map<Cap, Optional<Severity>> changed = RuleInfo.parseCaps(rule.caps());
        Severity severity = rule.severity();
        List<String> because = new ArrayList<>();
        for (Cap cap : Cap.values()) {
            Severity most = changed.getOrDefault(cap, Optional.of(cap.most())).orElse(Severity.ERROR);
            if (most.compareTo(rule.severity()) < 0 && applies(cap, subjects)) {
                severity = severity.atMost(most);
                because.add(most.name().toLowerCase(Locale.ROOT) + " at most: " + cap.reason());
            }
        }
        return new Capped(severity, because);
    }

    private static boolean applies(Cap cap, Subjects of) {
        return switch (cap) {
            case INFERRED -> of.slot().isTime() && of.times().stream().anyMatch(time -> isInferred(time, of.slot()));
            case ROLES -> of.slot().isTime() && rolesDiffer(of);
            case VAGUE ->
                of.slot() == Slot.COUNT
                        ? of.quantities().stream().anyMatch(Quantity::vague)
                        : of.slot().isTime()
                                && of.slot() != Slot.YEAR
                                && of.times().stream().anyMatch(TimeMention::isVague);
            case APPROXIMATE -> of.slot() == Slot.COUNT && isRounding(of.quantities());
            case AS_OF ->
                of.slot() == Slot.COUNT
                        && of.reports().size() > 1
                        && of.claims().stream().anyMatch(claim -> claim.asOf() == null);
            case KIND -> of.slot() == Slot.PLACE && of.claims().stream().anyMatch(claim -> claim.placeKind() == null);
            case SOURCE -> sourcesDiffer(of);
            case OUTLET ->
                of.reports().stream()
                                        .map(Report::outlet)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                > 1
                        && of.reports().stream().noneMatch(report -> translates(report, of.reports()));
            case QUOTED ->
                of.claims().stream().anyMatch(Claim::quoted)
                        || of.times().stream().anyMatch(TimeMention::quoted);
        };
    }

    /** Whether two voices answer for it. What a later report tells without a source it has from where the earlier one had it. */
    private static boolean sourcesDiffer(Subjects of) {
        List<Claim> named = of.claims().stream()
                .filter(claim -> !claim.sourceKey().isEmpty())
                .toList();
        if (named.stream().map(Claim::sourceKey).distinct().count() > 1) {
            return true;
        }
        Map<String, LocalDate> published = new HashMap<>();
        for (Report report : of.reports()) {
            if (report.published() != null) {
                published.put(report.id(), report.published());
            }
        }
        return !named.isEmpty()
                && of.claims().stream()
                        .filter(claim -> claim.sourceKey().isEmpty())
                        .anyMatch(bare -> named.stream().noneMatch(one -> liesBefore(one, bare, published)));
    }

    private static boolean liesBefore(Claim one, Claim other, Map<String, LocalDate> published) {
        LocalDate first = published.get(one.reportId());
        LocalDate second = published.get(other.reportId());
        return first != null && second != null && first.isBefore(second);
    }

    /** One outlet has two names in two languages. */
    private static boolean translates(Report report, Set<Report> others) {
        return others.stream().anyMatch(other -> other != report && other.isTranslationPairWith(report));
    }

    private static boolean isInferred(TimeMention time, Slot slot) {
        return slot == Slot.YEAR
                ? time.inferred().contains("year")
                : !time.inferred().isEmpty();
    }

    private static boolean rolesDiffer(Subjects of) {
        if (of.times().size() < 2) {
            return false;
        }
        boolean bothCurrent = of.slot() == Slot.YEAR
                && of.reports().size() <= 1
                && of.times().stream().allMatch(time -> time.deicticYear() == Deixis.THIS);
        return !bothCurrent
                && of.times().stream()
                        .anyMatch(time -> time.role() == null
                                || time.role() != of.times().get(0).role());
    }

    private static boolean isRounding(List<Quantity> quantities) {
        return quantities.stream().anyMatch(Quantity::approx)
                && quantities.stream().allMatch(quantity -> quantity.gap(quantities.get(0)) <= LARGEST_ROUNDING);
    }
}
