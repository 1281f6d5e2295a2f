package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the words for somebody or something right beside a verb or its noun: "demonstrators from the upper valley", "a patrol of the county guards", «...». */
final class Sides {
    private static final RoleWords WORDS = RoleWords.of(any -> false, "roles.tsv", "bodies.tsv");
    private static final String ARTICLE = "article";
    private static final String ON = "on";
    private static final String FROM = "from";
    private static final String GENERIC = "generic";
    /** Where something is: "east of". */
    private static final String BESIDE = "beside";

    private static final String LOCATIVE = "locative";
    /** First names that begin like "and". */
    private static final String GIVEN_NAME = "given-name";

    /** Begins the ids of countries in the table. */
    private static final char NATION = '@';
    /** Begins words for a kind of people that are part of a name: "the People's Army" is not "the army". */
    private static final String OF_NAME = "=";
    /** Begins the ids of bodies in the table. */
    private static final char BODY = '#';

    private static final String NATIONS = "nation";
    private static final String BODIES = "body";
    private static final String POSSESSOR = "possessor";
    private static final String POSSESSIVE = "'s";
    private static final String HYPHEN = "-";
    private static final String COMMA = ",";
    private static final String STRAIGHT = "'";
    private static final String CURLY = "\u2019";
    private static final String OPENING = "(";
    private static final String CLOSING = ")";
    /** "(KF)": in tokens. */
    private static final int ABBREVIATION = 3;

    private static final char PLURAL = 's';
    private static final Set<String> SIDES = Set.of("army", "rebels");
    private static final List<String> ENDINGS = List.of(
            "" + ArabicLetters.WAW + ArabicLetters.NOON,
            "" + ArabicLetters.YEH + ArabicLetters.NOON,
            "" + ArabicLetters.ALEF + ArabicLetters.NOON,
            "" + ArabicLetters.ALEF + ArabicLetters.TEH,
            "" + ArabicLetters.HEH,
            ArabicLetters.WAW,
            "" + ArabicLetters.YEH);

    private static final int SHORTEST_WORD = 3;
    /** "A patrol of the guards of the northern county": in tokens. */
    static final int LONGEST = 8;

    static final int LONGEST_BEHIND = 12;
    /** "A group of", "armed men of": in words. */
    private static final int MOST_HEADS = 2;

    static final int LONGEST_ARABIC = 5;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet dates;
    private final BitSet numbers = new BitSet();

    /**
     * Words for somebody or something.
     *
     * @param words the telling ones, by their stems, in the order of the text
     * @param head the word that says what it is, the others tell which one
     * @param to exclusive
     */
    record Side(List<String> words, String head, boolean definite, int from, int to) {
        /** Whether both have a word. */
        boolean meets(Side other) {
            return !isDisjoint(words, other.words());
        }

        private Side with(Side part) {
            List<String> all = new ArrayList<>(words);
            all.addAll(part.words());
            return new Side(all, part.head(), definite, from, part.to());
        }

        /** Whether both are told to be of other countries, or of other bodies: the navy, the police. */
        boolean excludes(Side other) {
            return excludes(NATION, other) || excludes(BODY, other);
        }

        private boolean excludes(char kind, Side other) {
            Set<String> own = new HashSet<>(words);
            Set<String> others = new HashSet<>(other.words());
            own.removeIf(word -> word.charAt(0) != kind);
            others.removeIf(word -> word.charAt(0) != kind);
            return !own.isEmpty() && !others.isEmpty() && isDisjoint(own, others);
        }

        /** Whether both may be the same: they are called so, and neither is told apart by words of its own. */
        boolean mayBe(Side other) {
            if (!head.equals(other.head())) {
                return false;
            }
            Set<String> own = new HashSet<>(words);
            Set<String> others = new HashSet<>(other.words());
            own.remove(head);
            others.remove(head);
            return own.isEmpty() || others.isEmpty() || !isDisjoint(own, others);
        }
    }

