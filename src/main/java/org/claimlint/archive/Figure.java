package org.claimlint.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Quantity;
import org.claimlint.model.Tally;
import org.claimlint.model.Tally.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What several tellings of one event make of one count: the latest word where it is a correction or an update, else all that is said. Where
 * tellings meet, what all of them allow; where they exclude each other, from the lowest to the highest.
 *
 * @param tellings all of them, in order of publication
 * @param differ whether they exclude each other
 * @param vague whether only a size is known: "dozens"
 */
record Figure(BigDecimal min, @Nullable BigDecimal max, List<Telling> tellings, boolean differ, boolean vague) {
    /** A toll that rises within so many days of its event needs no word that says so. */
    private static final long RISING_DAYS = 3;

    private static final Set<CueKind> NEW_FIGURE = Set.of(CueKind.CORRECTION, CueKind.UPDATE);

    /**
     * @param tellings in order of publication, at least one, each with a quantity
     * @param days when the event happened, or null
     */
    static Figure of(List<Telling> tellings, @Nullable DateInterval days) {
        List<Telling> standing = new ArrayList<>();
        List<Telling> replaced = new ArrayList<>();
        for (Telling telling : tellings) {
            if (recalls(telling, replaced)) {
                replaced.add(telling);
                continue;
            }
            if (!standing.isEmpty() && isNewWord(telling, standing, days)) {
                replaced.addAll(standing);
                standing.clear();
            }
            standing.add(telling);
        }
        List<Quantity> said = closest(standing);
        boolean meet = said.stream().allMatch(one -> said.stream().allMatch(one::meets));
        BigDecimal min = said.get(0).min();
        BigDecimal max = said.get(0).max();
        for (Quantity one : said) {
            min = meet ? min.max(one.min()) : min.min(one.min());
            max = meet ? lower(max, one.max()) : higher(max, one.max());
        }
        List<Telling> all = new ArrayList<>();
        for (Telling telling : tellings) {
            all.add(
                    replaced.contains(telling)
                            ? new Telling(telling.report(), telling.claim(), Tally.Use.REPLACED)
                            : telling);
        }
        return new Figure(min, max, List.copyOf(all), !meet, said.stream().allMatch(Quantity::vague));
    }

    /** A figure that was withdrawn is told once more as what it was. */
    private static boolean recalls(Telling telling, Collection<Telling> replaced) {
        return telling.claim().cues().contains(CueKind.BACK_REFERENCE)
                && replaced.stream().anyMatch(old -> quantity(old).sameFigure(quantity(telling)));
    }

    private static boolean isNewWord(Telling telling, List<Telling> standing, @Nullable DateInterval days) {
        Claim claim = telling.claim();
        boolean above = standing.stream().allMatch(old -> quantity(telling).isAbove(quantity(old)));
        boolean below = standing.stream().allMatch(old -> quantity(telling).isBelow(quantity(old)));
        boolean marked = claim.cues().stream().anyMatch(NEW_FIGURE::contains)
                || above && claim.cues().contains(CueKind.RISE)
                || below && claim.cues().contains(CueKind.FALL);
        boolean preliminary =
                standing.stream().allMatch(old -> old.claim().cues().contains(CueKind.PRELIMINARY));
        return marked || preliminary || above && isSoon(telling, standing, days);
    }

    private static boolean isSoon(Telling telling, List<Telling> standing, @Nullable DateInterval days) {
        LocalDate day = telling.report().published();
        return day != null
                && days != null
                && days.isWithin(RISING_DAYS, day)
                && standing.stream()
                        .allMatch(old -> old.report().published() != null
                                && old.report().published().isBefore(day));
    }

    /** Without those that only say less closely what another says. */
    private static List<Quantity> closest(List<Telling> standing) {
        List<Quantity> all = standing.stream().map(Figure::quantity).distinct().toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && holds(one, other)))
                .toList();
    }

    private static boolean holds(Quantity wide, Quantity narrow) {
        boolean within = wide.min().compareTo(narrow.min()) <= 0
                && (wide.max() == null || narrow.max() != null && narrow.max().compareTo(wide.max()) <= 0);
        boolean same = wide.min().compareTo(narrow.min()) == 0
                && (wide.max() == null
                        ? narrow.max() == null
                        : narrow.max() != null && wide.max().compareTo(narrow.max()) == 0);
        return within && !same;
    }

    private static Quantity quantity(Telling telling) {
        Quantity quantity = telling.claim().quantity();
        if (quantity == null) {
            throw new IllegalArgumentException("A telling without a count.");
        }
        return quantity;
    }

    private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.max(other);
    }
}
