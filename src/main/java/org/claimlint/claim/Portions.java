package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.claim.Series.Member;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Measure;
import org.claimlint.model.Quantity;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that the text calls a part of what it counted before, whatever that is: "visited 38 sites ... among them 26 have no latrine", "312
 * of the lost boats", "of the 90 jars 40 were cracked".
 */
final class Portions {
    private static final String OF_THOSE = "of-those";
    private static final String OF_THEM = "of-them";
    private static final String OF_WHOLE = "of-whole";
    private static final String VERB = "copula";
    private static final String AGE_SEX = "age-sex";
    /** The meaning of a phrase that needs no noun. */
    private static final Set<String> PRONOUNS = Set.of("them", "these");

    private static final String COMMAS = ",\u060C";
    private static final String NOUN = "the";
    private static final String CASE = "case";
    private static final int LONGEST_GROUP = 5;
    /** Of a stem that may lose a letter. */
    private static final int SHORTEST = 3;

    private static final int FARTHEST_NOUN = 3;
    private static final int MOST_SENTENCES_BACK_OF_PRONOUN = 2;
    /** Words of one sentence around a number that say what it counts. */
    private static final int WINDOW = 6;

    /** What is so many times as large is hardly meant to be a part. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(2);

    /** Parts that are less than so much of a number too many may be those of it. */
    private static final BigDecimal CLOSE = new BigDecimal("0.7");

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ContentWords words;
    private final Series series;
    private final NumberLists found;
    private final Kinds kinds;
    private final Set<Integer> known;
    private final Set<Integer> used = new HashSet<>();