    Sides(ReadText text) {
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.dates = text.dates();
        for (Placed<NumberMention> number : text.numbers()) {
            if (number.mention().kind() == NumberMention.Kind.NUMBER) {
                numbers.set(number.from(), number.to());
            }
        }
    }

    static boolean isDisjoint(Collection<String> some, Collection<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    /** The phrase of a role that begins with a token, or null. */
    Lexicon.@Nullable Match<String> word(String role, int at) {
        return WORDS.at(role, tokens, at);
    }

    /** The meaning of one word in a role, or null. */
    static Lexicon.@Nullable Match<String> of(String role, String form) {
        return WORDS.at(role, Tokens.of(form), 0);
    }

    /** "The offer that staff turned down", "the ELN, which seized": what stands before a relative word right before a token. */
    @Nullable
    Side antecedent(int at, Layout.Stretch sentence) {
        int relative = at - 1;
        boolean has = relative > sentence.from()
                && (clauses.has(relative, Clue.RELATIVE) || clauses.has(relative, Clue.THAT));
        return has ? before(tokens.get(relative - 1).isMark() ? relative - 1 : relative, sentence) : null;
    }

    /** Whether words open their clause. */
    boolean opens(Side side, Layout.Stretch sentence) {
        int from = side.from();
        return from == sentence.from()
                || tokens.get(from - 1).isMark()
                || clauses.has(from - 1, Clue.THAT)
                || clauses.has(from - 1, Clue.CLAUSE)
                || clauses.has(from - 1, Clue.EARLIER)
                || clauses.has(from - 1, Clue.STILL);
    }

    /** What stands right before a token. */
    @Nullable
    Side before(int to, Layout.Stretch sentence) {
        if (to - 1 > sentence.from() && tokens.get(to - 1).is(COMMA)) {
            // "gunmen of the Column, a band of guerrillas, overran"
            int comma = to - 2;
            while (comma > sentence.from()
                    && to - comma < LONGEST_BEHIND
                    && !tokens.get(comma).is(COMMA)) {
                comma--;
            }
            return comma > sentence.from() && tokens.get(comma).is(COMMA) ? before(comma, sentence) : null;
        }
        int from = to;
        while (from > sentence.from() && to - from < LONGEST) {
            if (from - ABBREVIATION >= sentence.from() && isAbbreviation(from - ABBREVIATION)) {
                from -= ABBREVIATION;
            } else if (isPart(from - 1) || isInner(from - 1, to, sentence)) {
                from--;
            } else {
                break;
            }
        }
        return english(from, to);
    }

    /** What the words between two tokens tell, whatever parts them. */
    @Nullable
    Side within(int from, int to) {
        return english(from, to);
    }

    /** "The Kestrel Front (KF)": a short name in parentheses. */
    private boolean isAbbreviation(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is(OPENING)
                && tokens.isCapital(at + 1)
                && tokens.get(at + 2).is(CLOSING);
    }

    /** "Chiefs of Teralo, whose young men": with the words for those whose they are. */
    Side withOwners(Side side, Layout.Stretch sentence) {
        int whose = side.from() - 1;
        if (whose <= sentence.from() || WayWords.WHOSE.at(tokens, whose) == null) {
            return side;
        }
        Side owners = before(tokens.get(whose - 1).isMark() ? whose - 1 : whose, sentence);
        return owners == null ? side : owners.with(side);
    }

    /** "The staff of the works at Barr": a word for where between two words of it. */
    private boolean isInner(int at, int to, Layout.Stretch sentence) {
        return at > sentence.from()
                && at + 1 < to
                && (ScopeWords.at(LOCATIVE, tokens, at) != null || word(FROM, at) != null)
                && isTelling(at - 1);
    }

    /** What stands right behind a token, with whom it was taken from. */
    @Nullable
    Side behind(int from, Layout.Stretch sentence) {
        return behind(from, FROM, sentence);
    }

    /** What stands right behind a token, with what words of a role join to it: "sold the mill to the millers". */
    @Nullable
    Side behind(int from, String joining, Layout.Stretch sentence) {
        int to = from;
        while (to < sentence.to() && to - from < LONGEST_BEHIND) {
            if (isPart(to) || to > from && (word(joining, to) != null || isBesideName(to))) {
                to++;
            } else if (to > from && isAbbreviation(to)) {
                to += ABBREVIATION;
            } else {
                break;
            }
        }
        return english(from, to);
    }

    private boolean isPart(int at) {
        Token token = tokens.get(at);
        if (numbers.get(at)) {
            return true;
        }
        if (token.isMark() || token.form().equals(POSSESSIVE)) {
            return token.is(HYPHEN) || token.form().equals(POSSESSIVE) || ownsInPlural(at);
        }
        return token.isWord() && !dates.get(at) && (word(ARTICLE, at) != null || isTelling(at));
    }

    /** "A camp outside Pemba". */
    private boolean isBesideName(int at) {
        return clauses.has(at, Clue.NEAR) && tokens.isCapital(at + 1) && !dates.get(at + 1);
    }

    /** "The herders' camp". */
    private boolean ownsInPlural(int at) {
        String owners = at > 0 ? tokens.form(at - 1) : "";
        return (tokens.get(at).is(STRAIGHT) || tokens.get(at).is(CURLY))
                && owners.length() > SHORTEST_WORD
                && owners.charAt(owners.length() - 1) == PLURAL
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord();
    }

    private boolean isTelling(int at) {
        Token token = tokens.get(at);
        return token.isWord()
                && !numbers.get(at)
                && token.form().length() >= SHORTEST_WORD
                && !token.form().equals(POSSESSIVE)
                && word(ARTICLE, at) == null
                && (tokens.isCapital(at) && !(opensSentence(at) && FunctionWords.contains(token.form()))
                        || ScopeWords.at(GENERIC, tokens, at) != null
                        || !FunctionWords.contains(token.form()) && !clauses.hasAny(at));
    }

    private boolean opensSentence(int at) {
        return layout.sentences().get(layout.sentenceOf(at)).from() == at;
    }

    private @Nullable Side english(int from, int to) {
        List<String> words = new ArrayList<>();
        String head = "";
        boolean headed = false;
        boolean definite = clauses.has(from, Clue.DEFINITE) || ScopeWords.at(POSSESSOR, tokens, from) != null;
        for (int i = from; i < to; i++) {
            if (isTelling(i)) {
                String stem = stem(i);
                words.add(stem);
                head = headed ? head : stem;
                definite |= !headed && i == to - 1 && tokens.isCapital(i);
                i = Math.max(i, Math.min(to, behindKind(i)) - 1);
            } else {
                definite |= tokens.form(i).equals(POSSESSIVE);
                headed |= !head.isEmpty() && (word(ON, i) != null || word(FROM, i) != null || isLocative(i));
            }
        }
        return words.isEmpty() ? null : new Side(words, head, definite, from, to);
    }

    private boolean isLocative(int at) {
        return ScopeWords.at(LOCATIVE, tokens, at) != null || tokens.form(at).equals("of");
    }

    /** What stands between two tokens of Arabic, up to the first word that is no part of it. */
    @Nullable
    Side arabic(int from, int end) {
        int to = from;
        while (to < end && isArabicWord(to) && (to == from || !beginsWithAnd(to))) {
            to++;
        }
        List<String> words = new ArrayList<>();
        boolean definite = false;
        for (int i = from; i < to; i++) {
            String form = tokens.form(i);
            if (form.length() >= SHORTEST_WORD) {
                words.add(stem(i));
                i = Math.max(i, behindKind(i) - 1);
                definite |= words.size() <= 2 && ArabicPhrases.isDefinite(form)
                        || words.size() == 1 && ArabicPhrases.hasPronoun(form);
            }
        }
        return words.isEmpty() ? null : new Side(words, words.get(0), definite, from, to);
    }

    /** The Arabic words right before a token. */
    @Nullable
    Side arabicBefore(int to, Layout.Stretch sentence) {
        int from = to;
        boolean and = false;
        while (!and && from > sentence.from() && to - from < LONGEST_ARABIC && isArabicWord(from - 1)) {
            from--;
            and = beginsWithAnd(from);
        }
        // "and the clinic" is the clinic, "and told" is nothing beside it
        return arabic(and && !tokens.form(from).startsWith(ArabicLetters.ARTICLE, 1) ? from + 1 : from, to);
    }

    /** The Arabic words right before a token, with whom they are part of: "gunmen of the clan of X". */
    @Nullable
    Side arabicWholeBefore(int to, Layout.Stretch sentence) {
        Side part = arabicBefore(to, sentence);
        int of = part == null ? -1 : part.from() - 1;
        if (part == null || of <= sentence.from() || word(FROM, of) == null) {
            return part;
        }
        Side head = arabicBefore(of, sentence);
        return head == null || head.words().size() > MOST_HEADS ? part : head.with(part);
    }

    /** The Arabic words from a token on that begins with "to": "for a patrol of the guards". */
    @Nullable
    Side arabicTo(int at, int end) {
        String form = at < end ? tokens.form(at) : "";
        boolean led = form.length() > SHORTEST_WORD && form.charAt(0) == ArabicLetters.LAM;
        return led ? arabic(at, end) : null;
    }

    private boolean beginsWithAnd(int at) {
        String form = tokens.form(at);
        return form.startsWith(ArabicLetters.WAW)
                && form.length() > SHORTEST_WORD
                && ScopeWords.at(GIVEN_NAME, tokens, at) == null;
    }

    boolean isArabicWord(int at) {
        Token token = tokens.get(at);
        return token.isArabic()
                && !dates.get(at)
                && !clauses.hasAny(at)
                && !FunctionWords.contains(token.form())
                && word(BESIDE, at) == null;
    }

    /** The country or the body that a phrase beginning with a token means, or null. */
    private Lexicon.@Nullable Match<String> kind(int at) {
        Lexicon.Match<String> body = word(BODIES, at);
        return body == null ? word(NATIONS, at) : body;
    }

    private static Lexicon.@Nullable Match<String> bodyOf(String form) {
        Lexicon.Match<String> body = of(BODIES, form);
        return body == null ? of(NATIONS, form) : body;
    }

    /** "The People's Army guerrillas": no army, but part of a name. */
    private boolean isInsideName(int at) {
        boolean owned = at > 1 && tokens.form(at - 1).equals(POSSESSIVE);
        int before = owned ? at - 2 : at - 1;
        return before >= 0 && tokens.isCapital(at) && tokens.isCapital(before) && kind(before) == null;
    }

    private int behindKind(int at) {
        Lexicon.Match<String> known = kind(at);
        return known == null ? at : known.to();
    }

    private String stem(int at) {
        Lexicon.Match<String> mover = WayWords.MOVER.at(tokens, at);
        if (mover != null && SIDES.contains(mover.value()) && !isInsideName(at)) {
            return mover.value();
        }
        Lexicon.Match<String> known = kind(at);
        if (known != null) {
            return known.value();
        }
        String form = tokens.form(at);
        if (mover != null && isInsideName(at)) {
            return OF_NAME + form;
        }
        if (tokens.get(at).isArabic() && form.charAt(0) == ArabicLetters.LAM && form.length() > SHORTEST_WORD) {
            Lexicon.Match<String> led = bodyOf(form.substring(1)); // "belonging to police of"
            if (led != null) {
                return led.value();
            }
        }
        if (!tokens.get(at).isArabic()) {
            int last = form.length() - 1;
            return last > SHORTEST_WORD && form.charAt(last) == PLURAL ? form.substring(0, last) : form;
        }
        boolean and = form.startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE);
        String bare = Bearers.bare(and ? form.substring(ArabicLetters.WAW.length()) : form);
        for (String ending : ENDINGS) {
            if (bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST_WORD) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }
}
