package org.claimlint.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.model.Rank;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Takes the names of people apart: rank, kunya, and the rest. */
public final class PersonNames {
    private static final Lexicon<Word> WORDS = load();
    private static final String RANK = "rank:";
    private static final int FULL = 2;
    private static final String HYPHEN = "-";

    private PersonNames() {}

    private record Word(String kind, @Nullable Rank rank) {
        private boolean isKunya() {
            return kind.equals("kunya");
        }
    }

    /**
     * A name without its rank.
     *
     * @param key the normalized words
     * @param full whether it has two words beside a kunya, or one beside it
     */
    public record Name(String key, boolean full) {}

    /**
     * A rank and the two words behind it.
     *
     * @param from the first token of the rank
     * @param to the token behind the name (exclusive)
     */
    public record Titled(Rank rank, String key, int from, int to) {}

    /** A name, as somebody gave it. */
    public static Name of(String name) {
        Tokens tokens = Tokens.of(name);
        StringBuilder key = new StringBuilder();
        int words = 0;
        int at = 0;
        while (at < tokens.size()) {
            Lexicon.Match<Word> match = WORDS.longest(tokens, at);
            if (match != null && match.value().rank() != null && key.isEmpty() && match.to() < tokens.size()) {
                at = match.to();
                continue;
            }
            if (!tokens.get(at).isMark()) {
                key.append(key.isEmpty() ? "" : " ").append(tokens.form(at));
                words += match != null && match.value().isKunya() || isArticle(tokens, at) ? 0 : 1;
            }
            at++;
        }
        return new Name(key.toString(), words >= FULL);
    }

    /** Everybody whom a text names by rank and at least two words. */
    public static List<Titled> titled(Tokens tokens) {
        List<Titled> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Rank rank = rankAt(tokens, at);
            if (rank == null) {
                continue;
            }
            Lexicon.Match<Word> match = WORDS.longest(tokens, at);
            int from = match == null ? at + 1 : match.to();
            Titled titled = name(tokens, rank, at, from);
            if (titled != null) {
                found.add(titled);
                at = titled.to() - 1;
            }
        }
        return found;
    }

    /** Whether a word tells that a rank was or becomes another. */
    public static boolean tellsChange(Tokens tokens, int at) {
        Lexicon.Match<Word> match = WORDS.longest(tokens, at);
        return match != null && match.value().kind().equals("promotion");
    }

    private static @Nullable Rank rankAt(Tokens tokens, int at) {
        Lexicon.Match<Word> match = tokens.get(at).isWord() ? WORDS.longest(tokens, at) : null;
        return match == null ? null : match.value().rank();
    }

    private static @Nullable Titled name(Tokens tokens, Rank rank, int from, int first) {
        StringBuilder key = new StringBuilder();
        int words = 0;
        int at = first;
        while (at < tokens.size() && words < FULL) {
            Token token = tokens.get(at);
            if (token.is(HYPHEN) || at == first && token.is(".")) {
                at++;
                continue;
            }
            boolean article = isArticle(tokens, at);
            if (token.beginsLine() || !article && !mayBeName(tokens, token)) {
                return null;
            }
            if (!article) {
                key.append(key.isEmpty() ? "" : " ").append(token.form());
                words++;
            }
            at++;
        }
        return words < FULL ? null : new Titled(rank, key.toString(), from, at);
    }

    /** "al-", "el-": a Latin article with its hyphen. */
    private static boolean isArticle(Tokens tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).isWord()
                && !tokens.get(at).isArabic()
                && tokens.form(at).length() == 2
                && tokens.get(at + 1).is(HYPHEN);
    }

    private static boolean mayBeName(Tokens tokens, Token token) {
        return token.isArabic()
                || token.isWord() && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    private static Lexicon<Word> load() {
        Lexicon<Word> words = new Lexicon<>(false);
        for (String language : List.of("en", "ar")) {
            words.addAll(Lexicon.class, language + "/person-words.tsv", PersonNames::word);
        }
        return words;
    }

    private static Word word(String[] row) {
        return row[0].startsWith(RANK)
                ? new Word(RANK, new Rank(row[0].substring(RANK.length()), Set.of(row[1].split(" "))))
                : new Word(row[0], null);
    }
}
