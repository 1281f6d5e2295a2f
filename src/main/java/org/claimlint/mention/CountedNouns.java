package org.claimlint.mention;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Measure;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts, before or behind it. */
final class CountedNouns {
    /** Adjectives between an English number and its noun. */
    private static final int MOST_ADJECTIVES = 3;

    private static final int MOST_NOUNS = 3;
    /** Words with an article between an Arabic plural and its definite number. */
    private static final int MOST_MODIFIERS = 2;
    /** How far behind "members" the force stands that they belong to. */
    private static final int FORCE_DISTANCE = 4;

    private static final String PERSON = "person";
    private static final String MEMBER = "@member";
    private static final Lexicon<Noun> NOUNS = new Lexicon<>();
    private static final Lexicon<Noun> DUALS = new Lexicon<>();
    /** Arabic accusatives that only their written ending tells from the name of a country. */
    private static final Lexicon<Noun> ACCUSATIVES = new Lexicon<>();

    private static final Map<String, RoleWords> ROLES = RoleWords.of("count-words.tsv");
    private static final RoleWords OTHER = RoleWords.in(ROLES, "other");
    private static final RoleWords OF = RoleWords.in(ROLES, "of");
    private static final RoleWords OF_THEM = RoleWords.in(ROLES, "of-them");
    private static final RoleWords BETWEEN = RoleWords.in(ROLES, "between");
    private static final RoleWords WHO = RoleWords.in(ROLES, "who");
    private static final RoleWords STOP = RoleWords.in(ROLES, "stop");
    private static final RoleWords VERB = RoleWords.in(ROLES, "verb");
    private static final RoleWords FATE = RoleWords.in(ROLES, "fate");
    private static final RoleWords AUXILIARY = RoleWords.in(ROLES, "auxiliary");
    private static final int MOST_AUXILIARIES = 3;
    /** Units whose name is that of a force. */
    private static final String[] FORCES = {"soldier", "police", "security-force"};

    private static final RoleWords[] FORCE_WORDS = new RoleWords[FORCES.length];

    /** Numbers from here to ten agree with the gender of what they count. */
    private static final BigDecimal FEWEST_SHOWN = BigDecimal.valueOf(3);

    /** The ending of a plural of men. */
    private static final String SOUND_PLURAL = "\u064A\u0646";

    private static final String SOUND_PLURAL_SUBJECT = "\u0648\u0646";
    private static final String HEH = "\u0647";
    private static final String HEH_MEEM = "\u0647\u0645";
    private static final String HEH_ALEF = "\u0647\u0627";

    static {
        for (int i = 0; i < FORCES.length; i++) {
            FORCE_WORDS[i] = RoleWords.in(ROLES, FORCES[i]);
        }
        load("ar/nouns.tsv");
        load("en/nouns.tsv");
    }

    /** A label of a line is shorter. In tokens. */
    private static final int LONGEST_LABEL = 8;

    private final Tokens tokens;

