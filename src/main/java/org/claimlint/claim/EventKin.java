package org.claimlint.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** Which classes of events may be words for one event: "the attack" may be the air strike told before. */
final class EventKin {
    private static final Map<String, Set<String>> KIN = load();

    private EventKin() {}

    /** Whether two classes may name one event; in either order. */
    static boolean mayBeOne(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && (one.equals(other) || KIN.getOrDefault(one, Set.of()).contains(other));
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
