package org.claimlint.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the verbs and nouns that tell of events. */
final class EventRecognizer {
    /** A verb and its object stand so many tokens apart at most: "opened yesterday morning in the market fire". */
    private static final int FARTHEST_OBJECT = 10;

    /** Verbs that tell of an event only with their object, which stands anywhere behind: by the verb, then by the object. */
    private static final Map<String, Map<String, Trigger>> SPLIT = new HashMap<>();

    private static final Lexicon<Trigger> WORDS = load();
    private static final int LONGEST_NOUN = 2;
    private static final String NOUN = "noun";
    private static final String VERB = "verb";
    private static final String PAST = "past";
    private static final Set<String> BEFORE_VERBS =
            Set.of("to", "will", "would", "could", "may", "might", "can", "must", "should", "they", "we", "not");

    private static final String COUNTED = "counted";
    private static final String SPLIT_KIND = "split";
    private static final String NAMED = "named";
    private static final String RELATED = "related";
    /** "Those who". */
    /** Prepositions of their own, behind which stands no verb: "in". */
    private static final RoleWords BEFORE_NOUN = RoleWords.in(RoleWords.of("count-words.tsv"), "before-noun");

    private static final RoleWords RELATIVE = RoleWords.in(RoleWords.of("count-words.tsv"), "relative");

    private static final String GERUND = "gerund";

    /** Where a word means this event. */
    enum Use {
        EVERYWHERE,
        /** Only before a number. */
        COUNTED,
        /** Only before a name. */
        NAMED,
        /** Only of somebody: "those who fell". */
        RELATED,
        /** A noun behind an article: "the killing of". */
        GERUND
    }

    record Trigger(String event, @Nullable Measure measure, EventMention.Form form, Use use) {}

    private EventRecognizer() {}

    /** The words that tell of events. */
    static Lexicon<?> words() {
        return WORDS;
    }

    /** The verbs that tell of events only with their objects. */
    static Set<String> splitVerbs() {
        return SPLIT.keySet();
    }

    /**
     * Finds the triggers of a text.
     *
     * @param taken tokens that belong to dates and names
     */
    static List<Mention> read(Tokens tokens, Leads leads, BitSet taken) {
        List<Mention> found = new ArrayList<>();
        Lexicon<Trigger> own = OwnEvents.words();
        for (int at = 0; at < tokens.size(); at++) {
            if (taken.get(at)) {
                continue;
            }
            Lexicon.Match<Trigger> match = own == null || !tokens.get(at).isWord() ? null : own.longest(tokens, at);
            if (match == null) {
                if (!leads.may(at, Leads.EVENT)) {
                    continue;
                }
                match = WORDS.longest(tokens, at);
            }
            if (match == null || isUseless(tokens, match)) {
                Trigger split = split(tokens, at);
                if (split != null) {
                    Token verb = tokens.get(at);
                    found.add(new EventMention(
                            new Span(verb.start(), verb.end()), split.event(), split.measure(), split.form()));
                }
                continue;
            }
            if (isName(tokens, match) || isNoVerbHere(tokens, match)) {
                continue;
            }
            Trigger trigger = match.value();
            int end = tokens.get(match.to() - 1).end();
            found.add(new EventMention(
                    new Span(match.start(tokens), end), trigger.event(), trigger.measure(), form(tokens, match)));
            at = match.to() - 1;
        }
        return found;
    }

    private static @Nullable Trigger split(Tokens tokens, int at) {
        String verb = tokens.form(at);
        Map<String, Trigger> objects = SPLIT.get(verb);
        if (objects == null && verb.length() > 1 && tokens.get(at).isArabic()) {
            objects = SPLIT.get(verb.substring(1)); // behind a conjunction
        }
        if (objects == null) {
            return null;
        }
        int last = Math.min(tokens.size(), at + FARTHEST_OBJECT);
        for (int i = at + 1; i < last && !tokens.get(i).is('.'); i++) {
            Trigger trigger = objects.get(tokens.form(i));
            if (trigger != null) {
                return trigger;
            }
        }
        return null;
    }

    private static EventMention.Form form(Tokens tokens, Lexicon.Match<Trigger> match) {
        EventMention.Form form = match.value().form();
        if (form == EventMention.Form.NOUN) {
            return BEFORE_VERBS.contains(tokens.form(match.from() - 1)) ? EventMention.Form.PRESENT : form;
        }
        return isNounHere(tokens, match) ? EventMention.Form.NOUN : form;
    }

    /** A word with an article or a preposition in front is no verb, whatever it looks like. */
    private static boolean isNounHere(Tokens tokens, Lexicon.Match<Trigger> match) {
        String before = tokens.form(match.from() - 1);
        return match.article()
                || match.preposition() != 0
                || before.equals("the")
                || before.equals("a")
                || match.from() > 0 && BEFORE_NOUN.has(tokens, match.from() - 1);
    }

