package org.claimlint.link;

/** Union-find by path halving; the root of a set is its smallest member, so that names are stable. */
final class DisjointSets {
    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int rootOf(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int one, int two) {
        int first = rootOf(one);
        int second = rootOf(two);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
