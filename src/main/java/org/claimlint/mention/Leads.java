package org.claimlint.mention;

import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.WordTable;
import org.claimlint.text.Form;
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

    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final char KAF = '\u0643';
    private static final String ARTICLE = "" + ALEF + LAM;

    private static final WordTable<Integer> ROLES = load();
    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    /** The number under which forms keep what may begin with them. */
    private static final int ASKER = Form.newAsker();

    private final int[] roles;

    private Leads(int[] roles) {
        this.roles = roles;
    }

    /** Looks up every word of a text. */
    static Leads of(Tokens tokens) {
        int[] roles = new int[tokens.size()];
        for (int i = 0; i < roles.length; i++) {
            Token token = tokens.get(i);
            roles[i] = token.isWord() ? roles(token) : 0;
        }
        return new Leads(roles);
    }

    private static int roles(Token word) {
        Object known = word.shared().answer(ASKER);
        if (known instanceof Integer roles) {
            return roles;
        }
        int roles = word.isArabic() ? behindProclitics(word.form()) : roles(word.form(), 0);
        roles |= GAZETTEER.mayBegin(word) ? PLACE : 0;
        word.shared().keep(ASKER, roles);
        return roles;
    }

    /** Whether one of these roles may begin with a token. */
    boolean may(int token, int anyOf) {
        return (roles[token] & anyOf) != 0;
    }

    private static WordTable<Integer> load() {
        WordTable<Integer> roles = new WordTable<>();
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
    private static int behindProclitics(String form) {
        int roles = behindPreposition(form, 0);
        char first = form.charAt(0);
        return (first == WAW || first == FEH) && form.length() > 2 ? roles | behindPreposition(form, 1) : roles;
    }

    private static int behindPreposition(String form, int from) {
        int roles = roles(form, from) | behindArticle(form, from);
        if (form.length() - from <= 2) {
            return roles;
        }
        char letter = form.charAt(from);
        if (letter != BEH && letter != LAM && letter != KAF) {
            return roles;
        }
        roles |= roles(form, from + 1) | behindArticle(form, from + 1);
        if (letter == LAM && form.charAt(from + 1) == LAM) {
            roles |= roles(form, from + 2);
            Integer whole = ROLES.get(ARTICLE + form.substring(from + 2));
            roles |= whole == null ? 0 : whole;
        }
        return roles;
    }

    private static int behindArticle(String form, int from) {
        boolean article = form.length() > from + 2 && form.charAt(from) == ALEF && form.charAt(from + 1) == LAM;
        return article ? roles(form, from + 2) : 0;
    }

    private static int roles(String form, int from) {
        Integer roles = ROLES.get(form, from);
        return roles == null ? 0 : roles;
    }
}
