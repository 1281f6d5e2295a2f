package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.link.TextPassage.Bead;
import org.claimlint.model.Actor;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.Span;
import org.claimlint.model.StatedParent;
import org.claimlint.model.StatedWay;
import org.claimlint.model.TimeMention;
import org.claimlint.model.TranslationPair;
import org.claimlint.model.Untranslated;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds what in a text and its translation stands in passages that translate each other. */
public final class Translations {
    /** A passage that tells more of a kind is a table, and lines of tables are no sentences. */
    private static final int MOST_OF_A_KIND = 40;

    private static final double NUMBER = 3;
    private static final double DAYS = 3;
    private static final double NAME = 2;
    private static final double KIND = 1;

    private Translations() {}

    /** What one passage tells. */
    private static final class Told {
        private final List<Claim> claims = new ArrayList<>();
        private final List<String> dates = new ArrayList<>();
        private final List<String> ways = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();
        private final Map<String, Double> values = new HashMap<>();
        private double length = 0;
    }

    /**
     * The facts on two texts that translate each other: one for each two claims, dates, ways or places with what they lie in that may be compared, and one for each count whose
     * passage has no translation.
     */
    public static List<Object> facts(ReportClaims original, ReportClaims translation) {
        List<Told> here = told(original);
        List<Told> there = told(translation);
        List<Object> facts = new ArrayList<>();
        for (Bead bead : PassageAlignment.of(passages(here), passages(there))) {
            List<Told> one = bead.original().stream().map(here::get).toList();
            List<Told> other = bead.translation().stream().map(there::get).toList();
            if (other.isEmpty()) {
                one.stream()
                        .flatMap(lost -> lost.claims.stream())
                        .filter(claim -> claim.quantity() != null)
                        .forEach(claim -> facts.add(new Untranslated(
                                claim.id(), translation.report().id())));
            } else {
                pair(one, other, told -> told.claims.stream().map(Claim::id).toList(), facts);
                pair(one, other, told -> told.dates, facts);
                pair(one, other, told -> told.ways, facts);
                pair(one, other, told -> told.parents, facts);
            }
        }
        return facts;
    }

    /** The same report, each place told by one claim of its passage only: what a claim has from another passage is compared there. */
    public static ReportClaims withOwnPlaces(ReportClaims report) {
        String text = report.report().text();
        if (text == null) {
            return report;
        }
        Tokens tokens = Tokens.of(text);
        Layout layout = Layout.of(tokens);
        Set<Span> places = new HashSet<>();
        return report.withClaims(report.claims().stream()
                .map(claim -> tellsPlace(claim, tokens, layout, places)
                        ? claim
                        : claim.toBuilder().place(null).build())
                .toList());
    }

    private static boolean tellsPlace(Claim claim, Tokens tokens, Layout layout, Set<Span> told) {
        Span place = claim.place() == null ? null : claim.place().span();
        boolean way = claim.placeFrom() != null || claim.placeTo() != null;
        return place != null
                && sentenceOf(place, tokens, layout) == sentenceOf(anchor(claim), tokens, layout)
                && (way || told.add(place));
    }

    private static @Nullable Span anchor(Claim claim) {
        return claim.quantitySpan() != null ? claim.quantitySpan() : claim.span();
    }

    private static void pair(
            List<Told> original, List<Told> translation, Function<Told, List<String>> kind, List<Object> facts) {
        List<String> ones = original.stream().map(kind).flatMap(List::stream).toList();
        List<String> others =
                translation.stream().map(kind).flatMap(List::stream).toList();
        if (ones.size() > MOST_OF_A_KIND || others.size() > MOST_OF_A_KIND) {
            return;
        }
        for (String one : ones) {
            for (String other : others) {
                facts.add(new TranslationPair(one, other));
            }
        }
    }

    private static List<TextPassage> passages(List<Told> told) {
        return told.stream().map(one -> new TextPassage(one.length, one.values)).toList();
    }

    /** The passages of a report: the sentences of its text, or, where that is not known, its claims. */
    private static List<Told> told(ReportClaims report) {
        String text = report.report().text();
        return text == null ? claimByClaim(report) : sentenceBySentence(report, Tokens.of(text));
    }

    private static List<Told> claimByClaim(ReportClaims report) {
        List<Told> passages = new ArrayList<>();
        for (Claim claim : report.claims()) {
            Told told = new Told();
            told.length = 1;
            tell(told, claim);
            if (claim.time() != null) {
                tell(told, claim.time());
            }
            passages.add(told);
        }
        for (TimeMention time : report.times()) {
            Told told = new Told();
            told.length = 1;
            tell(told, time);
            passages.add(told);
        }
        return passages;
    }

    private static List<Told> sentenceBySentence(ReportClaims report, Tokens tokens) {
        Layout layout = Layout.of(tokens);
        List<Told> passages = new ArrayList<>();
        for (Layout.Stretch sentence : layout.sentences()) {
            Told told = new Told();
            told.length = tokens.get(sentence.to() - 1).end()
                    - tokens.get(sentence.from()).start();
            passages.add(told);
        }
        if (passages.isEmpty()) {
            return passages;
        }
        Set<Span> dates = new HashSet<>();
        for (Claim claim : report.claims()) {
            int sentence = sentenceOf(anchor(claim), tokens, layout);
            if (sentence >= 0) {
                tell(passages.get(sentence), claim);
            }
            TimeMention time = claim.time();
            if (time != null && time.span() != null && dates.add(time.span())) {
                tell(passages.get(sentenceOf(time.span(), tokens, layout)), time);
            }
        }
        for (TimeMention time : report.times()) {
            if (time.span() != null && dates.add(time.span())) {
                tell(passages.get(sentenceOf(time.span(), tokens, layout)), time);
            }
        }
        for (Object fact : report.figures().facts()) {
            if (fact instanceof StatedWay way) {
                passages.get(sentenceOf(way.span(), tokens, layout)).ways.add(way.id());
            }
        }
        for (StatedParent parent : report.parents()) {
            passages.get(sentenceOf(parent.span(), tokens, layout)).parents.add(parent.id());
        }
        return passages;
    }

    private static int sentenceOf(@Nullable Span span, Tokens tokens, Layout layout) {
        return span == null ? -1 : layout.sentenceOf(tokens.at(span.start()));
    }

    private static void tell(Told told, Claim claim) {
        told.claims.add(claim);
        if (claim.quantity() != null) {
            told.values.put("n" + claim.quantity().nominal().stripTrailingZeros(), NUMBER);
            if (claim.unitId() != null) {
                told.values.put("u" + claim.unitId(), KIND);
            }
        }
        if (claim.event() != null) {
            told.values.put("e" + claim.event(), KIND);
        }
        name(told, "p", claim.placeAt());
        name(told, "p", claim.placeFrom());
        name(told, "p", claim.placeTo());
        for (Actor actor : claim.actors()) {
            name(told, "a", actor.id());
        }
    }

    private static void tell(Told told, TimeMention time) {
        DateInterval days = time.interval();
        if (days != null) {
            told.dates.add(time.id());
            told.values.put("d" + days, DAYS);
        }
    }

    private static void name(Told told, String kind, @Nullable String id) {
        if (id != null) {
            told.values.put(kind + id, NAME);
        }
    }
}