    private Portions(
            NumberText text,
            Clauses clauses,
            ContentWords words,
            Series series,
            NumberLists found,
            Set<Integer> known) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.words = words;
        this.series = series;
        this.found = found;
        this.kinds = new Kinds(text);
        this.known = known;
    }

    /** @param known the first tokens of numbers that are known to be parts of a whole */
    static void find(
            NumberText text,
            Clauses clauses,
            ContentWords words,
            Series series,
            NumberLists found,
            Set<Integer> known) {
        Portions portions = new Portions(text, clauses, words, series, found, known);
        for (Layout.Stretch sentence : text.layout().sentences()) {
            if (!sentence.equals(text.layout().title())) {
                portions.readOpening(sentence);
            }
        }
        for (Member member : series.members()) {
            if (member.partitive() && !portions.used.contains(member.from())) {
                portions.readPartitive(member);
            }
        }
    }

    /** "Of the 212 people registered, 131 were children and 96 women", "Among them, 26 have no latrine and 41 no well". */
    private void readOpening(Layout.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean opens = i <= sentence.from() + 1 || tokens.get(i - 1).isMark() || clauses.has(i - 1, Clue.THAT);
            Lexicon.Match<String> phrase = opens && tokens.get(i).isWord() ? ScopeWords.at(OF_THOSE, tokens, i) : null;
            boolean behind = i > sentence.from() && tokens.get(i - 1).isMark() && clauses.has(i, Clue.PART);
            if (behind && readKinds(i, sentence)) {
                return;
            }
            if (phrase != null) {
                readOpening(i, phrase, sentence);
                return;
            }
        }
    }

    private void readOpening(int at, Lexicon.Match<String> phrase, Layout.Stretch sentence) {
        if (at > sentence.from() && text.numberAt(at - 1) != null) {
            return; // "nineteen of the 29 cases date from March": what follows is told of the nineteen
        }
        List<Member> behind = new ArrayList<>();
        for (Member member : series.members()) {
            if (member.from() >= phrase.to() && member.from() < sentence.to()) {
                behind.add(member);
            }
        }
        if (behind.isEmpty()) {
            return;
        }
        Member first = behind.get(0);
        boolean named = phrase.value().equals(NOUN) && first.from() == phrase.to() && !first.isBare();
        boolean pronoun = PRONOUNS.contains(phrase.value()) && first.from() - phrase.to() <= 1;
        Member whole = named ? first : pronoun ? before(at, first) : null;
        if (whole == null && phrase.value().equals(NOUN) && behind.size() == 1 && first.isBare()) {
            readGroup(first, words.stems(phrase.to(), first.from()), first.from() - phrase.to());
            return;
        }
        List<Member> parts = named ? behind.subList(1, behind.size()) : behind;
        List<Member> own = kinds.exclusive(parts);
        boolean later = whole == null && own.isEmpty() && first.from() - phrase.to() <= LONGEST_GROUP;
        List<Member> apart = later ? kinds.exclusive(behind.subList(1, behind.size())) : own;
        whole = later && !apart.isEmpty() ? first : whole; // "among the patients, who number 940, 610 were"
        if (whole == null && apart.size() > 1) {
            Measure fate = Fates.in(tokens, phrase.to(), first.from());
            Member announced = announced(words.stems(phrase.to(), first.from()), fate, apart);
            whole = announced == null ? headline(apart) : announced;
        }
        if (whole == null) {
            return;
        }
        if (apart.size() > 1) {
            apart.forEach(part -> used.add(part.from()));
            if (areAlike(apart) || apart.stream().noneMatch(part -> known.contains(part.from()))) {
                found.add(whole, apart, false, true);
            }
            return;
        }
        List<Member> bare = new ArrayList<>();
        for (Member part : parts) {
            if (!part.isBare()
                    || !part.item().value().isFigure()
                    || ScopeWords.endsBefore(OF_WHOLE, tokens, part.from(), FARTHEST_NOUN)) {
                break;
            }
            bare.add(part);
            add(whole, part);
        }
        if (bare.size() == 2 && areOfTwoKinds(bare)) {
            found.add(whole, bare, false, true);
        }
    }

    /** "Of the burn patients 67 are under ten": the only ones whom the text counts by all these words. */
    private void readGroup(Member part, Set<String> group, int length) {
        Member only = null;
        for (Member member : series.members()) {
            boolean same = member.from() < part.from()
                    && length <= FARTHEST_NOUN
                    && !group.isEmpty()
                    && !isTitle(member)
                    && words.stems(member.numberTo(), member.to()).containsAll(group);
            if (same && only != null) {
                return;
            }
            only = same ? member : only;
        }
        boolean telling = only != null
                && only.item().value().isTelling()
                && part.item().value().isFigure();
        boolean ofThose = telling && ScopeWords.at(VERB, tokens, part.numberTo()) != null;
        if (ofThose && only != null && mayHold(only, part)) {
            add(only, part);
        }
    }

    /** "13 injuries, among them eight cases of burns and seven cases of cuts". */
    private boolean readKinds(int at, Layout.Stretch sentence) {
        Member whole = null;
        List<Member> behind = new ArrayList<>();
        for (Member member : series.members()) {
            boolean inside = member.from() >= sentence.from() && member.from() < sentence.to();
            whole = inside && member.from() < at ? member : whole;
            if (inside && member.from() > at) {
                behind.add(member);
            }
        }
        List<Member> apart = kinds.exclusive(behind);
        boolean near = apart.size() > 1 && apart.get(0).from() - at <= FARTHEST_NOUN;
        if (near && whole == null) {
            // "the newcomers, among them 690 children": the noun stands right before the comma
            whole = announced(words.stems(at - 2, at - 1), null, apart);
            if (whole != null && (areAlike(apart) || apart.stream().noneMatch(part -> known.contains(part.from())))) {
                apart.forEach(part -> used.add(part.from()));
                found.add(whole, apart, false, true);
                return true;
            }
        }
        if (near && areAlike(apart) && whole != null && at - whole.to() <= FARTHEST_NOUN && mayBeSum(whole, apart)) {
            apart.forEach(part -> used.add(part.from()));
            found.add(whole, apart, false, true);
            return true;
        }
        return false;
    }

    /** Of parts of two units there is a rule for claims. */
    private static boolean areAlike(List<Member> parts) {
        return parts.stream()
                .allMatch(part ->
                        part.unit() == null || part.unit().equals(parts.get(0).unit()));
    }

    /** "Among the 214 new patients", "the new patients, 214 of them": the number beside the noun. */
    private @Nullable Member announced(Set<String> group, @Nullable Measure fate, List<Member> parts) {
        Member whole = named(parts.get(0), group);
        for (Member member : series.members()) {
            // the dead are all that the report told of, be it "killed 31 people" or "17 deaths"
            boolean met = fate != null
                    && member.measure() == fate
                    && member.from() < parts.get(0).from()
                    && !isTitle(member)
                    && mayHold(member, parts.get(0));
            whole = met && larger(member, whole) ? member : whole;
        }
        return whole != null && mayBeSum(whole, parts) ? whole : null;
    }

    /** Of whom the headline tells how many they are. */
    private @Nullable Member headline(List<Member> parts) {
        Member whole = null;
        for (Member member : series.members()) {
            boolean before = member.from() < parts.get(0).from() && !isTitle(member) && mayBeSum(member, parts);
            if (before && series.members().stream().anyMatch(title -> isTitle(title) && sameFigure(title, member))) {
                if (whole != null && !sameFigure(whole, member)) {
                    return null;
                }
                whole = whole == null ? member : whole;
            }
        }
        return whole;
    }

    private static boolean sameFigure(Member one, Member other) {
        return one.item().value().sameFigure(other.item().value());
    }

    /** Whether some parts may have been meant to be no more than a number, and the text tells nowhere what they come to. */
    private boolean mayBeSum(Member whole, List<Member> parts) {
        Quantity sum = Quantity.of(0);
        for (Member part : parts) {
            sum = sum.plus(part.item().value());
        }
        for (Member member : series.members()) {
            if (member.item().value().sameFigure(sum)) {
                return false;
            }
        }
        return sum.isFigure()
                && whole.item().value().isFigure()
                && parts.stream().allMatch(part -> whole.mayHold(part) || CASE.equals(part.unit()))
                && sum.nominal().multiply(CLOSE).compareTo(whole.item().value().nominal()) < 0;
    }

    /** "131 were children and 96 were women". */
    private boolean areOfTwoKinds(List<Member> parts) {
        Set<String> kinds = new HashSet<>();
        for (Member part : parts) {
            int at = ScopeWords.find(AGE_SEX, tokens, part.numberTo(), part.numberTo() + FARTHEST_NOUN);
            Lexicon.Match<String> kind = at < 0 ? null : ScopeWords.at(AGE_SEX, tokens, at);
            if (kind != null) {
                kinds.add(kind.value());
            }
        }
        return kinds.size() == parts.size();
    }

    /** "251 of them unloaded", "312 of the lost boats". */
    private void readPartitive(Member part) {
        boolean pronoun = ScopeWords.at(OF_THEM, tokens, part.numberTo()) != null;
        Member whole = pronoun ? before(part.from(), part) : named(part, group(part));
        if (pronoun && whole == null && part.sentence() > 0) {
            // those of whom the sentence before spoke, and who were counted farther back
            int from = text.layout().sentences().get(part.sentence() - 1).from();
            whole = named(part, words.stems(from, part.from()));
            whole = whole != null && whole.item().value().isTelling() ? whole : null;
        }
        Quantity told = part.item().value();
        if (pronoun && whole != null && whole.item().value().isBelow(told)) {
            // "took twenty sittings. It found 38 forgeries, 24 of them of wills": what stands nearer is enough
            BigDecimal together = whole.item().value().nominal().add(text.joined(whole.to(), part.from()));
            boolean enough = text.tellsAtLeast(told.nominal(), whole.to(), part.from())
                    || together.compareTo(told.nominal()) >= 0;
            whole = enough ? null : whole;
        }
        if (whole != null && !(pronoun && (isToldBefore(whole, part) || isOfList(whole, part)))) {
            add(whole, part);
        }
    }

    /** "Eleven were officers and six protesters, and 15 of them have left": a clause of its own speaks of those whom a sentence before told, who are enough. */
    private boolean isToldBefore(Member whole, Member part) {
        return whole.item().value().isBelow(part.item().value())
                && (clauses.hasBetween(whole.to(), part.from(), Clue.THAT)
                        || clauses.hasBetween(whole.to(), part.from(), Clue.CLAUSE))
                && series.members().stream()
                        .anyMatch(member -> member.from() < whole.from()
                                && (mayHold(member, part) || part.isOfKind(member))
                                && !member.item().value().isBelow(part.item().value()));
    }

    /** "Four lorries, a tractor and a cart, five of them new": those of the whole list. */
    private boolean isOfList(Member whole, Member part) {
        return whole.item().value().isBelow(part.item().value())
                && Companions.follow(tokens, clauses, List.of(), whole.to());
    }

    /** Whom "them" means: those told last. Where several are told in that sentence, the most. */
    private @Nullable Member before(int token, Member part) {
        Member whole = null;
        for (Member member : series.members()) {
            boolean near = member.from() < token
                    && !isTitle(member)
                    && part.sentence() - member.sentence() <= MOST_SENTENCES_BACK_OF_PRONOUN
                    && (member.sentence() == part.sentence() || !isAside(part));
            boolean later = near && (whole == null || member.sentence() > whole.sentence());
            if (near
                    && mayHold(member, part)
                    && Pronouns.mayMean(tokens, part.numberTo(), member.unit(), member.to() - 1)
                    && member.item().value().isTelling()
                    && (later || larger(member, whole))) {
                whole = member;
            }
        }
        return whole;
    }

    /** "They rode elephants, 57 of them, and": how many of what stands right before the comma. */
    private boolean isAside(Member part) {
        Lexicon.Match<String> of = ScopeWords.at(OF_THEM, tokens, part.numberTo());
        return of != null
                && text.isMark(part.from() - 1, COMMAS)
                && (of.to() >= tokens.size() || tokens.get(of.to()).isMark());
    }

    /** The words of the noun behind "of the". */
    private Set<String> group(Member part) {
        int to = Math.min(part.to() + FARTHEST_NOUN, part.numberTo() + LONGEST_GROUP);
        return words.stems(part.numberTo(), to);
    }

    /** The largest number told before of what the noun behind "of the" names, by its own noun or by the words beside it. */
    private @Nullable Member named(Member part, Set<String> group) {
        Member whole = null;
        for (Member member : series.members()) {
            if (member.from() >= part.from()) {
                break;
            }
            Layout.Stretch sentence = text.sentenceAt(member.from());
            // the words behind the part are its own
            int to = Math.min(Math.min(sentence.to(), part.from()), member.to() + WINDOW);
            Set<String> beside = words.stems(Math.max(sentence.from(), member.from() - WINDOW), to);
            boolean same =
                    !Collections.disjoint(bare(group), bare(beside)) && !isTitle(member) && mayHold(member, part);
            whole = same && larger(member, whole) ? member : whole;
        }
        return whole;
    }

    /** Without the ending of a counted noun, and the first letter that may be "and": the stems of a noun behind a number and with its article. */
    private static Set<String> bare(Set<String> stems) {
        Set<String> bare = new HashSet<>();
        for (String stem : stems) {
            int from = stem.startsWith(ArabicLetters.WAW) && stem.length() > SHORTEST ? 1 : 0;
            int to = stem.charAt(stem.length() - 1) == ArabicLetters.ALEF && stem.length() - from > SHORTEST
                    ? stem.length() - 1
                    : stem.length();
            bare.add(stem.substring(from, to));
        }
        return bare;
    }

    private boolean isTitle(Member member) {
        Layout.Stretch title = text.layout().title();
        return title != null && title.holds(member.from());
    }

    private static boolean larger(Member one, @Nullable Member other) {
        return other == null
                || one.item().value().nominal().compareTo(other.item().value().nominal()) > 0;
    }

    /** Whether a number may be that of the whole: of a kind, and not far too small. */
    private static boolean mayHold(Member whole, Member part) {
        Quantity all = whole.item().value();
        return all.isFigure()
                && !whole.isBare()
                && (whole.mayCountLike(part) || part.isBare() && (!whole.isWhole() || part.isWhole()))
                && part.item().value().nominal().compareTo(all.nominal().multiply(LARGEST)) <= 0;
    }

    private void add(Member whole, Member part) {
        used.add(part.from());
        if (!known.contains(part.from())) {
            found.add(whole, List.of(part), false, true);
        }
    }
}