    /** "The foot", "a move": what is only known as a verb tells of nothing behind an article, but "the wounded" does. */
    private static boolean isNoVerbHere(Tokens tokens, Lexicon.Match<Trigger> match) {
        EventMention.Form form = match.value().form();
        Use use = match.value().use();
        if (tokens.get(match.from()).isArabic()) {
            return match.article() && form != EventMention.Form.NOUN;
        }
        String before = tokens.form(match.from() - 1);
        return form == EventMention.Form.PRESENT
                && use != Use.GERUND
                && (before.equals("the") || before.equals("a") || before.equals("an"));
    }

    private static boolean isRelated(Tokens tokens, int at) {
        return at > 0 && RELATIVE.has(tokens, at - 1);
    }

    /** A word that tells of an event only before a number or a name, or of somebody, and stands elsewhere. */
    private static boolean isUseless(Tokens tokens, Lexicon.Match<Trigger> match) {
        return switch (match.value().use()) {
            case COUNTED -> !isCounted(tokens, match.to());
            case NAMED -> !isNamed(tokens, match.to());
            case RELATED -> !isRelated(tokens, match.from());
            case EVERYWHERE, GERUND -> false;
        };
    }

    /** The class of the event whose noun, of one word or two, stands right before a token, with an article or without one; null when none does. */
    static @Nullable String nounBefore(Tokens tokens, int at, boolean article) {
        for (int from = at - 1; from >= Math.max(0, at - LONGEST_NOUN); from--) {
            Lexicon.Match<Trigger> match = tokens.get(from).isWord() ? WORDS.longest(tokens, from) : null;
            if (match != null && match.to() == at) {
                boolean noun = match.article() == article && match.value().form() == EventMention.Form.NOUN;
                return noun ? match.value().event() : null;
            }
        }
        return null;
    }

    /** Whether a number follows, so that the verb tells of people. */
    private static boolean isCounted(Tokens tokens, int at) {
        return at < tokens.size() && (tokens.get(at).isDigits() || NumberWords.at(tokens, at) != null);
    }

    /** Whether a name follows: "reached Harbour Town", and not "reached 300". */
    private static boolean isNamed(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isWord()
                && Character.isUpperCase(tokens.text().charAt(tokens.get(at).start()));
    }

    /** English capitals inside a sentence make a name: "Operation Storm". */
    private static boolean isName(Tokens tokens, Lexicon.Match<Trigger> match) {
        char first = tokens.text().charAt(tokens.get(match.from()).start());
        boolean begins = match.from() == 0
                || tokens.get(match.from()).beginsLine()
                || tokens.get(match.from() - 1).isMark();
        return Character.isUpperCase(first) && !begins;
    }

    private static Use use(String kind) {
        return switch (kind) {
            case COUNTED -> Use.COUNTED;
            case NAMED -> Use.NAMED;
            case RELATED -> Use.RELATED;
            case GERUND -> Use.GERUND;
            default -> Use.EVERYWHERE;
        };
    }

    private static Lexicon<Trigger> load() {
        Lexicon<Trigger> words = new Lexicon<>();
        for (String table : new String[] {"en/events.tsv", "ar/events.tsv"}) {
            boolean arabic = table.startsWith("ar");
            for (String[] row : Table.rows(Lexicon.class, table)) {
                Measure measure = row[2].isEmpty() ? null : Measure.valueOf(row[2].toUpperCase(Locale.ROOT));
                String[] forms = Table.forms(row);
                if (arabic && row[1].equals(VERB)) {
                    Trigger past = new Trigger(row[0], measure, EventMention.Form.PAST, Use.EVERYWHERE);
                    Trigger present = new Trigger(row[0], measure, EventMention.Form.PRESENT, Use.EVERYWHERE);
                    Trigger future = new Trigger(row[0], measure, EventMention.Form.FUTURE, Use.EVERYWHERE);
                    ArabicVerb.past(forms[0], form -> words.add(form, past));
                    // "they were freed" is written like "that they free", and told more often
                    ArabicVerb.present(forms[1], form -> words.addIfNew(form, present));
                    ArabicVerb.future(forms[1], form -> words.addIfNew(form, future));
                    continue;
                }
                if (row[1].equals(SPLIT_KIND)) {
                    Trigger trigger = new Trigger(row[0], measure, EventMention.Form.PAST, Use.EVERYWHERE);
                    for (String form : forms) {
                        String[] verbAndObject = form.split(" ", 2);
                        SPLIT.computeIfAbsent(Normalizer.fold(verbAndObject[0]), any -> new HashMap<>())
                                .put(Normalizer.fold(verbAndObject[1]), trigger);
                    }
                    continue;
                }
                boolean noun = row[1].equals(NOUN);
                Use use = use(row[1]);
                boolean past = row[1].equals(PAST) || use == Use.COUNTED || use == Use.NAMED || use == Use.RELATED;
                Trigger trigger = new Trigger(
                        row[0],
                        measure,
                        noun ? EventMention.Form.NOUN : past ? EventMention.Form.PAST : EventMention.Form.PRESENT,
                        use);
                for (String form : forms) {
                    // "attack" is both, and mostly a noun: whether it is a verb is told by the word before it
                    if (noun) {
                        words.add(form, trigger);
                    } else {
                        words.addIfNew(form, trigger);
                    }
                }
            }
        }
        return words;
    }
}
