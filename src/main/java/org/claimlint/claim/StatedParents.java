package org.claimlint.claim;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds which place a text puts in which: "X in the countryside of Y", "X, which belongs to Y", "Y's X". */
final class StatedParents {
    private static final Lexicon<String> LINKS = rows("in", "");
    private static final Lexicon<String> FELLOWS = rows("fellows");
    private static final Lexicon<String> SETTLEMENTS = rows("settlements");
    private static final Lexicon<String> LIES = rows("lies");
    private static final Set<String> LOCATIVES = Set.of("at", "in", "of", "near", "off", "from", "to", "outside");
    private static final Lexicon<String> WHERE = rows("where");
    private static final String QUARTER = "quarter";
    private static final String NAME = "name:";
    /** So many places back a camp is looked for. */
    private static final int MOST_PLACES = 64;

    private static final int LONGEST_NAME = 3;
    private static final int FARTHEST = 5;
    /** From a place to that of the villages beside it. In tokens. */
    private static final int FARTHEST_FELLOW = 10;
    /** From a name to "the village". In tokens. */
    private static final int FARTHEST_NAMED = 20;

    private static final Set<String> VILLAGES =
            Set.of("village", "town", "hamlet", "settlement", "commune", "locality");
    /** What is called so is the first division of a country. */
    private static final Set<String> PROVINCES = Set.of("province", "state");

    private static final char SIDE = '@';
    private static final String COUNTRYSIDE = "countryside";
    private static final char BEH = '\u0628';
    private static final String POSSESSIVE = "'s";

    private final Gazetteer gazetteer = OwnNames.inUse().gazetteer();
    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final List<Placed<PlaceMention>> places;
    private final Set<String> told = new HashSet<>();
    private final List<StatedParent> found = new ArrayList<>();