    CountedNouns(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a noun counts, and what became of it when the noun says so. */
    private record Noun(String unitId, @Nullable Measure measure, boolean many) {}

    /**
     * What was counted.
     *
     * @param unitId null when it is not known
     * @param to the token behind it (exclusive)
     */
    record Counted(@Nullable String unitId, @Nullable Measure measure, int from, int to) {}

    private static void load(String table) {
        for (String[] row : Table.rows(Lexicon.class, table)) {
            Measure measure = row[1].isEmpty() ? null : Measure.valueOf(row[1].toUpperCase(Locale.ROOT));
            String number = row[2];
            boolean accusative = number.equals("accusative");
            Noun noun = new Noun(row[0], measure, !accusative && !number.equals("one"));
            Lexicon<Noun> lexicon = number.equals("two") ? DUALS : accusative ? ACCUSATIVES : NOUNS;
            for (String form : Table.forms(row)) {
                lexicon.add(form, noun);
            }
        }
    }

    /** The nouns that count two by themselves. */
    static Lexicon<?> duals() {
        return DUALS;
    }

    /** An Arabic noun in the dual without an article, which counts two by itself; null when there is none. */
    @Nullable
    Counted dual(int at) {
        Lexicon.Match<Noun> match = DUALS.longest(tokens, at);
        return match == null || match.article() ? null : counted(match.value(), at, match.to());
    }

    /** Where a noun begins behind its proclitics. */
    int start(int at) {
        Lexicon.Match<Noun> match = DUALS.longest(tokens, at);
        return match == null ? tokens.get(at).start() : match.start(tokens);
    }

    /**
     * The noun that a number counts, which begins at a token or a few words behind it; null when there is none.
     *
     * @param one whether the number is one
     */
    @Nullable
    Counted behind(int at, boolean one) {
        if (at >= tokens.size() || tokens.get(at).gap() == Token.Gap.PARAGRAPH || isLabel(at)) {
            return null;
        }
        Token token = tokens.get(at);
        if (token.isArabic()) {
            return one ? null : arabic(at, false);
        }
        if (Marks.isDash(token)
                && token.isGlued()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isGlued()) {
            Lexicon.Match<Noun> match = tokens.get(at + 1).isWord() ? NOUNS.longest(tokens, at + 1) : null;
            return match == null ? null : counted(match.value(), at + 1, match.to());
        }
        return english(at, one);
    }

    /** "Schools: 27,500", and on the next line "Host families: 18,300": what begins a line and ends with a colon names the number behind it. */
    private boolean isLabel(int at) {
        if (!tokens.get(at).beginsLine()) {
            return false;
        }
        int end = Math.min(tokens.size(), at + LONGEST_LABEL);
        for (int i = at; i < end && (i == at || !tokens.get(i).beginsLine()); i++) {
            if (tokens.get(i).is(":")) {
                return true;
            }
        }
        return false;
    }

    /** The noun that a vague Arabic or English count counts; an Arabic one has its article. */
    @Nullable
    Counted behindVague(int at) {
        if (at >= tokens.size() || tokens.get(at).gap() == Token.Gap.PARAGRAPH) {
            return null;
        }
        return tokens.get(at).isArabic() ? arabic(at, true) : english(at, false);
    }

    /** The noun at a token that is glued to a number: "29km". */
    @Nullable
    Counted glued(int at) {
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        return match == null || match.prefix() > 0 ? null : counted(match.value(), at, match.to());
    }

    /** The definite Arabic noun before a definite number, or the noun before "one" and "two". */
    @Nullable
    Counted before(int number, boolean definite) {
        int at = number - 1;
        if (at < 0 || !tokens.get(at).isArabic() || tokens.get(number).beginsLine()) {
            return null;
        }
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        if (match == null) {
            match = DUALS.longest(tokens, at);
        }
        if (match == null && at > 0 && tokens.get(at - 1).isWord()) {
            at--; // a noun of two words
            match = NOUNS.longest(tokens, at);
        }
        boolean agrees = match != null && (!definite || match.value().many());
        Counted named = definite && agrees && match != null ? namedBefore(match, at, number) : null;
        if (named != null) {
            return named;
        }
        return match != null && agrees && match.article() == definite && match.to() == number
                ? counted(match.value(), at, number)
                : null;
    }

    /** "The detained Palestinians, the ten", the noun first: of two nouns that agree the second only says more of those whom the first one names. */
    private @Nullable Counted namedBefore(Lexicon.Match<Noun> adjective, int at, int number) {
        boolean says = PERSON.equals(adjective.value().unitId())
                && adjective.article()
                && adjective.conjunction() == 0
                && adjective.to() == number
                && at > 0
                && !tokens.get(at).beginsLine();
        Lexicon.Match<Noun> noun = says ? NOUNS.longest(tokens, at - 1) : null;
        boolean names = noun != null
                && noun.to() == at
                && noun.article()
                && noun.value().many()
                && Units.isUnder(noun.value().unitId(), PERSON);
        return names && noun != null
                ? new Counted(noun.value().unitId(), adjective.value().measure(), at - 1, number)
                : null;
    }

    /** "The attackers' cars, the five": the number tells by its ending that it does not count the men before it. */
    private boolean isOfAnotherGender(Numeral number, int article) {
        boolean shows = !number.inDigits()
                && number.to() == number.from() + 1
                && number.value().compareTo(FEWEST_SHOWN) >= 0
                && number.value().compareTo(BigDecimal.TEN) <= 0
                && !tokens.form(number.from()).endsWith(HEH);
        return shows
                && article > 0
                && (tokens.form(article - 1).endsWith(SOUND_PLURAL)
                        || tokens.form(article - 1).endsWith(SOUND_PLURAL_SUBJECT));
    }

    /**
     * The Arabic plural that a definite number counts across what stands between: its adjectives ("the foreign fighters, the 28") or what it
     * belongs to ("the city's schools, the seven").
     */
    private @Nullable Counted headBefore(int number) {
        if (number < 1 || tokens.get(number).beginsLine()) {
            return null;
        }
        Noun owned = owned(tokens.form(number - 1));
        if (owned != null && owned.many()) {
            return counted(owned, number - 1, number);
        }
        for (int at = number - 1; at > 0 && at >= number - MOST_MODIFIERS; at--) {
            if (!ArabicWords.hasArticle(tokens.form(at)) || tokens.get(at).beginsLine()) {
                return null;
            }
            Lexicon.Match<Noun> match = tokens.get(at - 1).isArabic() ? NOUNS.longest(tokens, at - 1) : null;
            if (match != null && match.to() == at && match.value().many()) {
                return counted(match.value(), at - 1, number);
            }
        }
        return null;
    }

    /** The noun at a token, bare or with its article and perhaps with "and"; null when there is none. */
    @Nullable
    Counted named(int at) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        boolean fits =
                match != null && match.preposition() == 0 && match.value().many();
        return fits && match != null ? counted(match.value(), at, match.to()) : null;
    }

