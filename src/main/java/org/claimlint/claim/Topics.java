package org.claimlint.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.model.ActorMention;
import org.claimlint.model.Claim;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Section;
import org.claimlint.model.Topic;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Gathers for each claim what its passage is about: its sentence; for what the headline or the first paragraph tells, both of them. */
final class Topics {
    /** An unresolved name is a word like others. */
    private static final String UNRESOLVED = "name:";

    private final Tokens tokens;
    private final Layout layout;
    private final Layout.@Nullable Stretch lead;
    private final ContentWords words;
    private final BitSet named = new BitSet();

    private Topics(Tokens tokens, Layout layout, Layout.@Nullable Stretch lead, ContentWords words) {
        this.tokens = tokens;
        this.layout = layout;
        this.lead = lead;
        this.words = words;
    }

    /**
     * What the passage of each claim is about, by the id of the claim.
     *
     * @param lead the first paragraph, or null
     * @param dateline what tells where and when the report was written, or null
     */
    static Map<String, Topic> of(
            Tokens tokens,
            Layout layout,
            Layout.@Nullable Stretch lead,
            Layout.@Nullable Stretch dateline,
            ContentWords words,
            List<Placed<ActorMention>> actors,
            List<Placed<PlaceMention>> places,
            List<Claim> claims) {
        Topics topics = new Topics(tokens, layout, lead, words);
        actors.forEach(actor -> topics.named.set(actor.from(), actor.to()));
        for (Placed<PlaceMention> place : places) {
            if (!place.mention().id().startsWith(UNRESOLVED)) {
                topics.named.set(place.from(), place.to());
            }
        }
        if (dateline != null) {
            topics.named.set(dateline.from(), dateline.to());
        }
        return topics.of(claims);
    }

    private Map<String, Topic> of(List<Claim> claims) {
        Map<Integer, Set<String>> words = new HashMap<>();
        Map<Integer, Set<String>> figures = new HashMap<>();
        for (Claim claim : claims) {
            int passage = passage(claim);
            words.computeIfAbsent(passage, this::wordsOf);
            String figure = Topic.figure(claim);
            if (figure != null) {
                figures.computeIfAbsent(passage, any -> new HashSet<>()).add(figure);
            }
        }
        Map<Integer, Topic> topics = new HashMap<>();
        words.forEach((passage, stems) ->
                topics.put(passage, new Topic(stems, figures.getOrDefault(passage, Set.of()))));
        Map<String, Topic> found = new HashMap<>();
        claims.forEach(claim -> found.put(claim.id(), topics.get(passage(claim))));
        return found;
    }

    /** The sentence of a claim; -1 for all that the headline and the first paragraph tell. */
    private int passage(Claim claim) {
        return claim.section() != Section.BODY || claim.span() == null
                ? -1
                : layout.sentenceOf(tokens.at(claim.span().start()));
    }

    private Set<String> wordsOf(int passage) {
        if (passage >= 0) {
            Layout.Stretch sentence = layout.sentences().get(passage);
            return words.topic(sentence.from(), sentence.to(), named);
        }
        Set<String> found = new HashSet<>();
        Layout.Stretch title = layout.title();
        for (Layout.Stretch part : new Layout.@Nullable Stretch[] {title, lead}) {
            if (part != null) {
                found.addAll(words.topic(part.from(), part.to(), named));
            }
        }
        return found;
    }
}
