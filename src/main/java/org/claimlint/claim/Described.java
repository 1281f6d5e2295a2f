package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Actor;
import org.claimlint.model.EventMention;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds those whom an Arabic text calls by what they are and of whom it tells that they were arrested, or that they are at large: "the driver
 * of the goods train". Arabic has no capitals that would show a name.
 */
final class Described {
    private static final Set<String> ARRESTS = Set.of("arrest", "capture", "discovery");
    private static final String AT_LARGE = "at-large";
    private static final String ROLE = "described";
    /** "The police arrested on Monday in the town". In tokens. */
    private static final int FARTHEST_ON = 12;

    /** "The police of the province held". In tokens. */
    private static final int FARTHEST_OBJECT = 4;

    private static final int FARTHEST_FUGITIVE = 9;
    private static final int NEAREST = 5;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;

    /**
     * Somebody, in this text.
     *
     * @param id the same wherever he is called so
     * @param to exclusive
     */
    record Whom(String id, int from, int to) {}

    /** What the words say. @param of the thing that he belongs to ("the goods train"), or null. @param to exclusive */
    private record Words(String role, @Nullable String of, int from, int to) {}

    private Described(Tokens tokens, Layout layout, Clauses clauses) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
    }

    /** The people of whom arrests and words like "at large" tell, by these. */
    static Map<Placed<EventMention>, Whom> of(
            Tokens tokens, Layout layout, Clauses clauses, BitSet quoted, List<Placed<EventMention>> events) {
        Described reader = new Described(tokens, layout, clauses);
        Map<Placed<EventMention>, Words> told = new HashMap<>();
        for (Placed<EventMention> event : events) {
            if (!tokens.get(event.from()).isArabic() || quoted.get(event.from())) {
                continue;
            }
            String id = event.mention().event();
            Words whom =
                    AT_LARGE.equals(id) ? reader.fugitive(event) : ARRESTS.contains(id) ? reader.arrested(event) : null;
            if (whom != null) {
                told.put(event, whom);
            }
        }
        return named(told);
    }

    /** "The driver" is the driver of the train, where no other one is told of. */
    private static Map<Placed<EventMention>, Whom> named(Map<Placed<EventMention>, Words> told) {
        Map<String, Set<String>> belongings = new HashMap<>();
        for (Words one : told.values()) {
            Set<String> of = belongings.computeIfAbsent(one.role(), any -> new HashSet<>());
            if (one.of() != null) {
                of.add(one.of());
            }
        }
        Map<Placed<EventMention>, Whom> found = new HashMap<>();
        told.forEach((event, one) -> {
            List<String> all = new ArrayList<>(belongings.getOrDefault(one.role(), Set.of()));
            String of = one.of() != null ? one.of() : all.size() == 1 ? all.get(0) : null;
            if (of != null || all.isEmpty()) {
                String who = of == null ? one.role() : one.role() + ' ' + of;
                found.put(event, new Whom(Actor.DESCRIBED + who, one.from(), one.to()));
            }
        });
        return found;
    }

    private @Nullable Words arrested(Placed<EventMention> event) {
        int end = endOfSentence(event.from());
        if (clauses.has(event.to() - 1, Clue.ON)) {
            return words(event.to(), end);
        }
        int on = clauses.find(event.to(), Math.min(end, event.to() + FARTHEST_ON), Clue.ON);
        if (on >= 0 && clauses.of(on) == clauses.of(event.from())) {
            Words behind = words(on + 1, end);
            if (behind != null) {
                return behind;
            }
        }
        for (int i = event.to(); i < Math.min(end, event.to() + FARTHEST_OBJECT); i++) {
            Words whom = words(i, end);
            if (whom != null) {
                return whom;
            }
            if (!tokens.get(i).isWord() || clauses.hasAny(i)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Words fugitive(Placed<EventMention> event) {
        Words close = before(event.from(), NEAREST);
        if (close != null) {
            return close;
        }
        int end = endOfSentence(event.from());
        for (int i = event.from(); i < Math.min(end, event.to() + FARTHEST_FUGITIVE); i++) {
            Words whom = words(i, end);
            if (whom != null) {
                return whom;
            }
        }
        return before(event.from(), FARTHEST_FUGITIVE);
    }

    private @Nullable Words before(int at, int farthest) {
        int first = layout.sentences().get(layout.sentenceOf(at)).from();
        for (int i = at - 1; i >= Math.max(first, at - farthest); i--) {
            Words whom = words(i, at);
            if (whom != null) {
                return whom;
            }
        }
        return null;
    }

    /** Who is called by what he is at a token: by a noun that has an article, or that another noun makes definite. */
    private @Nullable Words words(int at, int end) {
        Lexicon.Match<String> role = at < end && tokens.get(at).isWord() ? ScopeWords.at(ROLE, tokens, at) : null;
        if (role == null) {
            return null;
        }
        String form = withoutArticle(tokens.form(role.to() - 1));
        if (role.article()) {
            return new Words(form, null, at, role.to());
        }
        int behind = role.to();
        boolean noun = behind < end && tokens.get(behind).isArabic() && !clauses.hasAny(behind);
        return noun ? new Words(form, withoutArticle(tokens.form(behind)), at, behind + 1) : null;
    }

    private static String withoutArticle(String form) {
        return form.startsWith(ArabicLetters.ARTICLE) ? form.substring(ArabicLetters.ARTICLE.length()) : form;
    }

    private int endOfSentence(int token) {
        return layout.sentences().get(layout.sentenceOf(token)).to();
    }
}
