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
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedDivision;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads which district, province or region a text puts a place in: "the village of X, in the D district", "X and the other towns of D
 * county". Neither need be in the gazetteer: what the text says of one place twice is held against itself.
 */
final class Divisions {
    private static final Map<String, Lexicon<String>> WORDS = load();
    private static final String DIVISION = "division";
    private static final String LINK = "link";
    private static final String SETTLES = "settles";
    private static final String LEAD = "lead";
    private static final int LONGEST_NAME = 3;
    /** From the place to what it lies in. In tokens. */
    private static final int LONGEST_LINK = 10;

    private static final int SHORTEST_ARABIC = 3;
    private static final char BEH = '\u0628';
    private static final String OF = "of";
    private static final String THE = "the";

    private final Report report;
    private final Tokens tokens;
    private final BitSet quoted;
    private final BitSet places = new BitSet();
    private final List<StatedDivision> found = new ArrayList<>();
    /** Arabic names that stand somewhere behind "the village of". */
    private final Set<String> introduced = new HashSet<>();

    /** A stretch of words with the name that they are. @param to exclusive */
    private record Named(String name, int from, int to) {}

    private Divisions(Report report, Tokens tokens, BitSet quoted, List<Placed<PlaceMention>> placed) {
        this.report = report;
        this.tokens = tokens;
        this.quoted = quoted;
        placed.forEach(place -> places.set(place.from(), place.to()));
    }

