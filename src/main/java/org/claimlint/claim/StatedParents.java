package org.claimlint.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.Table;
import org.claimlint.model.PlaceLevel;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedParent;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds which place a text puts in which: "X in the countryside of Y", "X, which belongs to Y", "Y's X". */
final class StatedParents {
    private static final String WHERE_ROLE = "where";
    private static final String[] NO_FORMS = {};
    private static final Lexicon<String> LINKS = links();
    private static final Set<String> LOCATIVES = Set.of("at", "in", "of", "near", "off", "from", "to", "outside");
    private static final Lexicon<String> WHERE = where();
    private static final String NAME = "name:";
    /** So many places back a camp is looked for. */
    private static final int MOST_PLACES = 64;

    private static final int LONGEST_NAME = 3;
    private static final int FARTHEST = 5;
    private static final char SIDE = '@';
    private static final String COUNTRYSIDE = "countryside";
    private static final char BEH = '\u0628';
    private static final String POSSESSIVE = "'s";

    private final Gazetteer gazetteer = OwnNames.inUse().gazetteer();
    private final Report report;
    private final Tokens tokens;
    private final List<Placed<PlaceMention>> places;
    private final List<StatedParent> found = new ArrayList<>();

    private StatedParents(Report report, Tokens tokens, List<Placed<PlaceMention>> places) {
        this.report = report;
        this.tokens = tokens;
        this.places = places;
    }

    /** What a text says of its places, in their order. */
    static List<StatedParent> of(Report report, Tokens tokens, List<Placed<PlaceMention>> places) {
        StatedParents reader = new StatedParents(report, tokens, places);
        for (int i = 0; i + 1 < places.size(); i++) {
            reader.readUnknown(places.get(i), i == 0 ? 0 : places.get(i - 1).to());
            reader.read(places.get(i), places.get(i + 1));
        }
        if (!places.isEmpty()) {
            int last = places.size() - 1;
            reader.readUnknown(
                    places.get(last), last == 0 ? 0 : places.get(last - 1).to());
        }
        for (int i = 1; i < places.size(); i++) {
            reader.readWhere(i);
        }
        return reader.found;
    }

    /** "The road to X, where the camp lies": the camp that was named before. */
    private void readWhere(int index) {
        Placed<PlaceMention> parent = places.get(index);
        int at = parent.to();
        at += tokens.form(at).equals(ArabicLetters.COMMA) || tokens.form(at).equals(",") ? 1 : 0;
        Lexicon.Match<String> where = WHERE.longest(tokens, at);
        if (where == null
                || tokens.get(at).beginsLine()
                || !tokens.form(where.to()).startsWith(ArabicLetters.ARTICLE)) {
            return;
        }
        String kind = tokens.form(where.to()).substring(ArabicLetters.ARTICLE.length());
        Placed<PlaceMention> named = null;
        for (int i = index - 1; i >= Math.max(0, index - MOST_PLACES); i--) {
            Placed<PlaceMention> place = places.get(i);
            if (tokens.form(place.from()).equals(kind)) {
                if (named != null
                        && !named.mention().id().equals(place.mention().id())) {
                    return;
                }
                named = place;
            }
        }
        if (named != null) {
            Span span = new Span(
                    parent.mention().span().start(), tokens.get(where.to()).end());
            add(base(named.mention().id()), named.mention().name(), parent, span);
        }
    }

    private void read(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        if (second.from() - first.to() > FARTHEST || breaks(first, second)) {
            return;
        }
        if (isPossessive(first, second)) {
            add(second, first, first, second);
        } else if (lies(first, second)) {
            add(first, second, first, second);
        } else if (first.mention().id().startsWith(NAME) && isComma(first, second) && !isListed(second)) {
            add(first, second, first, second);
        }
    }

    /** "Orvanto, Saladin", "Orvanto, in Nineveh". */
    private boolean isComma(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        boolean in =
                first.to() + 2 == second.from() && tokens.get(first.to() + 1).is("in");
        return (in || first.to() + 1 == second.from()) && tokens.get(first.to()).is(",");
    }

    /** "A, B and C". */
    private boolean isListed(Placed<PlaceMention> second) {
        int next = second.to() + 1;
        boolean goesOn = tokens.form(second.to()).equals("and")
                || tokens.form(second.to()).equals("or")
                || tokens.form(second.to()).equals(",");
        return goesOn && (Placed.first(places, next, next + 2) != null || next < tokens.size() && isCapital(next));
    }

