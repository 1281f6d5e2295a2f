package org.claimlint.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Mention;
import org.claimlint.model.PlaceLevel;
import org.claimlint.model.Span;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds places: those of the gazetteer, and names that a word like "town of" or (in English) a preposition and a capital letter tell to be
 * one. Countries, provinces, rivers and great cities are known without such a word; a small town's name, which may be anything else as
 * well, is not. A side of a place ("east of the river") is a place of its own: its id is that of the place, {@code @} and the side.
 */
final class PlaceRecognizer {
    private static final Lexicon<String> WORDS = load("place-words.tsv");
    /** Words behind a name that make it one of a district: "Orvanto county". */
    private static final RoleWords DISTRICT = RoleWords.in(RoleWords.of("place-links.tsv"), "kind");

    private static final RoleWords STOP = RoleWords.in(RoleWords.of("count-words.tsv"), "stop");
    private static final String OWN = "own:";
    private static final String WORDS_OF_LISTS = ",\u060C";
    private static final int[] NO_PLACES = {};
    private static final String CLASS = "class";
    private static final String BANK = "bank";
    private static final String RIVER = "river";
    private static final char WAW = '\u0648';
    private static final String COUNTRYSIDE = "countryside";
    private static final String COMPOUND = "compound";
    private static final String PREPOSITION = "preposition";
    private static final String ORGANISATION = "organisation";
    /** Where "for the ..." stands behind the name; else the word may mean the middle of a place. */
    private static final String ORGANISATION_FOR = "organisation-for";

    private static final String FOR_THE = "\u0644\u0644";
    private static final int LONGEST_NAME = 4;
    private static final String WORLD = "geonames:";
    private static final int LONGEST_JOINT = 2;
    private static final int SHORTEST_UNKNOWN = 3;
    /** The ending of a feminine, as {@link Tokens} write it. */
    private static final String FEMININE = "\u0647";

    private final Tokens tokens;
    private final Leads leads;
    private final BitSet taken;
    private final Gazetteer gazetteer = OwnNames.inUse().gazetteer();
    private final List<Named> found = new ArrayList<>();
    /** Arabic names that the gazetteer does not know and a word like "town of" told to be places, with their ids. */
    private final Map<String, String> introduced = new HashMap<>();

    /**
     * A name from one token to another (exclusive).
     *
     * @param places the places of that name in the gazetteer
     */
    private record Name(String id, int[] places, int from, int to, int start) {}

    /** What the words in front of a name tell of it. */
    private enum Lead {
        NONE,
        /** A preposition, or another place of the same list. */
        PREPOSITION,
        /** "Town of". */
        CLASS
    }

    private PlaceRecognizer(Tokens tokens, Leads leads, BitSet taken) {
        this.tokens = tokens;
        this.leads = leads;
        this.taken = taken;
    }

    /** The words that stand before the name of a place. */
    static Lexicon<?> words() {
        return WORDS;
    }

    /**
     * Finds the places of a text.
     *
     * @param taken tokens that belong to dates and actors; receives those of the places
     */
    static List<Mention> read(Tokens tokens, Leads leads, BitSet taken) {
        PlaceRecognizer recognizer = new PlaceRecognizer(tokens, leads, taken);
        for (int at = 0; at < tokens.size(); at++) {
            if (leads.may(at, Leads.PLACE) || recognizer.continuesList(at) || recognizer.isDistrict(at)) {
                at = Math.max(at, recognizer.placeAt(at) - 1);
            }
        }
        return PlaceResolver.resolve(recognizer.found);
    }

