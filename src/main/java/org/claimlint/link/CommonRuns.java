package org.claimlint.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds how many words in a row two passages share. Passages are found by the hashes of their shingles, all stretches of {@value #SHINGLE}
 * words that hold an anchor (Broder, "On the resemblance and containment of documents", 1997), and then compared word by word.
 */
final class CommonRuns {
    /** Fewer words in a row than these are nothing that two texts do not share by chance. */
    static final int SHINGLE = 8;

    /** Farther from its anchor a run is not followed: each pair of passages costs a bounded time. */
    private static final int FARTHEST = 256;

    /** So many words may be put in or left out before a copy goes on. */
    private static final int LARGEST_GAP = 3;

    private CommonRuns() {}

    /** The hashes of the shingles that hold a word; none for a word in a text of fewer words. */
    static List<Long> shingles(Words words, int anchor) {
        List<Long> hashes = new ArrayList<>(SHINGLE);
        int last = Math.min(anchor, words.size() - SHINGLE);
        for (int from = Math.max(0, anchor - SHINGLE + 1); from <= last; from++) {
            hashes.add(words.hash(from, SHINGLE));
        }
        return hashes;
    }

    /**
     * How many words the longest common run has that goes through an anchor of each text, or goes on behind a gap of a few words; 0 when the
     * anchors themselves stand in no run of {@value #SHINGLE}. Two passages of one text share no more words than lie between their anchors,
     * and a run ends with the paragraph of the first: what an outlet prints below all its reports makes no two of them one.
     */
    static int longest(Words one, int anchor, Words two, int other) {
        if (!one.form(anchor).equals(two.form(other))) {
            return 0;
        }
        Walk left = new Walk(one, anchor, two, other, -1);
        Walk right = new Walk(one, anchor, two, other, 1);
        int most = one == two ? Math.abs(anchor - other) : Integer.MAX_VALUE;
        int through = Math.min(most, left.run() + 1 + right.run());
        return through < SHINGLE
                ? 0
                : Math.min(most, Math.max(through, Math.max(left.longestBeyond(), right.longestBeyond())));
    }

    /** Follows two texts side by side from their anchors on. */
    private static final class Walk {
        private final Words one;
        private final Words two;
        private final int step;
        private final int start;
        private int first;
        private int second;

        /** @param step 1 to read on, -1 to read back */
        private Walk(Words one, int anchor, Words two, int other, int step) {
            this.one = one;
            this.two = two;
            this.step = step;
            this.start = anchor;
            this.first = anchor + step;
            this.second = other + step;
        }

        /** Goes on to the first words that differ and tells how many there were before. */
        private int run() {
            int length = 0;
            while (agree(first, second) && Math.abs(first - start) <= FARTHEST) {
                first += step;
                second += step;
                length++;
            }
            return length;
        }

        /** The longest of the runs that follow, each at most a small gap behind the one before. */
        private int longestBeyond() {
            int longest = 0;
            while (Math.abs(first - start) <= FARTHEST && leapGap()) {
                longest = Math.max(longest, run());
            }
            return longest;
        }

        private boolean leapGap() {
            for (int gap = 1; gap <= 2 * LARGEST_GAP; gap++) {
                for (int skipped = Math.max(0, gap - LARGEST_GAP); skipped <= Math.min(gap, LARGEST_GAP); skipped++) {
                    int ahead = first + step * skipped;
                    int across = second + step * (gap - skipped);
                    if (agreeForLong(ahead, across)) {
                        first = ahead;
                        second = across;
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean agreeForLong(int ahead, int across) {
            for (int i = 0; i < SHINGLE; i++) {
                if (!agree(ahead + step * i, across + step * i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean agree(int here, int there) {
            return here >= 0
                    && there >= 0
                    && here < one.size()
                    && there < two.size()
                    && one.inOneParagraph(start, here)
                    && one.form(here).equals(two.form(there));
        }
    }
}
