package org.claimlint.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.ActorMention;
import org.claimlint.model.Mention;
import org.claimlint.model.Span;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the groups, armies, agencies and offices that the tables know. */
final class ActorRecognizer {
    /** The rows of words like "the tribe of", which a name follows. */
    private static final String CLAN = "@clan";

    /** What one side does to another. */
    private static final Set<String> DEEDS = Set.of("attack", "shelling", "airstrike");

    private static volatile Names current = new Names(OwnNames.NONE, load(OwnNames.NONE));

    private record Known(String id, String kind) {}

    /** Arabic adjectives that tell whose a deed is, behind its noun: "a Russian raid". */
    private static final Lexicon<String> ADJECTIVES =
            Lexicon.of(Lexicon.class, "ar/actor-adjectives.tsv", row -> row[0]);

    /** The names of the tables and those that a user adds. */
    private record Names(OwnNames own, Lexicon<Known> lexicon) {}

    private ActorRecognizer() {}

    /** The names that the tables know. */
    static Lexicon<?> names() {
        return lexicon();
    }

    private static Lexicon<Known> lexicon() {
        Names names = current;
        OwnNames own = OwnNames.inUse();
        if (names.own() != own) {
            names = new Names(own, load(own));
            current = names;
        }
        return names.lexicon();
    }

    /**
     * Finds the actors of a text.
     *
     * @param taken tokens that belong to dates; receives those of the actors
     */
    static List<Mention> read(Tokens tokens, Leads leads, BitSet taken) {
        List<Mention> found = new ArrayList<>();
        Lexicon<Known> names = lexicon();
        Clans clans = new Clans(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            if (taken.get(at)) {
                continue;
            }
            Lexicon.Match<Known> match = leads.may(at, Leads.ACTOR) ? names.longest(tokens, at) : null;
            Lexicon.Match<String> adjective = match == null ? adjective(tokens, at) : null;
            if (adjective != null) {
                Span span = new Span(tokens.get(at).start(), tokens.get(at).end());
                found.add(new ActorMention(span, adjective.value(), tokens.words(span), ActorMention.ADJECTIVE));
                taken.set(at);
                continue;
            }
            if (match == null || match.value().id().equals(CLAN)) {
                ActorMention clan = match == null ? clans.again(at) : clans.named(at, match.start(tokens), match.to());
                if (clan != null) {
                    int last = tokens.at(clan.span().end() - 1);
                    found.add(clan);
                    taken.set(at, last + 1);
                    at = last;
                }
                continue;
            }
            int to = isQuotedInside(tokens, match) ? match.to() + 1 : match.to();
            Span span = new Span(match.start(tokens), tokens.get(to - 1).end());
            found.add(new ActorMention(
                    span, match.value().id(), tokens.words(span), match.value().kind()));
            taken.set(at, to);
            at = to - 1;
        }
        return found;
    }

    private static Lexicon.@Nullable Match<String> adjective(Tokens tokens, int at) {
        if (at == 0 || !tokens.get(at).isArabic() || tokens.get(at).beginsLine()) {
            return null;
        }
        Lexicon.Match<String> adjective = ADJECTIVES.longest(tokens, at);
        boolean tells = adjective != null
                && adjective.conjunction() == 0
                && adjective.preposition() == 0
                && DEEDS.contains(String.valueOf(EventRecognizer.nounBefore(tokens, at, adjective.article())));
        return tells ? adjective : null;
    }

    /** A name with a quotation mark inside ends with one. */
    private static boolean isQuotedInside(Tokens tokens, Lexicon.Match<Known> match) {
        boolean marks = false;
        for (int i = match.from(); i < match.to(); i++) {
            marks |= tokens.get(i).isMark() && !tokens.get(i).is('-');
        }
        return marks
                && match.to() < tokens.size()
                && tokens.get(match.to()).isMark()
                && tokens.get(match.to()).isGlued();
    }

    private static Lexicon<Known> load(OwnNames own) {
        Lexicon<Known> names = Lexicon.of(Lexicon.class, "ar/actors.tsv", row -> new Known(row[0], row[1]));
        names.addAll(Lexicon.class, "en/actors.tsv", row -> new Known(row[0], row[1]));
        own.actors()
                .forEach(actor -> actor.names().forEach(name -> names.add(name, new Known(actor.id(), actor.kind()))));
        return names;
    }
}
