package org.claimlint.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Mention;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Span;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds places: those the tables know, and names that a word like "town of" or (in English) a preposition and a capital letter tell to be
 * one. A side of a place ("east of the river") is a place of its own: its id is that of the place, {@code @} and the side.
 */
final class PlaceRecognizer {
    private static final Lexicon<String> KNOWN = load("places.tsv");
    private static final Lexicon<String> WORDS = load("place-words.tsv");
    private static final String CLASS = "class";
    private static final String COUNTRYSIDE = "countryside";
    private static final String COMMON = "common";
    private static final String COMPOUND = "compound";
    private static final String PREPOSITION = "preposition";
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_UNKNOWN = 3;

    private final Tokens tokens;
    private final BitSet taken;
    private final List<Mention> found = new ArrayList<>();

    /** A name from one token to another (exclusive). */
    private record Name(String id, int from, int to, int start) {}

    private PlaceRecognizer(Tokens tokens, BitSet taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    /**
     * Finds the places of a text.
     *
     * @param taken tokens that belong to dates and actors; receives those of the places
     */
    static List<Mention> read(Tokens tokens, BitSet taken) {
        PlaceRecognizer recognizer = new PlaceRecognizer(tokens, taken);
        for (int at = 0; at < tokens.size(); at++) {
            at = Math.max(at, recognizer.placeAt(at) - 1);
        }
        return recognizer.found;
    }

    /** Adds the place that begins at a token; the token behind it, or {@code at} when there is none. */
    private int placeAt(int at) {
        if (taken.get(at) || !tokens.get(at).isWord()) {
            return at;
        }
        Lexicon.Match<String> word = WORDS.longest(tokens, at);
        String kind = word == null ? "" : word.value();
        int behind = word == null ? at + 1 : word.to();
        Name name = null;
        String suffix = "";
        if (word != null && kind.indexOf(':') > 0 && !kind.startsWith("adjective")) {
            suffix = '@' + kind.substring(kind.indexOf(':') + 1);
            name = name(behindClass(behind), behindClass(behind) > behind);
        } else if (kind.equals(COUNTRYSIDE)) {
            suffix = "@countryside";
            name = name(behindClass(behind), true);
        } else {
            name = known(at);
            // "the region ..." names none: what follows tells which
            if (name == null && kind.equals(CLASS) && word != null && !word.article()) {
                name = name(behindOf(behind), true);
            } else if (name == null && kind.equals(PREPOSITION)) {
                int next = behindClass(behindArticle(behind));
                return next >= tokens.size() || taken.get(next) ? at : addNamed(name(next, false), at);
            }
        }
        if (name == null) {
            return at;
        }
        int start = word == null || name.from() == at ? name.start() : word.start(tokens);
        return add(name, at, start, suffix);
    }

    private int addNamed(@Nullable Name name, int at) {
        return name == null ? at : add(name, name.from(), name.start(), "");
    }

    private int add(Name name, int first, int start, String suffix) {
        int to = name.to();
        String id = name.id() + suffix;
        Lexicon.Match<String> adjective = to < tokens.size() ? WORDS.longest(tokens, to) : null;
        if (adjective != null
                && adjective.value().startsWith("adjective")
                && !tokens.get(to).beginsLine()) {
            id += '@' + adjective.value().substring("adjective:".length());
            to = adjective.to();
        }
        Span span = new Span(start, tokens.get(to - 1).end());
        found.add(new PlaceMention(
                span,
                id,
                tokens.words(new Span(name.start(), tokens.get(name.to() - 1).end()))));
        taken.set(first, to);
        return to;
    }

    private @Nullable Name name(int at, boolean marked) {
        if (at >= tokens.size() || taken.get(at) || !tokens.get(at).isWord()) {
            return null;
        }
        Name known = known(at);
        return known != null ? known : tokens.get(at).isArabic() ? arabicName(at, marked) : englishName(at);
    }

    private @Nullable Name known(int at) {
        Lexicon.Match<String> match = KNOWN.longest(tokens, at);
        if (match == null || (!tokens.get(at).isArabic() && !isCapital(at) && !isCapital(match.to() - 1))) {
            return null;
        }
        return new Name(match.value(), at, match.to(), match.start(tokens));
    }

    /** One word behind "town of"; more where the first is half a name. */
    private @Nullable Name arabicName(int at, boolean marked) {
        String form = tokens.form(at);
        if (!marked || form.length() < SHORTEST_UNKNOWN || ArabicWords.isFunctionWord(form) || isCommon(at)) {
            return null;
        }
        int to = at + 1;
        while (to < tokens.size()
                && to - at < LONGEST_NAME
                && isCompound(tokens.form(to - 1))
                && isArabicNamePart(to)) {
            to++;
        }
        if (isCompound(form) && to == at + 1) {
            return null;
        }
        return new Name("name:" + id(at, to), at, to, tokens.get(at).start());
    }

    /** "Near the entrance", "the directorate of health": no name. */
    private boolean isCommon(int at) {
        Lexicon.Match<String> word = WORDS.longest(tokens, at);
        return word != null && word.value().equals(COMMON);
    }

    private boolean isArabicNamePart(int at) {
        Token token = tokens.get(at);
        return token.isArabic() && !taken.get(at) && !token.beginsLine() && !ArabicWords.isFunctionWord(token.form());
    }

    private static boolean isCompound(String form) {
        return COMPOUND.equals(WORDS.get(form));
    }

    private @Nullable Name englishName(int at) {
        if (!isCapital(at)) {
            return isNameArticle(at) ? joined(at) : null;
        }
        return joined(at);
    }

    /** "al-Shaafa", "Ras al-Ayn", "New Halfa": capitals, joined by hyphens and small articles. */
    private @Nullable Name joined(int from) {
        int to = from;
        int last = from;
        while (to < tokens.size() && to - from < 2 * LONGEST_NAME && !taken.get(to)) {
            Token token = tokens.get(to);
            if (to > from && token.beginsLine()) {
                break;
            }
            boolean hyphen = token.is("-") && token.isGlued();
            if (token.isWord() && !token.isArabic() && isCapital(to)) {
                last = to + 1;
            } else if (!hyphen && !isNameArticle(to)) {
                break;
            }
            to++;
        }
        if (last == from || tokens.get(last - 1).end() - tokens.get(from).start() < SHORTEST_UNKNOWN) {
            return null;
        }
        return new Name("name:" + id(from, last), from, last, tokens.get(from).start());
    }

    private boolean isNameArticle(int at) {
        String form = tokens.form(at);
        boolean article = form.equals("al") || form.equals("el") || form.equals("ez") || form.equals("ash");
        return article && tokens.form(at + 1).equals("-");
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }

    private String id(int from, int to) {
        StringBuilder id = new StringBuilder();
        for (int i = from; i < to; i++) {
            String form = tokens.get(i).isArabic() ? ArabicWords.withoutArticle(tokens.form(i)) : tokens.form(i);
            if (!form.equals("-") && !isNameArticle(i)) {
                id.append(id.isEmpty() ? "" : " ").append(form);
            }
        }
        return id.toString();
    }

    private int behindArticle(int at) {
        return tokens.form(at).equals("the") ? at + 1 : at;
    }

    private int behindOf(int at) {
        return tokens.form(at).equals("of") ? behindArticle(at + 1) : at;
    }

    /** The name behind words like "town of", if there is one. */
    private int behindClass(int at) {
        int next = behindArticle(at);
        for (int i = 0; i < 2 && next < tokens.size(); i++) {
            if (known(next) != null) {
                return next;
            }
            Lexicon.Match<String> word = WORDS.longest(tokens, next);
            if (word == null || !word.value().equals(CLASS) && !word.value().equals(COUNTRYSIDE)) {
                return next;
            }
            next = behindOf(word.to());
        }
        return next;
    }

    private static Lexicon<String> load(String table) {
        Lexicon<String> words = Lexicon.of(Lexicon.class, "en/" + table, row -> row[0]);
        words.addAll(Lexicon.class, "ar/" + table, row -> row[0]);
        return words;
    }
}