    /** Whether a token names people that can be counted, or a force. */
    boolean namesPeople(int at) {
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        return match != null && Units.covers(PERSON, match.value().unitId()) || force(at) != null;
    }

    private @Nullable Counted arabic(int at, boolean vague) {
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        if (match != null) {
            boolean bare = match.prefix() == 0 || vague && match.article() && match.prefix() == 2;
            return bare ? harmed(counted(match.value(), at, match.to()), match.value()) : null;
        }
        if (ArabicWords.isAccusative(tokens, at)) {
            Lexicon.Match<Noun> accusative = ACCUSATIVES.longest(tokens, at);
            return accusative != null && accusative.prefix() == 0
                    ? counted(accusative.value(), at, accusative.to())
                    : null;
        }
        if (OTHER.has(tokens, at)) {
            return new Counted(null, null, at, at + 1);
        }
        Lexicon.Match<String> of = OF.at(tokens, at);
        if (of == null
                || of.prefix() > 0
                || at + 1 >= tokens.size()
                || tokens.get(at + 1).beginsLine()) {
            return null;
        }
        Lexicon.Match<Noun> place = NOUNS.longest(tokens, at + 1);
        if (place != null
                && !place.value().many()
                && !Units.isUnder(place.value().unitId(), PERSON)) {
            return null; // "six from the market": one of it
        }
        Counted members = arabicMembers(at + 1);
        return members != null && !vague && members.measure() != null ? some(members) : members;
    }

    /** "Four of the dead": some of those who were told before, and no count of the dead. */
    private static Counted some(Counted members) {
        return new Counted(members.unitId(), null, members.from(), members.to());
    }

