package org.claimlint.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.model.EventMention;
import org.claimlint.model.Measure;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the verbs and nouns that tell of events. */
final class EventRecognizer {
    private static final Lexicon<Trigger> WORDS = load();
    private static final String NOUN = "noun";
    private static final String VERB = "verb";
    private static final String PAST = "past";
    private static final Set<String> BEFORE_VERBS =
            Set.of("to", "will", "would", "could", "may", "might", "can", "must", "should", "they", "we", "not");

    private static final String COUNTED = "counted";

    /** @param counted whether it means this only before a number */
    private record Trigger(String event, @Nullable Measure measure, EventMention.Form form, boolean counted) {}

    private EventRecognizer() {}

    /** The words that tell of events. */
    static Lexicon<?> words() {
        return WORDS;
    }

    /**
     * Finds the triggers of a text.
     *
     * @param taken tokens that belong to dates and names
     */
    static List<Mention> read(Tokens tokens, Leads leads, BitSet taken) {
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (!leads.may(at, Leads.EVENT) || taken.get(at)) {
                continue;
            }
            Lexicon.Match<Trigger> match = WORDS.longest(tokens, at);
            if (match == null || isName(tokens, match) || isNoVerbHere(tokens, match)) {
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
        return match.article() || match.preposition() != 0 || before.equals("the") || before.equals("a");
    }

    /** "The foot", "a move": what is only known as a verb tells of nothing behind an article, but "the wounded" does. */
    private static boolean isNoVerbHere(Tokens tokens, Lexicon.Match<Trigger> match) {
        EventMention.Form form = match.value().form();
        if (match.value().counted() && !isCounted(tokens, match.to())) {
            return true;
        }
        if (tokens.get(match.from()).isArabic()) {
            return match.article() && form != EventMention.Form.NOUN;
        }
        String before = tokens.form(match.from() - 1);
        return form == EventMention.Form.PRESENT && (before.equals("the") || before.equals("a") || before.equals("an"));
    }

    /** Whether a number follows, so that the verb tells of people. */
    private static boolean isCounted(Tokens tokens, int at) {
        return at < tokens.size() && (tokens.get(at).isDigits() || NumberWords.at(tokens, at) != null);
    }

    /** English capitals inside a sentence make a name: "Operation Storm". */
    private static boolean isName(Tokens tokens, Lexicon.Match<Trigger> match) {
        char first = tokens.text().charAt(tokens.get(match.from()).start());
        boolean begins = match.from() == 0
                || tokens.get(match.from()).beginsLine()
                || tokens.get(match.from() - 1).isMark();
        return Character.isUpperCase(first) && !begins;
    }

    private static Lexicon<Trigger> load() {
        Lexicon<Trigger> words = new Lexicon<>();
        for (String table : new String[] {"en/events.tsv", "ar/events.tsv"}) {
            boolean arabic = table.startsWith("ar");
            for (String[] row : Table.rows(Lexicon.class, table)) {
                Measure measure = row[2].isEmpty() ? null : Measure.valueOf(row[2].toUpperCase(Locale.ROOT));
                String[] forms = Table.forms(row);
                if (arabic && row[1].equals(VERB)) {
                    Trigger past = new Trigger(row[0], measure, EventMention.Form.PAST, false);
                    Trigger present = new Trigger(row[0], measure, EventMention.Form.PRESENT, false);
                    Trigger future = new Trigger(row[0], measure, EventMention.Form.FUTURE, false);
                    ArabicVerb.past(forms[0], form -> words.add(form, past));
                    ArabicVerb.present(forms[1], form -> words.add(form, present));
                    ArabicVerb.future(forms[1], form -> words.add(form, future));
                    continue;
                }
                boolean noun = row[1].equals(NOUN);
                boolean counted = row[1].equals(COUNTED);
                boolean past = row[1].equals(PAST) || counted;
                Trigger trigger = new Trigger(
                        row[0],
                        measure,
                        noun ? EventMention.Form.NOUN : past ? EventMention.Form.PAST : EventMention.Form.PRESENT,
                        counted);
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
