package org.claimlint.io;

import java.util.HashMap;
import java.util.Map;

/** The ids of all reports of a run: of two reports that give themselves one name the second gets a suffix. Not for several threads at once. */
public final class ReportIds {
    /** For each id taken, how many reports have asked for it. */
    private final Map<String, Integer> taken = new HashMap<>();

    /** An id that no other report of the run has: the name itself where it is free. */
    public String unique(String name) {
        String id = name;
        while (taken.containsKey(id)) {
            id = name + "~" + taken.merge(name, 1, Integer::sum);
        }
        taken.put(id, 1);
        return id;
    }
}