    /** Adds the place that begins at a token; the token behind it, or {@code at} when there is none. */
    private int placeAt(int at) {
        if (taken.get(at) || !tokens.get(at).isWord() || ArabicWords.isAccusative(tokens, at)) {
            return at;
        }
        Lexicon.Match<String> word = WORDS.longest(tokens, at);
        String kind = word == null ? "" : word.value();
        int behind = word == null ? at + 1 : word.to();
        if (isOrganisation(kind, behind)) {
            return behind + 1;
        }
        Name name = null;
        String suffix = "";
        boolean asked = false;
        boolean side = kind.indexOf(':') > 0 && !kind.startsWith("adjective");
        // "in the east" may end a headline
        boolean ends = behind >= tokens.size() || tokens.get(behind).beginsLine();
        if (word != null && side && !ends) {
            suffix = '@' + kind.substring(kind.indexOf(':') + 1);
            name = name(behindClass(behind), behindClass(behind) > behind ? Lead.CLASS : Lead.PREPOSITION);
            if (name == null) {
                name = theRiver(at, behind, kind.startsWith(BANK));
            }
        } else if (kind.equals(COUNTRYSIDE) && known(at, Lead.NONE) == null) {
            suffix = "@countryside";
            name = name(behindClass(behind), Lead.CLASS);
        } else {
            Lead lead = continuesList(at) || isWhere(at) ? Lead.PREPOSITION : Lead.NONE;
            name = known(at, lead);
            if (name == null
                    && lead == Lead.PREPOSITION
                    && kind.isEmpty()
                    && tokens.get(at).isArabic()) {
                name = introducedName(at);
            }
            if (name == null && kind.isEmpty() && isDistrict(at)) {
                name = name(at, Lead.PREPOSITION);
            }
            asked = lead == Lead.NONE;
            // "the region ..." names none: what follows tells which
            if (name == null && kind.equals(CLASS) && word != null && !word.article() && !isCounted(at)) {
                name = name(behindOf(behind), Lead.CLASS);
            } else if (name == null && kind.equals(PREPOSITION)) {
                if (tokens.get(at).isArabic() && behind < tokens.size() && WORDS.longest(tokens, behind) != null) {
                    // "in the town of": the next word leads the name
                    return at;
                }
                int next = behindArticle(behind);
                if (next >= tokens.size() || !mayBeginName(next)) {
                    return at;
                }
                int behindClass = behindClass(next);
                return behindClass >= tokens.size() || taken.get(behindClass)
                        ? at
                        : addNamed(name(behindClass, behindClass > next ? Lead.CLASS : Lead.PREPOSITION), at);
            }
        }
        if (name == null && !asked) {
            name = known(at, Lead.NONE);
            suffix = "";
        }
        if (name == null) {
            return at;
        }
        int start = word == null || name.from() == at ? name.start() : word.start(tokens);
        return add(name, at, start, suffix);
    }

    /** Whether a name or a word like "town of" may begin with a token; most words behind a preposition begin neither. */
    private boolean mayBeginName(int at) {
        Token token = tokens.get(at);
        return token.isWord() && (token.isArabic() || leads.may(at, Leads.PLACE) || isCapital(at) || isNameArticle(at));
    }

    /** "East of the river", "the east bank": the side of the river that was named last. */
    private @Nullable Name theRiver(int at, int behind, boolean bank) {
        Lexicon.Match<String> river = behind < tokens.size() ? WORDS.longest(tokens, behind) : null;
        boolean named = river != null && river.value().equals(RIVER);
        if (!named && !bank) {
            return null;
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            Named last = found.get(i);
            for (int place : last.places()) {
                if (gazetteer.level(place) == PlaceLevel.WATER) {
                    int to = named && river != null ? river.to() : behind;
                    return new Name(
                            last.id(), last.places(), at, to, tokens.get(at).start());
                }
            }
        }
        return null;
    }

    /** "Orvanto district", "Lower Orvanto County": an English name that the word behind it, or its own last one, makes a place. */
    private boolean isDistrict(int at) {
        Token token = tokens.get(at);
        if (!token.isWord()
                || token.isArabic()
                || !isCapital(at)
                || taken.get(at)
                || STOP.is(tokens, at)
                || WORDS.longest(tokens, at) != null) {
            return false;
        }
        for (int i = at + 1; i <= Math.min(at + LONGEST_NAME, tokens.size() - 1); i++) {
            if (!tokens.get(i).isWord() || tokens.get(i).beginsLine() || taken.get(i)) {
                return false;
            }
            if (DISTRICT.is(tokens, i)) {
                return i + 1 >= tokens.size() || !tokens.get(i + 1).isWord() || !isCapital(i + 1);
            }
            if (!isCapital(i)) {
                return false;
            }
        }
        return false;
    }

    private int addNamed(@Nullable Name name, int at) {
        return name == null ? at : add(name, name.from(), name.start(), "");
    }

