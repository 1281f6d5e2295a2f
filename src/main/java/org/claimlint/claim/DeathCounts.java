package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Source;
import org.claimlint.model.SourceKind;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells which numbers count the dead, and what the words around them say of the count: that it is one of some days only, that it was taken back, whose it is. */
final class DeathCounts {
    private static final String BULLETIN = "bulletin";
    private static final String UNTIL = "until";
    private static final int FARTHEST_SINCE = 4;
    private static final int LONGEST_UNTIL = 3;
    private static final int LONGEST_PERIOD = 31;
    private static final String OF_DEAD = "of-dead";
    private static final String RATE = "rate";
    private static final String ALONE = "alone";
    private static final String TAKEN_BACK = "taken-back";
    private static final String PERSON = "person";
    private static final Set<String> PEOPLE = Set.of(PERSON, "body", "case");
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);
    /** Behind it. */
    private static final int FARTHEST_NOUN = 3;

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final Map<Integer, Claim> claims;

    /** @param claims by the first token of their number */
    DeathCounts(NumberText text, Clauses clauses, Map<Integer, Claim> claims) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.claims = claims;
    }

    /** "Eight names stood on it twice": the sentence, or the one behind it, says that the figure does not hold. */
    boolean isTakenBack(int sentence) {
        List<Layout.Stretch> sentences = text.layout().sentences();
        int from = sentences.get(sentence).from();
        int to = sentences.get(Math.min(sentences.size() - 1, sentence + 1)).to();
        return clauses.hasBetween(from, to, Clue.CORRECTION)
                || clauses.hasBetween(from, to, Clue.FALL)
                || ScopeWords.find(TAKEN_BACK, tokens, from, to) >= 0;
    }

    @Nullable
    Quantity value(Placed<NumberMention> number) {
        if (number.mention().value().compareTo(FEWEST) < 0) {
            return null;
        }
        Placed<QuantityMention> count = text.countOf(number);
        // "has gone up to 296" is no bound
        boolean risen = clauses.hasBetween(number.from() - FARTHEST_SINCE, number.from(), Clue.RISE);
        Quantity value = count == null || risen
                ? new Quantity(number.mention().value(), number.mention().value(), false, false)
                : count.mention().quantity();
        boolean told = !text.quoted().get(number.from()) && value.isFigure() && !value.approx();
        return told ? value : null;
    }

    /** "412 dead", "the number of deaths rose to 412 cases", "the toll stood at 412". */
    boolean isOfDead(Placed<NumberMention> number, int from) {
        Claim claim = claims.get(number.from());
        Measure measure = claim == null ? null : claim.measure();
        if (measure == Measure.WOUNDED || measure == Measure.MISSING || measure == Measure.CAPTURED) {
            return false;
        }
        if (claim != null && (claim.rate() != null || !claim.asserted())) {
            return false;
        }
        int behind = text.behind(number);
        if (!mayBePeople(number)) {
            return false;
        }
        return measure == Measure.KILLED
                || ScopeWords.find(OF_DEAD, tokens, from, number.from()) >= 0
                || ScopeWords.find(OF_DEAD, tokens, number.to(), Math.max(behind, number.to() + FARTHEST_NOUN)) >= 0;
    }

    /** "Eleven provinces", "the six months": what has a unit of its own is no count of people. */
    private boolean mayBePeople(Placed<NumberMention> number) {
        Placed<QuantityMention> count = text.countOf(number);
        String unit = count == null ? null : count.mention().unitId();
        boolean known = unit == null || PEOPLE.contains(unit) || Units.isUnder(unit, PERSON);
        return known && !tokens.form(number.from()).startsWith(ArabicLetters.ARTICLE);
    }

    /** "In the first week of August", "a day", "on Sunday alone": the count of some days does not run on. */
    boolean isOfPeriod(Placed<NumberMention> number, int from, int to) {
        if (ScopeWords.find(RATE, tokens, from, to) >= 0 || ScopeWords.find(ALONE, tokens, from, to) >= 0) {
            return true;
        }
        int first = Math.max(from, clauses.first(clauses.of(number.from())));
        for (Placed<TimeExpression> time : Placed.within(text.times(), first, to)) {
            DateInterval days = time.mention().interval();
            boolean bound = isSince(time)
                    || ScopeWords.endsBefore(UNTIL, tokens, time.from(), LONGEST_UNTIL)
                    || ScopeWords.at(UNTIL, tokens, time.from()) != null
                    || ScopeWords.find(BULLETIN, tokens, from, time.from()) >= 0;
            if (!bound && days != null && days.days() > 1 && days.days() <= LONGEST_PERIOD) {
                return true;
            }
        }
        return false;
    }

    boolean isSince(Placed<TimeExpression> time) {
        return clauses.hasBetween(time.from() - FARTHEST_SINCE, time.from(), Clue.SINCE);
    }

    boolean isTold(Set<String> names, int from, int to) {
        for (int i = from; i < to; i++) {
            String stem = ContentWords.stem(tokens.get(i));
            if (stem != null && names.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    static Set<String> names(Source source) {
        String name = source.name();
        Set<String> names = new HashSet<>();
        if (source.kind() == SourceKind.NAMED && name != null) {
            Tokens tokens = Tokens.of(name);
            for (int i = 0; i < tokens.size(); i++) {
                if (ScopeWords.at(BULLETIN, tokens, i) != null) {
                    return names; // "the list published on Sunday": whose it is stands before it
                }
                String stem = ContentWords.stem(tokens.get(i));
                if (stem != null) {
                    names.add(stem);
                }
            }
        }
        return names;
    }
}
