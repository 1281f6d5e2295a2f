package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimlint.model.Claim;
import org.claimlint.model.CopiedClaims;
import org.claimlint.model.CopiedPassage;
import org.claimlint.model.CopiedValue;
import org.claimlint.model.Copies;
import org.claimlint.model.Mention;
import org.claimlint.model.Place;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Span;
import org.claimlint.model.TimeMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that one report tells twice in the same words but for some numbers, dates or names. All values are masked, so that two
 * copies are one run of common words with the values inside. What is silent here is written alike on purpose: neighbouring sentences, the
 * entries of a list, what stands under different headings, a form that is filled in three times.
 */
public final class CopiedPassages {
    /** So many words before a run breaks off inside a sentence make it a copy that only goes on differently. */
    private static final int FAR = SlotWeights.MANY_WORDS;

    /** Farther from its anchor a run is not followed. */
    private static final int FARTHEST = 256;

    private final ReportClaims report;
    private final String text;
    private final Words words;
    private final Surroundings surroundings;
    /** By the word that stands for them. */
    private final TreeMap<Integer, ValuedSpan> values = new TreeMap<>();

    /** The last word of the last run that was found, by the distance of its two passages. */
    private final Map<Integer, Integer> runs = new HashMap<>();

    private final List<Copy> copies = new ArrayList<>();
    /** The places of the values among all values, by the word that stands for them. */
    private final Map<Integer, Integer> order = new HashMap<>();
    /** Values in the same spot of copies, by their places. */
    private final DisjointSets forms;

    /** Two passages that differ. @param spots pairs of words that stand for the differing values */
    private record Copy(String name, int words, List<int[]> spots) {}

    private CopiedPassages(ReportClaims report, Tokens tokens, Layout layout, List<ValuedSpan> found) {
        this.report = report;
        this.text = tokens.text();
        List<Words.Mask> masks = found.stream()
                .map(value -> new Words.Mask(value.span(), value.kind()))
                .toList();
        this.words = Words.of(tokens, layout, masks, false);
        this.surroundings = new Surroundings(tokens, layout);
        for (ValuedSpan value : found) {
            int word = words.at(value.span().start());
            boolean counts = words.size() > 0
                    && words.isMasked(word)
                    && words.start(word) == value.span().start()
                    && words.form(word).equals(value.kind());
            if (counts) {
                values.putIfAbsent(word, value);
            }
        }
        for (int word : values.keySet()) {
            order.put(word, order.size());
        }
        this.forms = new DisjointSets(order.size());
    }

    /**
     * The report with what its text repeats.
     *
     * @param mentions the values that were read in the text
     * @param tokens the words of the text, and its sentences
     */
    public static ReportClaims marked(ReportClaims report, List<Mention> mentions, Tokens tokens, Layout layout) {
        List<ValuedSpan> values = ValuedSpan.of(mentions);
        return values.size() < 2 ? report : marked(report, tokens, layout, values);
    }

    /** The same for claims that somebody else read, with the values that they give; a report without a text as it is. */
    public static ReportClaims marked(ReportClaims report) {
        String text = report.report().text();
        List<ValuedSpan> values = text == null ? List.of() : ValuedSpan.ofClaims(report.claims());
        if (text == null || values.size() < 2) {
            return report;
        }
        Tokens tokens = Tokens.of(text);
        return marked(report, tokens, Layout.of(tokens), values);
    }

    private static ReportClaims marked(ReportClaims report, Tokens tokens, Layout layout, List<ValuedSpan> values) {
        CopiedPassages passages = new CopiedPassages(report, tokens, layout, values);
        passages.find();
        return passages.copies.isEmpty() ? report : report.withCopies(passages.facts());
    }

    private void find() {
        Blocks<Long, Integer> blocks = Blocks.ofFew();
        for (int word : values.keySet()) {
            for (int earlier : blocks.earlier(CommonRuns.shingles(words, word), word)) {
                if (words.form(earlier).equals(words.form(word))) {
                    consider(earlier, word);
                }
            }
        }
        dropForms();
    }

    private void consider(int first, int second) {
        int distance = second - first;
        Integer known = runs.get(distance);
        if (known != null && first <= known) {
            return;
        }
        // A passage ends at the latest where the other value stands.
        int before = agreeing(first, second, -1, distance - 1);
        int after = agreeing(first, second, 1, distance - 1);
        int from = first - before;
        String name = report.report().id() + "#copy" + from + "-" + (from + distance);
        runs.put(distance, first + after);
        if (real(from, first + after) < CommonRuns.SHINGLE) {
            return;
        }
        List<int[]> differing = new ArrayList<>();
        for (int word : values.subMap(from, true, first + after, true).keySet()) {
            ValuedSpan one = values.get(word);
            ValuedSpan two = values.get(word + distance);
            if (one == null || two == null) {
                continue;
            }
            forms.join(place(word), place(word + distance));
            if (!writtenAlike(one, two) && !one.agrees(two)) {
                differing.add(new int[] {word, word + distance});
            }
        }
        boolean copy = differing.stream()
                .allMatch(spot -> isCopied(spot[0], spot[1], from, first + after)
                        && !surroundings.setApart(words.start(spot[0]), words.start(spot[1])));
        if (!differing.isEmpty() && copy) {
            copies.add(new Copy(name, real(from, first + after), differing));
        }
    }

