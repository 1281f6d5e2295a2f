package org.claimlint.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.PersonNames;
import org.claimlint.model.ActorMention;
import org.claimlint.model.Mention;
import org.claimlint.model.Names;
import org.claimlint.model.PlaceMention;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.SpelledName;
import org.claimlint.model.TitledName;
import org.claimlint.text.Normalizer;
import org.claimlint.text.Similar;
import org.claimlint.text.Tokens;

/** Finds how a text names people, places and actors, as far as it may name them in two ways. */
public final class NamesOfText {
    /** A promotion told so near explains another rank. In tokens. */
    private static final int NEAR = 12;

    /** So many letters in one letter that differs: "Shaafa", "Sha'fah". */
    private static final int LETTERS_AN_EDIT = 4;

    private static final char ALEF = '\u0627';
    private static final char LAM = '\u0644';
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';
    private static final char NOON = '\u0646';
    private static final char ARABIC = '\u0600';

    private final Report report;

    private NamesOfText(Report report) {
        this.report = report;
    }

    /** @param tokens the words of the text */
    public static Names of(Report report, List<Mention> mentions, Tokens tokens) {
        String text = report.text();
        if (text == null) {
            return Names.NONE;
        }
        NamesOfText names = new NamesOfText(report);
        return new Names(names.titled(tokens), names.spelled(text, mentions));
    }

    private List<TitledName> titled(Tokens tokens) {
        List<TitledName> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PersonNames.Titled one : PersonNames.titled(tokens)) {
            boolean changing = false;
            int last = Math.min(tokens.size(), one.to() + NEAR);
            for (int i = Math.max(0, one.from() - NEAR); i < last; i++) {
                changing |= PersonNames.tellsChange(tokens, i);
            }
            boolean first = seen.add(one.key());
            if (changing || seen.add(one.key() + '|' + one.rank().id())) {
                Span span = tokens.span(one.from(), one.to());
                found.add(new TitledName(
                        report.id() + "#n" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        one.key(),
                        one.rank(),
                        first,
                        changing,
                        tokens.words(span),
                        span));
            }
        }
        return found;
    }

    private record Spelling(Span span, String text, String form) {}

    private List<SpelledName> spelled(String text, List<Mention> mentions) {
        Map<String, Map<String, Spelling>> spellings = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof PlaceMention place && place.id().indexOf('@') < 0) {
                add(place.id(), place.name(), place.span(), text, spellings);
            } else if (mention instanceof ActorMention actor) {
                add(actor.id(), actor.name(), actor.span(), text, spellings);
            }
        }
        List<SpelledName> found = new ArrayList<>();
        spellings.forEach((key, forms) -> {
            List<Spelling> all = List.copyOf(forms.values());
            Spelling first = all.get(0);
            Map<Spelling, Boolean> varied = new HashMap<>();
            for (Spelling other : all.subList(1, all.size())) {
                if (areSpellingsOfOne(first.form(), other.form())) {
                    varied.put(other, true);
                }
            }
            if (!varied.isEmpty()) {
                found.add(spelling(found.size(), key, true, first));
                for (Spelling other : all) {
                    if (varied.containsKey(other)) {
                        found.add(spelling(found.size(), key, false, other));
                    }
                }
            }
        });
        return found;
    }

    private SpelledName spelling(int position, String key, boolean first, Spelling one) {
        return new SpelledName(
                report.id() + "#s" + (position + 1), report.id(), position, key, first, one.text(), one.span());
    }

    private static void add(
            String key, String name, Span whole, String text, Map<String, Map<String, Spelling>> spellings) {
        // the name without its class: "town of"
        int from = text.indexOf(name, whole.start());
        Span span = from < 0 || from + name.length() > whole.end() ? whole : new Span(from, from + name.length());
        String form = bare(Normalizer.fold(name));
        if (!form.isEmpty()) {
            spellings
                    .computeIfAbsent(key, k -> new LinkedHashMap<>(2))
                    .putIfAbsent(form, new Spelling(span, name, form));
        }
    }

    /** Without articles, which come and go, and without hyphens. */
    private static String bare(String form) {
        StringBuilder words = new StringBuilder(form.length());
        for (String word : form.replace('-', ' ').split(" ")) {
            boolean article = word.length() == 2 && (word.equals("al") || word.equals("el"));
            boolean arabic = word.length() > 3 && word.charAt(0) == ALEF && word.charAt(1) == LAM;
            if (!article && !word.isEmpty() && !word.equals("the")) {
                words.append(words.isEmpty() ? "" : " ").append(inOneCase(arabic ? word.substring(2) : word));
            }
        }
        return words.toString();
    }

    /** An Arabic plural ends as its case wants: that is grammar and no spelling. */
    private static String inOneCase(String word) {
        int end = word.length() - 2;
        boolean plural = end > 1 && word.charAt(end) == WAW && word.charAt(end + 1) == NOON;
        return plural ? word.substring(0, end) + YEH + NOON : word;
    }

    private static boolean areSpellingsOfOne(String one, String other) {
        boolean arabic = one.charAt(0) >= ARABIC;
        return arabic == other.charAt(0) >= ARABIC
                && Similar.edits(one, other) <= Math.max(1, Math.min(one.length(), other.length()) / LETTERS_AN_EDIT);
    }
}