    /** "At Orvanto, in Nineveh", "of Orvanto, Nineveh": a name that the gazetteer does not have, behind a word that makes it a place. */
    private void readUnknown(Placed<PlaceMention> parent, int first) {
        int at = parent.from() - 1;
        while (at >= first && tokens.get(at + 1).gap() != Token.Gap.PARAGRAPH && isLink(at)) {
            at--;
        }
        int to = at + 1;
        while (at >= first && to - at <= LONGEST_NAME && isCapital(at)) {
            at--;
        }
        int from = at + 1;
        boolean placed = from < to
                && parent.from() - to <= FARTHEST
                && parent.from() > to
                && at >= first
                && tokens.get(at).isWord()
                && LOCATIVES.contains(tokens.form(at));
        if (!placed) {
            return;
        }
        StringBuilder name = new StringBuilder(NAME);
        for (int i = from; i < to; i++) {
            name.append(i == from ? "" : " ").append(tokens.form(i));
        }
        Span own = tokens.span(from, to);
        add(
                name.toString(),
                tokens.words(own),
                parent,
                new Span(own.start(), parent.mention().span().end()));
    }

    private boolean isLink(int at) {
        return tokens.get(at).is(",") || tokens.get(at).is("in");
    }

    private boolean isCapital(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !token.isArabic()
                && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    private boolean breaks(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        for (int i = first.to(); i <= second.from(); i++) {
            if (tokens.get(i).beginsLine()) {
                return true;
            }
        }
        return false;
    }

    /** "Y's X". */
    private boolean isPossessive(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        return first.to() + 1 == second.from() && tokens.get(first.to()).is(POSSESSIVE);
    }

    /** "X in Y": nothing stands between the two but words that put one in the other. */
    private boolean lies(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        int at = first.to();
        boolean linked = false;
        while (at < second.from()) {
            Lexicon.Match<String> link = LINKS.longest(tokens, at);
            if (link == null || link.to() > second.from() && link.prefix() == 0) {
                return false;
            }
            linked |= !link.value().isEmpty();
            at = link.to();
        }
        return linked || at == second.from() && hasPreposition(second);
    }

    /** "In" glued to the name or to the word in front of it. */
    private boolean hasPreposition(Placed<PlaceMention> place) {
        Token token = tokens.get(place.from());
        int name = place.mention().span().start();
        return token.isArabic()
                && token.form().charAt(0) == BEH
                && (name > token.start() || place.mention().id().indexOf(SIDE) > 0);
    }

    private void add(
            Placed<PlaceMention> place,
            Placed<PlaceMention> parent,
            Placed<PlaceMention> first,
            Placed<PlaceMention> last) {
        Span span =
                new Span(first.mention().span().start(), last.mention().span().end());
        add(base(place.mention().id()), place.mention().name(), parent, span);
    }

    private void add(String id, String name, Placed<PlaceMention> parent, Span span) {
        String parentId = parentBase(parent.mention().id());
        if (parentId == null || id.equals(parentId)) {
            return;
        }
        int known = gazetteer.find(parentId);
        int itself = gazetteer.find(id);
        if (known >= 0 && itself >= 0 && gazetteer.level(itself).compareTo(gazetteer.level(known)) <= 0) {
            // a wider place in a narrower one: another relation, or another place of that name
            return;
        }
        PlaceLevel level = known < 0 ? null : gazetteer.level(known);
        found.add(new StatedParent(
                report.id() + "#in" + (found.size() + 1),
                report.id(),
                found.size(),
                id,
                name,
                parentId,
                level,
                tokens.words(span),
                span));
    }

    static String base(String id) {
        int side = id.indexOf(SIDE);
        return side < 0 ? id : id.substring(0, side);
    }

    /** "East of Y" is not in Y; its eastern countryside is. */
    private static @Nullable String parentBase(String id) {
        int side = id.indexOf(SIDE);
        return side < 0 ? id : id.startsWith(COUNTRYSIDE, side + 1) ? id.substring(0, side) : null;
    }

    private static Lexicon<String> links() {
        return rows(false);
    }

    private static Lexicon<String> where() {
        return rows(true);
    }

    private static Lexicon<String> rows(boolean where) {
        Lexicon<String> links = new Lexicon<>(false);
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/place-links.tsv")) {
                for (String form : row[0].equals(WHERE_ROLE) == where ? Table.forms(row) : NO_FORMS) {
                    links.add(form, row[0]);
                }
            }
        }
        return links;
    }
}