    private int add(Name name, int first, int start, String suffix) {
        int to = name.to();
        String side = suffix;
        Lexicon.Match<String> adjective = to < tokens.size() ? WORDS.longest(tokens, to) : null;
        if (adjective != null
                && adjective.value().startsWith("adjective")
                && !tokens.get(to).beginsLine()) {
            side += '@' + adjective.value().substring("adjective:".length());
            to = adjective.to();
        }
        Span span = new Span(start, tokens.get(to - 1).end());
        String words =
                tokens.words(new Span(name.start(), tokens.get(name.to() - 1).end()));
        found.add(new Named(span, words, name.id(), side, name.places(), first, to));
        if (name.places().length == 0 && tokens.get(name.from()).isArabic()) {
            introduced.putIfAbsent(forms(name.from(), name.to()), name.id());
        }
        taken.set(first, to);
        return to;
    }

    /** "The blast of Tleil": the place that an Arabic noun of an event belongs to. */
    private boolean isWhere(int at) {
        return at > 0
                && tokens.get(at).isArabic()
                && !tokens.get(at).beginsLine()
                && EventRecognizer.nounBefore(tokens, at, false) != null;
    }

    /** Whether a token goes on where a place ended: "in X, Y and Z". */
    private boolean continuesList(int at) {
        if (found.isEmpty()) {
            return false;
        }
        int last = found.get(found.size() - 1).to();
        return last == at && tokens.form(at).charAt(0) == WAW
                || last == at - 1 && tokens.get(last).isMark() && WORDS_OF_LISTS.indexOf(tokens.form(last)) >= 0;
    }

    private @Nullable Name name(int at, Lead lead) {
        if (at >= tokens.size()
                || taken.get(at)
                || !tokens.get(at).isWord()
                || tokens.get(at).gap() == Token.Gap.PARAGRAPH) {
            return null;
        }
        if (tokens.get(at).isArabic()) {
            Name known = known(at, lead);
            return known != null ? known : arabicName(at, lead);
        }
        Name name = englishName(at);
        if (name != null && name.places().length > 0) {
            return name;
        }
        // of a longer name only what is known without it: "Damascus International Airport"
        Name known = known(at, name == null ? lead : Lead.NONE);
        return known == null || name != null && isNameArticle(known.to()) ? name : known;
    }

    /** A name of the gazetteer, if what stands before it suffices to know that it is a place. */
    private @Nullable Name known(int at, Lead lead) {
        boolean capital = tokens.get(at).isArabic() || isCapital(at);
        if (!capital && !isNameArticle(at)) {
            return null;
        }
        Gazetteer.Match match = gazetteer.longest(tokens, at);
        if (match == null || !capital && !isCapital(match.to() - 1) || isTheClass(at, match.to())) {
            return null;
        }
        int[] places = lead == Lead.CLASS ? match.places() : wider(match.places());
        if (places.length == 0) {
            return null;
        }
        if (match.preposition() && lead != Lead.NONE) {
            return null; // "in" and "to": the second is the first letter of another word
        }
        boolean led = lead != Lead.NONE || match.preposition() && (match.article() || isOurs(places));
        if (match.weak() && lead != Lead.CLASS && !(led && isCountry(places))) {
            return null;
        }
        if (!led && (match.article() || !isRenowned(places, tokens.get(at).isArabic()))) {
            return null;
        }
        return new Name("name:" + id(at, match.to()), places, at, match.to(), match.start(tokens));
    }

    /** Arabic "the city", "the quarter": the one that was named before, and not the one that is called so. */
    private boolean isTheClass(int at, int to) {
        Lexicon.Match<String> word = tokens.get(at).isArabic() && to == at + 1 ? WORDS.longest(tokens, at) : null;
        return word != null && word.to() == to && word.article() && word.value().equals(CLASS);
    }

    /** A quarter of a city is named as one: "the quarter of ...". */
    private int[] wider(int[] places) {
        int[] wider = new int[places.length];
        int kept = 0;
        for (int place : places) {
            if (gazetteer.level(place) != PlaceLevel.NEIGHBOURHOOD) {
                wider[kept++] = place;
            }
        }
        return Arrays.copyOf(wider, kept);
    }

    /** Whether it is a place that we know more of than that some town of the world has that name, which may be another word. */
    private boolean isOurs(int[] places) {
        for (int place : places) {
            if (!gazetteer.id(place).startsWith(WORLD)) {
                return true;
            }
        }
        return isRenowned(places, true);
    }

    private boolean isCountry(int[] places) {
        return gazetteer.level(places[0]) == PlaceLevel.COUNTRY;
    }

    private boolean isRenowned(int[] places, boolean arabic) {
        for (int place : places) {
            if (gazetteer.isRenowned(place, arabic)) {
                return true;
            }
        }
        return false;
    }

