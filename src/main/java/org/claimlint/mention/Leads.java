package org.claimlint.mention;

import java.util.concurrent.atomic.AtomicLong;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.WordTable;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;

/**
 * What may begin with each word of a text: a number, a date, a name. Most words begin nothing: asking here once is much cheaper than asking
 * every lexicon at every word.
 */
final class Leads {
    static final int BOUND = 1;
    static final int PERCENT = 2;
    static final int SHARE = 4;
    static final int VAGUE = 8;
    static final int NUMBER = 16;
    static final int DUAL = 32;
    static final int ADDRESS = 64;
    static final int TIME = 128;
    static final int ACTOR = 256;
    static final int PLACE = 512;
    static final int EVENT = 1024;
    static final int TOLL = 2048;

    /** About as many words begin something. */
    private static final int WORDS = 8192;

    /** Bits of the roles; above them a form keeps with which names it was looked up. */
    private static final int ROLE_BITS = 12;

    private static final int LAST_ROUND = (1 << Integer.SIZE - ROLE_BITS) - 1;
    private static final AtomicLong ROUNDS = new AtomicLong();

    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char KAF = '\u0643';
    private static final String ARTICLE = "" + ALEF + LAM;

    private static volatile Words current = new Words(OwnNames.inUse());

    /** What may begin with each word, with the names that are in use. */
    private static final class Words {
        private final OwnNames names;
        private final Gazetteer gazetteer;
        private final WordTable<Integer> roles;
        /** Tells what forms keep of these names from what they keep of names that were in use before; never 0. */
        private final int round = 1 + (int) (ROUNDS.getAndIncrement() % LAST_ROUND);

        private Words(OwnNames names) {
            this.names = names;
            this.gazetteer = names.gazetteer();
            this.roles = load();
        }
    }

    private final int[] roles;

    private Leads(int[] roles) {
        this.roles = roles;
    }

    /** Looks up every word of a text. */
    static Leads of(Tokens tokens) {
        Words words = current;
        OwnNames names = OwnNames.inUse();
        if (words.names != names) {
            words = new Words(names);
            current = words;
        }
        int[] roles = new int[tokens.size()];
        for (int i = 0; i < roles.length; i++) {
            Token token = tokens.get(i);
            roles[i] = token.isWord() ? roles(token, words) : 0;
        }
        return new Leads(roles);
    }

    private static int roles(Token word, Words words) {
        int known = word.shared().roles();
        if (known >>> ROLE_BITS == words.round) {
            return known;
        }
        int roles = word.isArabic() ? behindProclitics(word.form(), words.roles) : roles(word.form(), 0, words.roles);
        roles |= words.gazetteer.mayBegin(word) ? PLACE : 0;
        roles |= words.round << ROLE_BITS;
        word.shared().keepRoles(roles);
        return roles;
    }

    /** Whether one of these roles may begin with a token. */
    boolean may(int token, int anyOf) {
        return (roles[token] & anyOf) != 0;
    }

    private static WordTable<Integer> load() {
        WordTable<Integer> roles = new WordTable<>();
        roles.expect(WORDS);
        add(roles, TimeWords.lexicon(), TIME);
        add(roles, ActorRecognizer.names(), ACTOR);
        add(roles, PlaceRecognizer.words(), PLACE);
        add(roles, EventRecognizer.words(), EVENT);
        EventRecognizer.splitVerbs().forEach(verb -> add(roles, verb, EVENT));
        add(roles, RoleWords.BEFORE.lexicon(), BOUND);
        add(roles, RoleWords.PERCENT.lexicon(), PERCENT);
        add(roles, RoleWords.SHARE.lexicon(), SHARE);
        Tolls.words().forEach(words -> add(roles, words.lexicon(), TOLL));
        add(roles, VagueCounts.words(), VAGUE);
        add(roles, CountedNouns.duals(), DUAL);
        NumberWords.lexicon().forEachFirstWord(Leads::isLeading, word -> add(roles, word, NUMBER));
        for (String scheme : new String[] {"http", "https", "ftp", "www"}) {
            add(roles, scheme, ADDRESS);
        }
        return roles;
    }

    /** Words that only join or divide other numbers begin none. */
    private static boolean isLeading(NumberWords.Word word) {
        return switch (word.kind()) {
            case OF, OVER, IN, OUT_OF, AND, POINT, PARTS -> false;
            default -> true;
        };
    }

    private static <T> void add(WordTable<Integer> roles, Lexicon<T> lexicon, int role) {
        lexicon.forEachFirstWord(meaning -> true, word -> add(roles, word, role));
    }

    private static void add(WordTable<Integer> roles, String word, int role) {
        Integer known = roles.get(word);
        roles.put(word, known == null ? role : known | role);
    }

    /** What may begin with an Arabic word; the proclitics are those of {@link Lexicon}. */
    private static int behindProclitics(String form, WordTable<Integer> table) {
        int roles = behindPreposition(form, 0, table);
        char first = form.charAt(0);
        return (first == WAW || first == FEH) && form.length() > 2 ? roles | behindPreposition(form, 1, table) : roles;
    }

    private static int behindPreposition(String form, int from, WordTable<Integer> table) {
        int roles = roles(form, from, table) | behindArticle(form, from, table);
        if (form.length() - from <= 2) {
            return roles;
        }
        char letter = form.charAt(from);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return roles;
        }
        roles |= roles(form, from + 1, table) | behindArticle(form, from + 1, table);
        if (letter == LAM && form.charAt(from + 1) == LAM) {
            roles |= roles(form, from + 2, table);
            Integer whole = table.get(ARTICLE + form.substring(from + 2));
            roles |= whole == null ? 0 : whole;
        }
        return roles;
    }

    private static int behindArticle(String form, int from, WordTable<Integer> table) {
        boolean article = form.length() > from + 2 && form.charAt(from) == ALEF && form.charAt(from + 1) == LAM;
        return article ? roles(form, from + 2, table) : 0;
    }

    private static int roles(String form, int from, WordTable<Integer> table) {
        Integer roles = table.get(form, from);
        return roles == null ? 0 : roles;
    }
}
