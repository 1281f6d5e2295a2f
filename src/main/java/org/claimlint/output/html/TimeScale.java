package org.claimlint.output.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimlint.model.DateInterval;
import org.jspecify.annotations.Nullable;

/** Where days stand on an axis. Long times without any date are cut out, so that one distant year does not press all others together. */
final class TimeScale {
    /** Shorter gaps are drawn. */
    private static final long SHORTEST_GAP = 45;

    /** A gap is cut out when it takes so much of what is still drawn. */
    private static final double LARGE = 0.4;

    private static final int MOST_CUTS = 3;
    /** Room for what was cut out. */
    private static final double BREAK_WIDTH = 30;

    private static final double LEAST_WIDTH = 84;
    /** Room that the label of a tick needs. */
    private static final double LABEL_WIDTH = 84;

    /** Days, then months, from one tick to the next: the first of them for which there is room is taken. */
    private static final int[] DAYS = {1, 7, 14};

    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000};
    private static final int MONTHS_A_YEAR = 12;

    /** A part of the axis without a cut; the days are counted from 1970, {@code to} is exclusive. */
    record Stretch(long from, long to, double x, double width) {
        double x(double day) {
            return x + width * (day - from) / (to - from);
        }
    }

    record Tick(double x, String label) {}

    private final List<Stretch> stretches;

    private TimeScale(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** @param dates at least one, each with at least one end */
    static TimeScale of(List<DateInterval> dates, double x, double width) {
        List<long[]> solid = solid(dates);
        List<long[]> parts = cut(solid);
        // What holds many dates gets much room, however short it is: there they lie close together.
        long[] held = new long[parts.size()];
        for (DateInterval date : dates) {
            long day = first(date).toEpochDay();
            for (int i = 0; i < held.length; i++) {
                held[i] += parts.get(i)[0] <= day && day < parts.get(i)[1] ? 1 : 0;
            }
        }
        double room = width - BREAK_WIDTH * (parts.size() - 1) - LEAST_WIDTH * parts.size();
        List<Stretch> stretches = new ArrayList<>();
        double at = x;
        for (int i = 0; i < held.length; i++) {
            double own = LEAST_WIDTH + room * held[i] / dates.size();
            stretches.add(new Stretch(parts.get(i)[0], parts.get(i)[1], at, own));
            at += own + BREAK_WIDTH;
        }
        return new TimeScale(stretches);
    }

    /** The dates as days {@code [from, to)}, joined where they meet, in order. */
    private static List<long[]> solid(List<DateInterval> dates) {
        List<long[]> all = new ArrayList<>();
        for (DateInterval date : dates) {
            LocalDate from = first(date);
            LocalDate to = last(date);
            all.add(new long[] {from.toEpochDay(), to.toEpochDay() + 1});
        }
        all.sort(Comparator.comparingLong(days -> days[0]));
        List<long[]> solid = new ArrayList<>();
        for (long[] days : all) {
            long[] before = solid.isEmpty() ? null : solid.get(solid.size() - 1);
            if (before != null && days[0] <= before[1]) {
                before[1] = Math.max(before[1], days[1]);
            } else {
                solid.add(days);
            }
        }
        return solid;
    }

    /** Its first day, or its last where it has no beginning. */
    static LocalDate first(DateInterval date) {
        LocalDate from = date.from();
        return from != null ? from : Objects.requireNonNull(date.to());
    }

    /** Its last day, or its first where it has no end. */
    static LocalDate last(DateInterval date) {
        LocalDate to = date.to();
        return to != null ? to : first(date);
    }

    private static List<long[]> cut(List<long[]> solid) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < solid.size(); i++) {
            gaps.add(i);
        }
        gaps.sort(Comparator.comparingLong((Integer i) -> solid.get(i)[0] - solid.get(i - 1)[1])
                .reversed());
        double drawn = solid.get(solid.size() - 1)[1] - solid.get(0)[0];
        List<Integer> cuts = new ArrayList<>();
        for (int i : gaps) {
            long gap = solid.get(i)[0] - solid.get(i - 1)[1];
            if (cuts.size() == MOST_CUTS || gap < SHORTEST_GAP || gap < LARGE * drawn) {
                break;
            }
            cuts.add(i);
            drawn -= gap;
        }
        List<long[]> parts = new ArrayList<>();
        long from = solid.get(0)[0];
        for (int i = 1; i < solid.size(); i++) {
            if (cuts.contains(i)) {
                parts.add(new long[] {from, solid.get(i - 1)[1]});
                from = solid.get(i)[0];
            }
        }
        parts.add(new long[] {from, solid.get(solid.size() - 1)[1]});
        return parts;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Where a day begins. */
    double start(LocalDate day) {
        return x(day.toEpochDay());
    }

    double middle(LocalDate day) {
        return x(day.toEpochDay() + 0.5);
    }

    /** Where a day ends. */
    double end(LocalDate day) {
        return stretch(day.toEpochDay()).x(day.toEpochDay() + 1);
    }

    private double x(double day) {
        return stretch(day).x(day);
    }

    private Stretch stretch(double day) {
        for (Stretch stretch : stretches) {
            if (day < stretch.to()) {
                return stretch;
            }
        }
        return stretches.get(stretches.size() - 1);
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (Stretch stretch : stretches) {
            ticks.addAll(ticks(stretch));
        }
        return ticks;
    }

    private static List<Tick> ticks(Stretch stretch) {
        int room = Math.max(1, (int) (stretch.width() / LABEL_WIDTH));
        for (int days : DAYS) {
            if ((stretch.to() - stretch.from() + days - 1) / days <= room) {
                List<Tick> ticks = new ArrayList<>();
                for (long day = stretch.from(); day < stretch.to(); day += days) {
                    ticks.add(new Tick(
                            stretch.x(day + 0.5), LocalDate.ofEpochDay(day).toString()));
                }
                return ticks;
            }
        }
        for (int months : MONTHS) {
            List<Tick> ticks = ticks(stretch, months, room);
            if (ticks != null && !ticks.isEmpty()) {
                return ticks;
            }
        }
        return List.of(new Tick(
                stretch.x(stretch.from() + 0.5),
                LocalDate.ofEpochDay(stretch.from()).toString()));
    }

    /** Null where there is no room for so many. */
    private static @Nullable List<Tick> ticks(Stretch stretch, int months, int room) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate first = LocalDate.ofEpochDay(stretch.from());
        int month = first.getYear() * MONTHS_A_YEAR + first.getMonthValue() - 1;
        month += first.getDayOfMonth() == 1 ? 0 : 1;
        month = -Math.floorDiv(-month, months) * months;
        for (; ; month += months) {
            LocalDate day =
                    LocalDate.of(Math.floorDiv(month, MONTHS_A_YEAR), Math.floorMod(month, MONTHS_A_YEAR) + 1, 1);
            if (day.toEpochDay() >= stretch.to()) {
                return ticks;
            }
            if (ticks.size() == room) {
                return null;
            }
            String label = months < MONTHS_A_YEAR
                    ? day.toString().substring(0, day.toString().length() - 3)
                    : Integer.toString(day.getYear());
            ticks.add(new Tick(stretch.x(day.toEpochDay()), label));
        }
    }
}
