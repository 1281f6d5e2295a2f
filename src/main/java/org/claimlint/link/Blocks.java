package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what shares a key, in time linear in the number of items: each item meets only the first few and the last few before it in each of
 * its blocks, so that a thousand items of one key cost a thousand times that and not a million.
 */
final class Blocks<K, T> {
    static final int MANY = 16;
    private static final int FEW = 4;
    /** What more items share than this is a manner of speaking: the archive does not even ask for it. */
    static final int CROWD = 48;

    private final int most;
    private final Predicate<K> wearsOff;
    private final Map<K, List<T>> blocks = new HashMap<>();

    private Blocks(int most, Predicate<K> wearsOff) {
        this.most = most;
        this.wearsOff = wearsOff;
    }

    /** Each item meets up to {@value #MANY} at either end. */
    static <K, T> Blocks<K, T> ofMany() {
        return ofMany(key -> false);
    }

    /** The same, but only {@value #FEW} at either end where more than {@value #CROWD} share a key that wears off. */
    static <K, T> Blocks<K, T> ofMany(Predicate<K> wearsOff) {
        return new Blocks<>(MANY, wearsOff);
    }

    /** Each item meets up to {@value #FEW} at either end: enough where what meets is joined, and copies of copies find each other. */
    static <K, T> Blocks<K, T> ofFew() {
        return new Blocks<>(FEW, key -> false);
    }

    /** The first and the last items that share a key with this one, which joins their blocks. */
    Set<T> earlier(Iterable<K> keys, T item) {
        Set<T> earlier = new LinkedHashSet<>();
        for (K key : keys) {
            List<T> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(2));
            int size = block.size();
            int met = size > CROWD && wearsOff.test(key) ? Math.min(FEW, most) : most;
            earlier.addAll(block.subList(0, Math.min(met, size)));
            earlier.addAll(block.subList(Math.max(0, size - met), size));
            block.add(item);
        }
        earlier.remove(item); // which may have one key twice
        return earlier;
    }
}
