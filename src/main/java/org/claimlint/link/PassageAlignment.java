package org.claimlint.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.claimlint.link.TextPassage.Bead;

/**
 * Aligns the sentences of a text with those of its translation: one with one, or two with one, or with none. Dynamic programming over the
 * lengths of sentences after Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993); shared values stand in for
 * the dictionary of Varga et al., "Parallel corpora for medium density languages" (2005). Sentences that were moved are then looked for
 * among those that found nothing like them. Time grows with the number of sentences: those far from the diagonal are not tried.
 */
final class PassageAlignment {
    /** So many sentences to either side of the diagonal are tried. */
    private static final int BAND = 40;
    /** No more sentences than this are looked for out of their order. */
    private static final int MOST_MOVED = 200;

    private static final int[][] STEPS = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 0}, {0, 1}};
    private static final double LIKENESS = 2;
    /** What a sentence without a counterpart is worth, of the three that one with a perfect counterpart has. */
    private static final double ALONE = 0.8;
    /** Merged sentences are rarer than single ones. */
    private static final double[] MERGED = {1, 0.8, 0.8, 0.7, 1, 1};

    private static final double ALIKE = 0.5;

    private final List<TextPassage> original;
    private final List<TextPassage> translation;
    private final double ratio;

    private PassageAlignment(List<TextPassage> original, List<TextPassage> translation) {
        this.original = original;
        this.translation = translation;
        double length = length(original);
        this.ratio = length == 0 ? 1 : length(translation) / length;
    }

    private static double length(List<TextPassage> passages) {
        return passages.stream().mapToDouble(TextPassage::length).sum();
    }

    /** Every passage of either text is in exactly one bead; those that found nothing stand in a bead of their own. */
    static List<Bead> of(List<TextPassage> original, List<TextPassage> translation) {
        PassageAlignment alignment = new PassageAlignment(original, translation);
        return alignment.withMoved(alignment.inOrder());
    }

    private List<Bead> inOrder() {
        int rows = original.size();
        int columns = translation.size();
        int width = 2 * BAND + 1;
        double[][] best = new double[rows + 1][width];
        byte[][] step = new byte[rows + 1][width];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][BAND] = 0;
        for (int i = 0; i <= rows; i++) {
            int left = left(i);
            for (int j = Math.max(0, left); j <= Math.min(columns, left + width - 1); j++) {
                for (byte s = 0; s < STEPS.length; s++) {
                    int fromI = i - STEPS[s][0];
                    int fromJ = j - STEPS[s][1];
                    int at = fromI < 0 || fromJ < 0 ? -1 : fromJ - left(fromI);
                    if (at < 0 || at >= width || best[fromI][at] == Double.NEGATIVE_INFINITY) {
                        continue;
                    }
                    double value = best[fromI][at] + worth(s, fromI, i, fromJ, j);
                    if (value > best[i][j - left]) {
                        best[i][j - left] = value;
                        step[i][j - left] = s;
                    }
                }
            }
        }
        List<Bead> beads = new ArrayList<>();
        int i = rows;
        int j = columns;
        while (i > 0 || j > 0) {
            int at = j - left(i);
            if (at < 0 || at >= width || best[i][at] == Double.NEGATIVE_INFINITY) {
                return List.of(); // texts of so different a length that none can be the translation of the other
            }
            int[] taken = STEPS[step[i][at]];
            beads.add(Bead.of(i - taken[0], i, j - taken[1], j));
            i -= taken[0];
            j -= taken[1];
        }
        Collections.reverse(beads);
        return beads;
    }

    /** The first column that is tried in a row. */
    private int left(int row) {
        int middle = original.isEmpty() ? 0 : (int) ((long) row * translation.size() / original.size());
        return middle - BAND;
    }

    private double worth(int step, int fromI, int toI, int fromJ, int toJ) {
        double sentences = (toI - fromI + toJ - fromJ) / 2.0;
        if (fromI == toI || fromJ == toJ) {
            return ALONE * sentences;
        }
        TextPassage one = TextPassage.joined(original.subList(fromI, toI));
        TextPassage other = TextPassage.joined(translation.subList(fromJ, toJ));
        double length = one.length() * ratio;
        double lengths = Math.max(length, other.length()) == 0
                ? 1
                : Math.min(length, other.length()) / Math.max(length, other.length());
        return MERGED[step] * sentences * (LIKENESS * one.likeness(other) + lengths);
    }

    /** Sentences that share nothing with their counterpart, and much with another one that does not either, were moved. */
    private List<Bead> withMoved(List<Bead> beads) {
        List<Integer> lost = new ArrayList<>();
        List<Integer> otherLost = new ArrayList<>();
        List<Bead> kept = new ArrayList<>();
        List<Bead> unlike = new ArrayList<>();
        for (Bead bead : beads) {
            if (isUnlike(bead)) {
                unlike.add(bead);
                lost.addAll(bead.original());
                otherLost.addAll(bead.translation());
            } else {
                kept.add(bead);
            }
        }
        if (lost.size() > MOST_MOVED || otherLost.size() > MOST_MOVED) {
            return beads;
        }
        List<Bead> moved = new ArrayList<>();
        for (int i : lost) {
            int found = -1;
            double likest = ALIKE;
            for (int j : otherLost) {
                double likeness = original.get(i).likeness(translation.get(j));
                if (likeness > likest) {
                    likest = likeness;
                    found = j;
                }
            }
            if (found >= 0) {
                moved.add(new Bead(List.of(i), List.of(found)));
                otherLost.remove((Integer) found);
            }
        }
        for (Bead bead : unlike) {
            List<Integer> left = new ArrayList<>(bead.original());
            List<Integer> right = new ArrayList<>(bead.translation());
            for (Bead other : moved) {
                left.removeAll(other.original());
                right.removeAll(other.translation());
            }
            if (!left.isEmpty() || !right.isEmpty()) {
                kept.add(new Bead(left, right));
            }
        }
        kept.addAll(moved);
        return kept;
    }

    private boolean isUnlike(Bead bead) {
        if (bead.original().isEmpty() || bead.translation().isEmpty()) {
            return true;
        }
        TextPassage one =
                TextPassage.joined(bead.original().stream().map(original::get).toList());
        TextPassage other = TextPassage.joined(
                bead.translation().stream().map(translation::get).toList());
        return !one.isBare() && !other.isBare() && one.likeness(other) == 0;
    }
}