    /** "Dead and wounded" counts both; "dead of the police", "civilian dead" tells who they were. */
    private Counted harmed(Counted counted, Noun noun) {
        if (isPeople(noun) || noun.measure() == null && PERSON.equals(noun.unitId())) {
            int to = endOfCasualties(counted.to());
            return to > 0 ? new Counted(counted.unitId(), Measure.CASUALTIES, counted.from(), to) : withFate(counted);
        }
        if (noun.measure() != Measure.KILLED && noun.measure() != Measure.WOUNDED || counted.to() >= tokens.size()) {
            return counted;
        }
        int at = counted.to();
        Lexicon.Match<Noun> next =
                tokens.get(at).isArabic() && !tokens.get(at).beginsLine() ? NOUNS.longest(tokens, at) : null;
        if (next != null && next.conjunction() != 0 && next.preposition() == 0) {
            Measure other = next.value().measure();
            boolean both = !noun.many()
                    && !next.value().many()
                    && !next.article()
                    && other != noun.measure()
                    && (other == Measure.KILLED || other == Measure.WOUNDED);
            return both ? new Counted(counted.unitId(), Measure.CASUALTIES, counted.from(), next.to()) : counted;
        }
        if (!PERSON.equals(counted.unitId())) {
            return counted;
        }
        if (next != null && next.prefix() == 0 && isPeople(next.value())) {
            return new Counted(next.value().unitId(), counted.measure(), counted.from(), next.to());
        }
        Lexicon.Match<String> of = OF.at(tokens, at);
        Counted members = of != null
                        && of.prefix() == 0
                        && !tokens.get(at).beginsLine()
                        && at + 1 < tokens.size()
                        && !tokens.get(at + 1).beginsLine()
                ? arabicMembers(at + 1)
                : null;
        if (members == null || members.measure() != null || !Units.isUnder(members.unitId(), PERSON)) {
            return counted;
        }
        int both = endOfCasualties(members.to());
        return both > 0
                ? new Counted(members.unitId(), Measure.CASUALTIES, counted.from(), both)
                : new Counted(members.unitId(), counted.measure(), counted.from(), members.to());
    }

    /** "Five civilians dead": the adjective behind tells what became of them. */
    private Counted withFate(Counted people) {
        int at = people.to();
        Lexicon.Match<Noun> fate = at < tokens.size() && !tokens.get(at).beginsLine() ? harm(at) : null;
        return people.measure() == null && fate != null && fate.prefix() == 0
                ? new Counted(people.unitId(), fate.value().measure(), people.from(), fate.to())
                : people;
    }

    /** The end of "between dead and wounded"; 0 where that does not stand. */
    private int endOfCasualties(int at) {
        Lexicon.Match<Noun> first = BETWEEN.has(tokens, at) ? harm(at + 1) : null;
        Lexicon.Match<Noun> second = first == null ? null : harm(first.to());
        return second != null
                        && first != null
                        && second.conjunction() != 0
                        && second.value().measure() != first.value().measure()
                ? second.to()
                : 0;
    }

    private Lexicon.@Nullable Match<Noun> harm(int at) {
        Lexicon.Match<Noun> noun = at < tokens.size() ? NOUNS.longest(tokens, at) : null;
        return noun != null
                        && (noun.value().measure() == Measure.KILLED
                                || noun.value().measure() == Measure.WOUNDED)
                ? noun
                : null;
    }

    /** English "dead and wounded", "killed or injured", unless a number tells how many of the latter. */
    private @Nullable Counted deadAndWounded(Counted counted) {
        int at = counted.to();
        if (counted.measure() != Measure.KILLED && counted.measure() != Measure.WOUNDED
                || !tokens.form(at).equals("and") && !tokens.form(at).equals("or")) {
            return null;
        }
        Lexicon.Match<Noun> other = harm(at + 1);
        if (other == null || other.value().measure() == counted.measure()) {
            return null;
        }
        for (int i = other.to(); i < Math.min(other.to() + MOST_ADJECTIVES, tokens.size()); i++) {
            if (tokens.get(i).isDigits() || NumberWords.cardinal(tokens, i) != null) {
                return null;
            }
        }
        return new Counted(counted.unitId(), Measure.CASUALTIES, counted.from(), other.to());
    }

