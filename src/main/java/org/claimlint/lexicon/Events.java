package org.claimlint.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.Measure;
import org.jspecify.annotations.Nullable;

/** The classes of events that the tables name: what an event does to those it counts, and what else it may be called. */
public final class Events {
    private static final Map<String, String> MEASURES = measures();
    private static final Map<String, Set<String>> ALSO = also();

    private Events() {}

    /** All ids, in the order of the tables. */
    public static Set<String> ids() {
        return Collections.unmodifiableSet(MEASURES.keySet());
    }

    /** What becomes of those whom an event of this class counts: a killing kills. Null where that is left open, as in an attack. */
    public static @Nullable Measure measure(@Nullable String id) {
        String measure = id == null ? "" : MEASURES.getOrDefault(id, "");
        return measure.isEmpty() ? null : Measure.valueOf(measure.toUpperCase(Locale.ROOT));
    }

    /** Whether an event of the one class may be told as one of the other: an air strike as a killing, never a killing as an air strike. */
    public static boolean mayBeTold(String id, String as) {
        return ALSO.getOrDefault(id, Set.of()).contains(as);
    }

    /** All classes whose events may be told as this one. */
    public static Set<String> toldAs(String id) {
        Set<String> found = new HashSet<>();
        ALSO.forEach((event, as) -> {
            if (as.contains(id)) {
                found.add(event);
            }
        });
        return found;
    }

    private static Map<String, String> measures() {
        Map<String, String> measures = new LinkedHashMap<>();
        for (String table : new String[] {"en/events.tsv", "ar/events.tsv"}) {
            for (String[] row : Table.rows(Lexicon.class, table)) {
                measures.merge(row[0], row[2], (first, next) -> first.isEmpty() ? next : first);
            }
        }
        return measures;
    }

    private static Map<String, Set<String>> also() {
        Map<String, Set<String>> also = new HashMap<>();
        for (String[] row : Table.rows(Lexicon.class, "event-kin.tsv")) {
            also.computeIfAbsent(row[0], any -> new HashSet<>()).addAll(List.of(row[1].split("\\|", -1)));
        }
        return also;
    }
}