    /** "Twenty villages and ...": what follows names none of them. */
    private boolean isCounted(int at) {
        return at > 0
                && tokens.get(at).isArabic()
                && !tokens.get(at).beginsLine()
                && !taken.get(at - 1)
                && (tokens.get(at - 1).isDigits() || NumberWords.cardinal(tokens, at - 1) != null);
    }

    /** "The Harbour newspaper", "the Harbour centre for ...": named after a place, and in no place. */
    private boolean isOrganisation(String kind, int behind) {
        return behind + 1 < tokens.size()
                && tokens.get(behind).isWord()
                && !tokens.get(behind).beginsLine()
                && WORDS.longest(tokens, behind) == null
                && (kind.equals(ORGANISATION)
                        || kind.equals(ORGANISATION_FOR)
                                && tokens.form(behind + 1).startsWith(FOR_THE));
    }

    /** A name that the text told before to be a place, behind a preposition. */
    private @Nullable Name introducedName(int at) {
        for (int to = Math.min(tokens.size(), at + LONGEST_NAME); to > at; to--) {
            String id = introduced.get(forms(at, to));
            if (id != null) {
                return new Name(id, NO_PLACES, at, to, tokens.get(at).start());
            }
        }
        return null;
    }

    private String forms(int from, int to) {
        StringBuilder forms = new StringBuilder();
        for (int i = from; i < to; i++) {
            forms.append(i == from ? "" : " ").append(tokens.form(i));
        }
        return forms.toString();
    }

    /**
     * "The town of Sama al-Sarhan": a name without an article, and one with it that cannot be an adjective of the town, for that is a feminine.
     */
    private boolean isOwnedByNext(int at) {
        int next = at + 1;
        return next < tokens.size()
                && at > 0
                && tokens.form(at - 1).endsWith(FEMININE)
                && !tokens.form(at).startsWith(ArabicWords.ARTICLE)
                && tokens.get(next).isArabic()
                && !tokens.get(next).beginsLine()
                && tokens.form(next).startsWith(ArabicWords.ARTICLE)
                && tokens.form(next).length() > SHORTEST_UNKNOWN
                && !tokens.form(next).endsWith(FEMININE)
                && !isCommon(next)
                && isEndOfName(next + 1);
    }

    private boolean isEndOfName(int at) {
        return at == tokens.size()
                || tokens.get(at).isMark()
                || tokens.get(at).beginsLine()
                || ArabicWords.isFunctionWord(tokens.form(at))
                || WORDS.longest(tokens, at) != null;
    }

    /** One word behind "town of"; more where the first is half a name. */
    private @Nullable Name arabicName(int at, Lead lead) {
        if (lead == Lead.PREPOSITION && !introduced.isEmpty()) {
            return introducedName(at);
        }
        String form = tokens.form(at);
        if (lead != Lead.CLASS
                || !isCompound(form) && (form.length() < SHORTEST_UNKNOWN || ArabicWords.isFunctionWord(form))
                || isCommon(at)) {
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
        if (to == at + 1 && isOwnedByNext(at)) {
            to++;
        }
        return new Name("name:" + id(at, to), NO_PLACES, at, to, tokens.get(at).start());
    }

    /** "Near the entrance", "the directorate of health", "villages east of": no name. */
    private boolean isCommon(int at) {
        Lexicon.Match<String> word = WORDS.longest(tokens, at);
        return word != null && !word.value().equals(COMPOUND);
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
            boolean hyphen = token.is('-') && token.isGlued();
            if (token.isWord() && !token.isArabic() && isCapital(to)) {
                last = to + 1;
            } else if (!hyphen && !isNameArticle(to) && !isJoint(to, from)) {
                break;
            }
            to++;
        }
        if (last == from || tokens.get(last - 1).end() - tokens.get(from).start() < SHORTEST_UNKNOWN) {
            return null;
        }
        Gazetteer.Match match = gazetteer.longest(tokens, from);
        int[] places = match == null || match.to() != last || match.weak()
                ? gazetteer.soundingLike(tokens, from, last)
                : match.places();
        return new Name(
                "name:" + id(from, last), places, from, last, tokens.get(from).start());
    }

    /** The "e" of "Deh-e Now". */
    private boolean isJoint(int at, int from) {
        Token token = tokens.get(at);
        return at > from
                && token.isWord()
                && token.isGlued()
                && tokens.get(at - 1).is('-')
                && token.form().length() <= LONGEST_JOINT;
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
            if (known(next, Lead.CLASS) != null) {
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