    /** What a text says of the divisions of its places, in their order. */
    static List<StatedDivision> of(
            Report report, Tokens tokens, Layout layout, BitSet quoted, List<Placed<PlaceMention>> placed) {
        Divisions reader = new Divisions(report, tokens, quoted, placed);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isArabic() && reader.at(LEAD, i) != null) {
                reader.introduced.add(Bearers.bare(tokens.form(i + 1)));
            }
        }
        List<Layout.Stretch> sentences = layout.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            reader.read(sentences.get(i), i);
        }
        return reader.found;
    }

    private void read(Layout.Stretch sentence, int number) {
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            Lexicon.Match<String> kind = tokens.get(i).isWord() && !quoted.get(i) ? at(DIVISION, i) : null;
            if (kind == null || kind.article()) {
                continue;
            }
            boolean arabic = tokens.get(i).isArabic();
            Named division = arabic ? arabicDivision(i, sentence) : englishDivision(i, sentence);
            Named place = division == null
                    ? null
                    : arabic ? arabicPlace(division, sentence) : englishPlace(division, sentence);
            if (division != null && place != null && !place.name().equals(division.name())) {
                Span span = tokens.span(place.from(), Math.max(division.to(), kind.to()));
                found.add(new StatedDivision(
                        report.id() + "#d" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        number,
                        place.name(),
                        tokens.words(tokens.span(place.from(), place.to())),
                        kind.value(),
                        division.name(),
                        tokens.words(span),
                        span));
            }
        }
    }

    /** "The D district", "the district of D". */
    private @Nullable Named englishDivision(int at, Layout.Stretch sentence) {
        int from = at;
        while (from > sentence.from() && at - from < LONGEST_NAME && isCapital(from - 1)) {
            from--;
        }
        if (from < at && (at - from > 1 || !tokens.form(from).equals(THE))) {
            return new Named(name(from, at), from, at + 1);
        }
        if (!tokens.form(at + 1).equals(OF)) {
            return null;
        }
        int to = at + 2;
        while (to < sentence.to() && to - at - 2 < LONGEST_NAME && isCapital(to)) {
            to++;
        }
        return to == at + 2 ? null : new Named(name(at + 2, to), at, to);
    }

    /** The name before the words that put it in a division. */
    private @Nullable Named englishPlace(Named division, Layout.Stretch sentence) {
        int to = linked(division.from(), sentence);
        if (to < 0) {
            return null;
        }
        int from = to;
        while (from > sentence.from() && to - from < LONGEST_NAME + 1 && (isCapital(from - 1) || isHyphen(from - 1))) {
            from--;
        }
        if (from == to || from == to - 1 && isHyphen(from)) {
            return null;
        }
        boolean opens = from == sentence.from();
        boolean led = opens || places.get(to - 1) || at(LEAD, from - 1) != null || settles(to, division.from());
        return led ? new Named(name(from, to), from, to) : null;
    }

    /** Whether a link says of a name that it is a place: "X, a town in", "X and the rest of". */
    private boolean settles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord() && at(SETTLES, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** The token behind the place, with nothing but a link up to the division; or -1. */
    private int linked(int division, Layout.Stretch sentence) {
        int at = division;
        while (at > sentence.from() && division - at <= LONGEST_LINK && !isPlaceEnd(at - 1)) {
            int before = linkBefore(at, sentence);
            if (before < 0) {
                return -1;
            }
            at = before;
        }
        return at < division && at > sentence.from() && division - at <= LONGEST_LINK ? at : -1;
    }

    private boolean isPlaceEnd(int at) {
        return !tokens.get(at).isArabic() && isCapital(at);
    }

    /** Where the words of a link begin that end right before a token, or -1. */
    private int linkBefore(int at, Layout.Stretch sentence) {
        for (int from = Math.max(sentence.from(), at - LONGEST_NAME - 1); from < at; from++) {
            Lexicon.Match<String> link = at(LINK, from);
            if (link != null && link.to() == at) {
                return from;
            }
        }
        return tokens.get(at - 1).is(",") || tokens.get(at - 1).is(ArabicLetters.COMMA) ? at - 1 : -1;
    }

    /** The name behind "province", with the adjective that tells it from others ("Lower"). */
    private @Nullable Named arabicDivision(int at, Layout.Stretch sentence) {
        int from = at + 1;
        if (from >= sentence.to() || !isArabicName(from)) {
            return null;
        }
        int to = from + 1;
        boolean more = to < sentence.to()
                && tokens.get(to).isArabic()
                && tokens.form(to).startsWith(ArabicLetters.ARTICLE)
                && !tokens.form(from).startsWith(ArabicLetters.ARTICLE);
        return new Named(
                Bearers.bare(tokens.form(from)) + (more ? " " + Bearers.bare(tokens.form(to)) : ""),
                at,
                more ? to + 1 : to);
    }

    private @Nullable Named arabicPlace(Named division, Layout.Stretch sentence) {
        int at = division.from();
        String lead = tokens.form(at);
        boolean glued = lead.charAt(0) == BEH || lead.charAt(0) == ArabicLetters.LAM;
        boolean linked = glued;
        while (at > sentence.from() && division.from() - at <= LONGEST_LINK) {
            int before = linkBefore(at, sentence);
            if (before < 0) {
                break;
            }
            linked |= tokens.get(before).isWord();
            at = before;
        }
        if (!linked || at <= sentence.from() || !isArabicName(at - 1)) {
            return null;
        }
        String name = Bearers.bare(tokens.form(at - 1));
        boolean known = places.get(at - 1)
                || introduced.contains(name)
                || at - 2 >= sentence.from() && at(LEAD, at - 2) != null;
        return known && at(DIVISION, at - 2) == null ? new Named(name, at - 1, at) : null;
    }

    private boolean isArabicName(int at) {
        Token token = tokens.get(at);
        return token.isArabic()
                && Bearers.bare(token.form()).length() >= SHORTEST_ARABIC
                && !FunctionWords.contains(token.form())
                && !isWordFor(LEAD, at)
                && !isWordFor(DIVISION, at);
    }

    /** Whether a word leads to a name; with its article it may be one ("the Mountain"). */
    private boolean isWordFor(String role, int at) {
        Lexicon.Match<String> word = at(role, at);
        return word != null && !word.article();
    }

    private boolean isHyphen(int at) {
        return tokens.get(at).is("-");
    }

    private String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord() && !tokens.form(i).equals(THE)) {
                name.append(name.isEmpty() ? "" : " ").append(tokens.form(i));
            }
        }
        return name.toString();
    }

    private boolean isCapital(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !token.isArabic()
                && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    private Lexicon.@Nullable Match<String> at(String role, int at) {
        return at < 0 || at >= tokens.size()
                ? null
                : Objects.requireNonNull(WORDS.get(role)).longest(tokens, at);
    }

    private static Map<String, Lexicon<String>> load() {
        Map<String, Lexicon<String>> roles = new HashMap<>();
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/divisions.tsv")) {
                int colon = row[0].indexOf(':');
                String role = colon < 0 ? row[0] : row[0].substring(0, colon);
                Lexicon<String> words = roles.computeIfAbsent(role, any -> new Lexicon<>(!any.equals(LINK)));
                for (String form : Table.forms(row)) {
                    words.add(form, row[0].substring(colon + 1));
                }
            }
        }
        return roles;
    }
}
