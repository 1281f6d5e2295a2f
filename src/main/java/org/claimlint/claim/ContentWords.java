package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.EventMention;
import org.claimlint.model.TimeExpression;
import org.claimlint.model.Topic;
import org.claimlint.text.Form;
import org.claimlint.text.Layout;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell one sentence of a report from the others: names and things, and neither dates nor words of events, nor what is said in
 * many sentences. They are compared by their stems: for Arabic those of the stemmer Light10 (Larkey, Ballesteros and Connell, "Light Stemming
 * for Arabic Information Retrieval", 2007).
 */
final class ContentWords {
    private static final Set<String> COMMON = words("function-words.tsv", "word");
    private static final List<String> ARABIC_PREFIXES = affixes("ar", "prefix");
    private static final List<String> ARABIC_SUFFIXES = affixes("ar", "suffix");
    private static final List<String> ENGLISH_SUFFIXES = affixes("en", "suffix");
    /** What more sentences have is the subject of the report and tells none of them from another. */
    private static final int MOST_SENTENCES = 3;

    private static final int SHORTEST_ARABIC = 3;
    private static final int SHORTEST_LATIN = 4;
    /** What is left behind a prefix or before a suffix has so many letters. */
    private static final int SHORTEST_STEM = 3;

    /** The number under which forms keep their stems; no form has an empty one. */
    private static final int STEMS = Form.newAsker();

    private static final String NONE = "";

    private final @Nullable String[] stems;
    private final List<Set<String>> sentences = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    ContentWords(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Placed<EventMention>> events) {
        BitSet others = new BitSet(tokens.size());
        times.forEach(time -> others.set(time.from(), time.to()));
        events.forEach(event -> others.set(event.from(), event.to()));
        stems = new String[tokens.size()];
        for (Layout.Stretch sentence : layout.sentences()) {
            Set<String> words = new HashSet<>();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (!others.get(i) && !clauses.hasAny(i)) {
                    stems[i] = stem(tokens.get(i));
                    if (stems[i] != null) {
                        words.add(stems[i]);
                    }
                }
            }
            sentences.add(words);
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    /** The telling words of a stretch of tokens. @param to exclusive */
    Set<String> within(int from, int to) {
        Set<String> words = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(to, stems.length); i++) {
            String stem = stems[i];
            if (stem != null && frequency.getOrDefault(stem, 0) <= MOST_SENTENCES) {
                words.add(stem);
            }
        }
        return words;
    }

    /** The stems of a stretch of tokens, however often the text has them. @param to exclusive */
    Set<String> stems(int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(to, stems.length); i++) {
            if (stems[i] != null) {
                found.add(stems[i]);
            }
        }
        return found;
    }

    /** The stems of all words of a stretch of tokens, those of events as well. @param to exclusive */
    Set<String> allStems(Tokens tokens, int from, int to) {
        Set<String> found = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(to, stems.length); i++) {
            String stem = stems[i] == null ? stem(tokens.get(i)) : stems[i];
            if (stem != null) {
                found.add(stem);
            }
        }
        return found;
    }

    /**
     * The stems of a stretch of tokens, be they said once or often, and each two that stand side by side as one phrase: what a passage of
     * another report that tells of the same shares with it. Known places and actors are left out, for they are compared as such.
     *
     * @param to exclusive
     * @param named the tokens of known places and actors
     */
    Set<String> topic(int from, int to, BitSet named) {
        Set<String> topic = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (stems[i] != null && !named.get(i)) {
                topic.add(stems[i]);
                if (i > from && stems[i - 1] != null && !named.get(i - 1)) {
                    topic.add(stems[i - 1] + Topic.PHRASE + stems[i]);
                }
            }
        }
        return topic;
    }

    /** How many of some words a sentence has. */
    int shared(Set<String> words, int sentence) {
        int shared = 0;
        for (String word : words) {
            shared += sentences.get(sentence).contains(word) ? 1 : 0;
        }
        return shared;
    }

    /** The stem of a word; null where it is a small word, or too short to tell anything. */
    static @Nullable String stem(Token token) {
        String stem = (String) token.shared().answer(STEMS);
        if (stem == null) {
            stem = Objects.requireNonNullElse(find(token), NONE);
            token.shared().keep(STEMS, stem);
        }
        return stem.isEmpty() ? null : stem;
    }

    private static @Nullable String find(Token token) {
        String form = token.form();
        if (!token.isWord() || form.length() < (token.isArabic() ? SHORTEST_ARABIC : SHORTEST_LATIN)) {
            return null;
        }
        if (COMMON.contains(form)) {
            return null;
        }
        if (!token.isArabic()) {
            return withoutSuffix(form, ENGLISH_SUFFIXES);
        }
        String bare = form;
        for (String prefix : ARABIC_PREFIXES) {
            if (form.startsWith(prefix) && form.length() - prefix.length() >= SHORTEST_STEM) {
                bare = form.substring(prefix.length());
                break;
            }
        }
        return COMMON.contains(bare) ? null : withoutSuffix(bare, ARABIC_SUFFIXES);
    }

    private static String withoutSuffix(String form, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (form.endsWith(suffix) && form.length() - suffix.length() >= SHORTEST_STEM) {
                return form.substring(0, form.length() - suffix.length());
            }
        }
        return form;
    }

    private static Set<String> words(String table, String kind) {
        Set<String> words = new HashSet<>();
        for (String language : new String[] {"ar", "en"}) {
            words.addAll(forms(language + "/" + table, kind));
        }
        return words;
    }

    private static List<String> affixes(String language, String kind) {
        return forms(language + "/affixes.tsv", kind);
    }

    private static List<String> forms(String table, String kind) {
        List<String> forms = new ArrayList<>();
        for (String[] row : Table.rows(Lexicon.class, table)) {
            if (row[0].equals(kind)) {
                for (String form : Table.forms(row)) {
                    forms.add(Normalizer.fold(form));
                }
            }
        }
        return forms;
    }
}
