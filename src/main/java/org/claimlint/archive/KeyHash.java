package org.claimlint.archive;

/** Turns a blocking key into a number that takes little room. Two keys that share one only cost a comparison in vain. */
final class KeyHash {
    private static final long OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    /** SQLite stores so many bits in 6 bytes. */
    private static final int BITS = 47;

    private KeyHash() {}

    /** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, folded: the same on every machine, for it is stored. */
    static long of(String key) {
        long hash = OFFSET_BASIS;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return (hash ^ hash >>> BITS) & (1L << BITS) - 1;
    }
}