    private static boolean isPeople(Noun noun) {
        return noun.measure() == null && Units.isUnder(noun.unitId(), PERSON);
    }

    /** "Of the wounded", "of the members of", "of its members", "of the forces". */
    private @Nullable Counted arabicMembers(int at) {
        Lexicon.Match<Noun> match = NOUNS.longest(tokens, at);
        if (match != null) {
            boolean time = Units.isUnder(match.value().unitId(), "duration");
            return match.conjunction() == 0 && match.preposition() == 0 && !time
                    ? counted(match.value(), at, match.to())
                    : null;
        }
        Noun owned = owned(tokens.form(at));
        if (owned != null) {
            return counted(owned, at, at + 1);
        }
        String force = force(at);
        return force == null ? null : new Counted(force, null, at, at + 1);
    }

    /** The noun of a form with a possessive ending: "its members". */
    private static @Nullable Noun owned(String form) {
        for (String ending : new String[] {HEH_MEEM, HEH_ALEF, HEH}) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                return NOUNS.get(form.substring(0, form.length() - ending.length()));
            }
        }
        return null;
    }

    private @Nullable Counted english(int from, boolean one) {
        int at = from;
        Lexicon.Match<String> them = OF_THEM.at(tokens, at);
        if (them != null && !tokens.get(at).beginsLine()) {
            return new Counted(null, null, at, them.to());
        }
        Lexicon.Match<String> of = OF.at(tokens, at);
        if (of != null && !tokens.get(at).beginsLine()) {
            at = of.to();
        }
        if (at < tokens.size() && at == from && OTHER.has(tokens, at)) {
            Lexicon.Match<Noun> noun = at + 1 < tokens.size() ? nounAt(at + 1) : null;
            Counted counted = noun == null ? null : nouns(noun, at + 1, one);
            return counted == null ? new Counted(null, null, at, at + 1) : counted;
        }
        for (int adjectives = 0; adjectives <= MOST_ADJECTIVES && at < tokens.size(); adjectives++, at++) {
            Token token = tokens.get(at);
            boolean hyphen = adjectives > 0 && token.is('-') && token.isGlued();
            if (hyphen) {
                continue;
            }
            if (!token.isWord() || token.gap() == Token.Gap.PARAGRAPH || token.isArabic()) {
                return null;
            }
            Lexicon.Match<Noun> noun = nounAt(at);
            if (noun != null && (adjectives == 0 || noun.value().measure() == null || isLast(noun))) {
                return nouns(noun, at, one);
            }
            if (STOP.is(tokens, at) || NumberWords.at(tokens, at) != null) {
                return null;
            }
        }
        return null;
    }

    private boolean isLast(Lexicon.Match<Noun> noun) {
        return noun.value().measure() != Measure.KILLED && noun.value().measure() != Measure.WOUNDED;
    }

    private Lexicon.@Nullable Match<Noun> nounAt(int at) {
        return tokens.get(at).gap() == Token.Gap.PARAGRAPH || isRoad(at) ? null : NOUNS.longest(tokens, at);
    }

    /** "M5": a letter with digits is a road, whatever the letter alone would mean. */
    private boolean isRoad(int at) {
        return tokens.form(at).length() == 1
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isDigits()
                && tokens.get(at + 1).isGlued();
    }

    /** The last of nouns in a row: of "rebel fighters" the fighters are counted. */
    private @Nullable Counted nouns(Lexicon.Match<Noun> first, int from, boolean one) {
        Lexicon.Match<Noun> noun = first;
        for (int i = 1; i < MOST_NOUNS && noun.to() < tokens.size(); i++) {
            Token token = tokens.get(noun.to());
            Lexicon.Match<Noun> next = token.isWord() && token.gap() == Token.Gap.SPACE ? nounAt(noun.to()) : null;
            if (next == null || next.value().measure() != null || STOP.is(tokens, noun.to())) {
                break;
            }
            if (PERSON.equals(next.value().unitId())
                    && Units.isUnder(noun.value().unitId(), PERSON)) {
                break; // "12 children rescued": who they are is known
            }
            noun = next;
        }
        if (!one && !noun.value().many()) {
            return null;
        }
        Counted counted = counted(noun.value(), from, noun.to());
        Counted both = deadAndWounded(counted);
        return both == null ? counted : both;
    }

    private Counted counted(Noun noun, int from, int to) {
        if (!noun.unitId().equals(MEMBER)) {
            return new Counted(noun.unitId(), noun.measure(), from, to);
        }
        for (int i = to;
                i < to + FORCE_DISTANCE && i < tokens.size() && tokens.get(i).isWord();
                i++) {
            String force = force(i);
            if (force != null) {
                return new Counted(force, noun.measure(), from, to);
            }
        }
        return new Counted(tokens.get(from).isArabic() ? "fighter" : PERSON, noun.measure(), from, to);
    }

    private @Nullable String force(int at) {
        for (int i = 0; i < FORCES.length; i++) {
            if (FORCE_WORDS[i].has(tokens, at)) {
                return FORCES[i];
            }
        }
        return null;
    }

    /** Whether a word before a number says that people are counted: "killed 12". */
    boolean isCountVerb(int at) {
        Lexicon.Match<String> match = VERB.at(tokens, at);
        return match != null && match.to() == at + 1;
    }

    /** Whether the verb behind a number says that people are counted: "sixteen drown", "nine had been arrested". */
    boolean isBeforeFate(int at) {
        int verb = at;
        while (verb < at + MOST_AUXILIARIES && verb < tokens.size() && AUXILIARY.has(tokens, verb)) {
            verb++;
        }
        return verb < tokens.size() && tokens.get(at).gap() != Token.Gap.PARAGRAPH && FATE.has(tokens, verb);
    }

    /** Whether a name or sign of money stands at a token. */
    boolean isMoney(int at) {
        Counted money = glued(at);
        return money != null && (Units.isUnder(money.unitId(), "money") || "money".equals(money.unitId()));
    }

    /** What a number counts: money before it, else the noun behind it, else that before it; null when it is not known. */
    @Nullable
    Counted of(Numeral number, FoundNumbers found) {
        int before = number.from() - 1;
        if (before >= 0
                && !tokens.get(number.from()).beginsLine()
                && isMoney(before)
                && (tokens.get(before).isMark() || tokens.get(number.from()).isGlued())) {
            Counted money = glued(before);
            if (money != null) {
                int first = before > 0 && tokens.get(before).isGlued() && isMoney(before - 1) ? before - 1 : before;
                return new Counted(money.unitId(), null, first, number.to());
            }
        }
        Counted behind = behind(number.to(), isOne(number));
        if (behind != null && !found.isTaken(behind.from(), behind.to())) {
            return behind;
        }
        boolean small = !number.inDigits() && number.value().compareTo(BigDecimal.valueOf(2)) <= 0;
        int article = before >= 0 && NumberNames.isArticle(tokens.get(before)) ? before : number.from();
        boolean definite = number.definite() || article < number.from();
        Counted noun = (definite || small) && !isOfAnotherGender(number, article) ? before(article, definite) : null;
        if (noun == null && definite && !isOne(number)) {
            noun = headBefore(article);
        }
        boolean who = noun == null && !isOne(number) && WHO.is(tokens, number.to());
        return who ? new Counted(PERSON, null, number.to(), number.to()) : noun; // "the 16 who had drowned"
    }

    static boolean isOne(Numeral number) {
        return number.value().compareTo(BigDecimal.ONE) == 0;
    }
}
