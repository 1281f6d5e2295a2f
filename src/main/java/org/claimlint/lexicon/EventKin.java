package org.claimlint.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which classes of events may be words for one event: "the attack" may be the air strike told before. */
public final class EventKin {
    private static final Map<String, Set<String>> KIN = load();

    private static final Set<String> CAUSES = Set.of(
            "attack",
            "shelling",
            "airstrike",
            "explosion",
            "battle",
            "accident",
            "disaster",
            "protest",
            "collapse",
            "fire",
            "sinking",
            "execution");

    private static final Set<String> RESULTS = Set.of(
            "killing", "injury", "destruction", "displacement", "arrest", "abduction", "capture", "drowning", "burial");

    private static final Set<String> SINGLE = single();

    private EventKin() {}

    /** Whether a report seldom tells of two such events. */
    public static boolean isSingle(@Nullable String event) {
        return event != null && SINGLE.contains(event);
    }

    /** Whether two classes may name one event; in either order. */
    public static boolean mayBeOne(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && (one.equals(other) || KIN.getOrDefault(one, Set.of()).contains(other));
    }

    /** Whether one class tells what came of events of the other: those killed, and the attack. */
    public static boolean areCauseAndResult(@Nullable String one, @Nullable String other) {
        return isCause(one) && isResult(other) || isCause(other) && isResult(one);
    }

    /** Whether people are killed or hurt in such events, which are not called a killing themselves. */
    public static boolean isCause(@Nullable String event) {
        return event != null && CAUSES.contains(event);
    }

    /** Whether such events come of others. */
    public static boolean isResult(@Nullable String event) {
        return event != null && RESULTS.contains(event);
    }

    private static Set<String> single() {
        Set<String> single = new HashSet<>();
        for (String[] row : Table.rows(Lexicon.class, "single-events.tsv")) {
            single.add(row[0]);
        }
        return single;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> kin = new HashMap<>();
        for (String[] row : Table.rows(Lexicon.class, "event-kin.tsv")) {
            for (String other : row[1].split("\\|", -1)) {
                kin.computeIfAbsent(row[0], any -> new HashSet<>()).add(other);
                kin.computeIfAbsent(other, any -> new HashSet<>()).add(row[0]);
            }
        }
        return kin;
    }
}