    /** How many words follow on both sides alike, at most so many. */
    private int agreeing(int first, int second, int step, int most) {
        int count = 0;
        while (count < Math.min(most, FARTHEST)) {
            int one = first + step * (count + 1);
            int two = second + step * (count + 1);
            if (Math.min(one, two) < 0
                    || Math.max(one, two) >= words.size()
                    || !words.form(one).equals(words.form(two))) {
                break;
            }
            count++;
        }
        return count;
    }

    /** How many words there are that stand for no value. @param to inclusive */
    private int real(int from, int to) {
        int count = 0;
        for (int word = from; word <= to; word++) {
            count += words.isMasked(word) ? 0 : 1;
        }
        return count;
    }

    private boolean writtenAlike(ValuedSpan one, ValuedSpan two) {
        return wordsOf(one.span()).equals(wordsOf(two.span()));
    }

    private String wordsOf(Span span) {
        return Normalizer.fold(text.substring(span.start(), span.end()));
    }

    /**
     * Whether the sentences of two values are near-identical on both sides: the run reaches the end of one of them, and the other adds no
     * value of its own, or the run goes on for long. Else the very next word may be what tells the two events apart: another town, another outcome.
     *
     * @param to the last word of the run in the first passage
     */
    private boolean isCopied(int first, int second, int from, int to) {
        int distance = second - first;
        boolean left = real(from, first) >= FAR || endsAlike(first, second, from, from + distance, -1);
        return left && (real(first, to) >= FAR || endsAlike(first, second, to, to + distance, 1));
    }

    private boolean endsAlike(int first, int second, int edge, int otherEdge, int step) {
        boolean oneEnds = !words.inOneSentence(first, edge + step);
        boolean twoEnds = !words.inOneSentence(second, otherEdge + step);
        return (oneEnds || twoEnds)
                && (oneEnds || addsNothing(first, edge + step, step))
                && (twoEnds || addsNothing(second, otherEdge + step, step));
    }

    /** Whether the rest of a sentence holds no value. */
    private boolean addsNothing(int value, int from, int step) {
        for (int word = from; words.inOneSentence(value, word); word += step) {
            if (words.isMasked(word)) {
                return false;
            }
        }
        return true;
    }

    /** A passage that comes three times with three values is a form to be filled in. */
    private void dropForms() {
        Map<Integer, Set<Object>> fillings = new HashMap<>();
        values.forEach((word, value) -> fillings.computeIfAbsent(forms.rootOf(place(word)), form -> new HashSet<>())
                .add(value.key(wordsOf(value.span()))));
        copies.removeIf(copy -> copy.spots().stream()
                .anyMatch(spot -> fillings.getOrDefault(forms.rootOf(place(spot[0])), Set.of())
                                .size()
                        > 2));
    }

    private int place(int value) {
        return order.getOrDefault(value, 0);
    }

    private Copies facts() {
        TreeMap<Integer, CopiedValue> named = new TreeMap<>();
        for (Copy copy : copies) {
            for (int[] spot : copy.spots()) {
                for (int word : spot) {
                    ValuedSpan value = values.get(word);
                    if (value != null) {
                        named.computeIfAbsent(word, w -> fact(w, value));
                    }
                }
            }
        }
        Told told = new Told();
        List<CopiedPassage> passages = new ArrayList<>();
        List<CopiedClaims> claims = new ArrayList<>();
        for (Copy copy : copies) {
            for (int[] spot : copy.spots()) {
                String first = id(spot[0]);
                String second = id(spot[1]);
                passages.add(new CopiedPassage(copy.name(), first, second, copy.words()));
                told.pairs(spot).forEach(pair -> claims.add(new CopiedClaims(first, second, pair.one(), pair.two())));
            }
        }
        return new Copies(
                List.copyOf(named.values()),
                passages,
                claims.stream().distinct().toList());
    }

    private CopiedValue fact(int word, ValuedSpan value) {
        return new CopiedValue(
                id(word),
                report.report().id(),
                word,
                value.quantity(),
                value.days(),
                value.year(),
                value.slackDays(),
                value.name(),
                text.substring(value.span().start(), value.span().end()),
                value.span());
    }

    private String id(int word) {
        return report.report().id() + "#v" + word;
    }

    /** Which claims and dates tell the value that a word stands for. */
    private final class Told {
        private final Map<Integer, List<String>> claims = new HashMap<>();
        private final Map<Integer, List<String>> dates = new HashMap<>();

        private record Pair(String one, String two) {}

        private Told() {
            for (Claim claim : report.claims()) {
                TimeMention time = claim.time();
                Place place = claim.place();
                add(claims, claim.quantitySpan(), claim.id());
                add(claims, place == null ? null : place.span(), claim.id());
                if (time != null) {
                    add(claims, time.span(), claim.id());
                    add(dates, time.span(), time.id());
                }
            }
            report.times().forEach(time -> add(dates, time.span(), time.id()));
        }

        private void add(Map<Integer, List<String>> tellers, @Nullable Span span, String id) {
            if (span != null) {
                tellers.computeIfAbsent(words.at(span.start()), word -> new ArrayList<>())
                        .add(id);
            }
        }

        private List<Pair> pairs(int[] spot) {
            List<Pair> pairs = new ArrayList<>();
            for (Map<Integer, List<String>> tellers : List.of(claims, dates)) {
                for (String one : tellers.getOrDefault(spot[0], List.of())) {
                    for (String two : tellers.getOrDefault(spot[1], List.of())) {
                        if (!one.equals(two)) {
                            pairs.add(new Pair(one, two));
                        }
                    }
                }
            }
            return pairs;
        }
    }
}