    private StatedParents(ReadText text) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.places = text.places();
    }

    /** What a text says of its places, in their order. */
    static List<StatedParent> of(ReadText text) {
        StatedParents reader = new StatedParents(text);
        List<Placed<PlaceMention>> places = text.places();
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
            reader.readFellows(i);
            reader.readNamedBefore(places.get(i - 1), places.get(i));
        }
        reader.addLinks(PlaceLinks.of(text));
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

    /** "The village, which lies in Y": the place that was named last, a name that the gazetteer does not have. */
    private void readNamedBefore(Placed<PlaceMention> named, Placed<PlaceMention> parent) {
        int from = parent.from() - 1;
        while (from > named.to() && parent.from() - from <= FARTHEST && LINKS.longest(tokens, from) != null) {
            from--;
        }
        for (int at = from + 1; at < parent.from(); at++) {
            Lexicon.Match<String> lies = LIES.longest(tokens, at);
            int noun = at - (tokens.get(at - 1).is(",") ? 2 : 1);
            boolean known = lies != null
                    && noun > named.to()
                    && tokens.get(noun - 1).is("the")
                    && VILLAGES.contains(tokens.form(noun))
                    && noun - named.to() <= FARTHEST_NAMED;
            if (known && named.mention().id().startsWith(NAME)) {
                add(base(named.mention().id()), named.mention().name(), parent, tokens.span(noun - 1, parent.to()));
                return;
            }
        }
    }

    /** "X and the rest of Y's villages", "X and the other villages of Y": X, which was named before, is one of them. */
    private void readFellows(int index) {
        Placed<PlaceMention> parent = places.get(index);
        int first = Math.max(0, parent.from() - FARTHEST_FELLOW);
        int fellows = -1;
        boolean settlements = false;
        for (int at = parent.from() - 1; at >= first; at--) {
            if (tokens.get(at).isMark()
                            && !tokens.get(at).is(",")
                            && !tokens.get(at).is("-")
                    || tokens.get(at + 1).beginsLine()) {
                break;
            }
            settlements |= SETTLEMENTS.longest(tokens, at) != null;
            fellows = FELLOWS.longest(tokens, at) == null ? fellows : at;
        }
        int owner = parent.to() + (PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, parent.to()) == null ? 0 : 1);
        boolean theirs = tokens.form(owner).equals(POSSESSIVE) && SETTLEMENTS.longest(tokens, owner + 1) != null;
        boolean last = LINKS.longest(tokens, parent.from() - 1) != null;
        if (fellows < 0 || !theirs && !(settlements && last)) {
            return;
        }
        int to = fellows;
        while (to > 0 && fellows - to <= LONGEST_NAME && !tokens.isCapital(to - 1)) {
            to--;
        }
        int from = to;
        while (from > 0
                && to - from <= 2 * LONGEST_NAME
                && (tokens.isCapital(from - 1) || tokens.get(from - 1).is("-"))) {
            from--;
        }
        Placed<PlaceMention> named = from == to ? null : named(name(from, to), index);
        if (named != null) {
            add(base(named.mention().id()), named.mention().name(), parent, tokens.span(from, parent.to()));
        }
    }

    /** A place before another one that is called so. */
    private @Nullable Placed<PlaceMention> named(String name, int before) {
        for (int i = before - 1; i >= Math.max(0, before - MOST_PLACES); i--) {
            Placed<PlaceMention> place = places.get(i);
            if (base(place.mention().id()).equals(NAME + name)
                    || name(place.from(), place.to()).equals(name)) {
                return place;
            }
        }
        return null;
    }

    private String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                name.append(name.isEmpty() ? "" : " ").append(tokens.form(i));
            }
        }
        return name.toString();
    }

    /** "The Mill quarter": many towns have one, and no gazetteer knows which is meant. */
    private boolean isQuarterOfKnownName(Placed<PlaceMention> place) {
        boolean quarter = ScopeWords.at(QUARTER, tokens, place.from()) != null
                || ScopeWords.at(QUARTER, tokens, place.from() - 1) != null
                || ScopeWords.at(QUARTER, tokens, place.to()) != null;
        return quarter && !place.mention().id().startsWith(NAME);
    }

    private void read(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        if (second.from() - first.to() > FARTHEST || breaks(first, second) || isQuarterOfKnownName(first)) {
            return;
        }
        if (isPossessive(first, second)) {
            add(second, first, first, second);
        } else if (lies(first.to(), second)) {
            add(first, second, first, second);
        } else if (first.mention().id().startsWith(NAME) && isComma(first, second) && !isListed(second)) {
            add(first, second, first, second);
        }
    }

    /** "Orvanto, Saladin", "Orvanto, in the district of Nineveh". */
    private boolean isComma(Placed<PlaceMention> first, Placed<PlaceMention> second) {
        return tokens.get(first.to()).is(",") && (first.to() + 1 == second.from() || lies(first.to() + 1, second));
    }

    /** "A, B and C". */
    private boolean isListed(Placed<PlaceMention> second) {
        int next = second.to() + 1;
        boolean goesOn = tokens.form(second.to()).equals("and")
                || tokens.form(second.to()).equals("or")
                || tokens.form(second.to()).equals(",");
        return goesOn
                && (Placed.first(places, next, next + 2) != null || next < tokens.size() && tokens.isCapital(next));
    }

    /** "At Orvanto, in Nineveh", "of Orvanto, Nineveh": a name that the gazetteer does not have, behind a word that makes it a place. */
    private void readUnknown(Placed<PlaceMention> parent, int first) {
        int at = parent.from() - 1;
        while (at >= first && tokens.get(at + 1).gap() != Token.Gap.PARAGRAPH && isLink(at)) {
            at--;
        }
        int to = at + 1;
        while (at >= first && to - at <= LONGEST_NAME && tokens.isCapital(at)) {
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
    private boolean lies(int behind, Placed<PlaceMention> second) {
        int at = behind;
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
        if (parentId != null) {
            String kind = kind(parent);
            boolean province = PROVINCES.contains(String.valueOf(kind));
            add(id, name, province ? province(nameOf(parent), parent.to(), parentId) : parentId, kind, span);
        }
    }

    /** What stands between names puts one in the other, and in what that one is put in right there. */
    private void addLinks(List<PlaceLinks.Link> links) {
        for (int i = 0; i < links.size(); i++) {
            PlaceLinks.Link link = links.get(i);
            add(link, link.parent());
            for (int j = i + 1;
                    j < links.size()
                            && links.get(j).place().from() == link.parent().from();
                    j++) {
                add(link, links.get(j).parent());
            }
        }
    }

    private void add(PlaceLinks.Link link, PlaceLinks.Name parent) {
        PlaceLinks.Name place = link.place();
        int from = Math.min(link.from(), parent.begin());
        int to = Math.max(link.to(), parent.end());
        add(id(place), name(place), id(parent), parent.kind(), tokens.span(from, to));
    }

    /** The first token of the name of a place, behind what it is called. */
    private int nameOf(Placed<PlaceMention> place) {
        int at = place.from();
        while (at + 1 < place.to() && PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, at) != null) {
            at++;
        }
        return at;
    }

    private String name(PlaceLinks.Name name) {
        return tokens.words(tokens.span(name.from(), name.to()));
    }

    /** The id of the gazetteer where it has the whole name. */
    private String id(PlaceLinks.Name name) {
        for (Placed<PlaceMention> place : Placed.within(places, name.from() - FARTHEST, name.to())) {
            if (place.to() == name.to()) {
                String id = base(place.mention().id());
                return PROVINCES.contains(String.valueOf(name.kind())) ? province(name.from(), name.to(), id) : id;
            }
        }
        StringBuilder id = new StringBuilder(NAME);
        for (int i = name.from(); i < name.to(); i++) {
            if (tokens.get(i).isWord()) {
                id.append(id.length() == NAME.length() ? "" : " ")
                        .append(tokens.get(i).isArabic() ? Bearers.bare(tokens.form(i)) : tokens.form(i));
            }
        }
        return id.toString();
    }

    /** "The province of Farah" is not the town, where the gazetteer has both in one country. */
    private String province(int from, int to, String id) {
        int known = gazetteer.find(id);
        Gazetteer.Match match = known < 0 ? null : gazetteer.longest(tokens, from);
        if (match != null && match.to() == to && gazetteer.level(known) != PlaceLevel.PROVINCE) {
            for (int place : match.places()) {
                if (gazetteer.level(place) == PlaceLevel.PROVINCE && gazetteer.root(place) == gazetteer.root(known)) {
                    return gazetteer.id(place);
                }
            }
        }
        return id;
    }

    private void add(String id, String name, String parentId, @Nullable String kind, Span span) {
        int parent = gazetteer.find(parentId);
        int itself = gazetteer.find(id);
        // a wider place in a narrower one: another relation, or another place of that name
        boolean narrower =
                parent >= 0 && itself >= 0 && gazetteer.level(itself).compareTo(gazetteer.level(parent)) <= 0;
        if (narrower || id.equals(parentId) || !told.add(id + '\n' + parentId + '\n' + sentence(span))) {
            return;
        }
        found.add(new StatedParent(
                report.id() + "#in" + (found.size() + 1),
                report.id(),
                found.size(),
                id,
                name,
                parentId,
                parent < 0 ? null : gazetteer.level(parent),
                kind,
                tokens.words(span),
                span));
    }

    /** What the words of a place or those beside it call it: "district". */
    private @Nullable String kind(Placed<PlaceMention> place) {
        for (int at = Math.max(0, place.from() - 2); at <= place.to() && at < tokens.size(); at++) {
            boolean before = at < place.from()
                    && !(at == place.from() - 2 && tokens.get(at + 1).is("of"));
            Lexicon.Match<String> kind =
                    before || !tokens.get(at).isWord() ? null : PlaceLinks.WORDS.at(PlaceLinks.KIND, tokens, at);
            if (kind != null) {
                return kind.value();
            }
        }
        return null;
    }

    private int sentence(Span span) {
        return layout.sentenceOf(tokens.at(span.start()));
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

    /** The phrases of some roles, each with its role. */
    private static Lexicon<String> rows(String... roles) {
        Set<String> wanted = Set.of(roles);
        Lexicon<String> links = new Lexicon<>(false);
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/place-links.tsv")) {
                if (wanted.contains(row[0])) {
                    for (String form : Table.forms(row)) {
                        links.add(form, row[0]);
                    }
                }
            }
        }
        return links;
    }
}
