package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what shares a key, in time linear in the number of items: each item meets the first {@value #FIRST} and the last {@value #LAST}
 * before it in each of its blocks, so that a thousand items of one key cost a thousand times that and not a million.
 */
final class Blocks<K, T> {
    private static final int FIRST = 16;
    private static final int LAST = 16;

    private final Map<K, List<T>> blocks = new HashMap<>();

    /** The first and the last items that share a key with this one, which joins their blocks. */
    Set<T> earlier(Iterable<K> keys, T item) {
        Set<T> earlier = new LinkedHashSet<>();
        for (K key : keys) {
            List<T> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(2));
            int size = block.size();
            earlier.addAll(block.subList(0, Math.min(FIRST, size)));
            earlier.addAll(block.subList(Math.max(0, size - LAST), size));
            block.add(item);
        }
        return earlier;
    }
}
