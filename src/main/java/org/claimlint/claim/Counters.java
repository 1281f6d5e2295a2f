package org.claimlint.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Claim;
import org.claimlint.model.CueKind;
import org.claimlint.model.DateInterval;
import org.claimlint.model.LaterCount;
import org.claimlint.model.OtherScale;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Section;
import org.claimlint.model.SourceKind;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds counts of one report that are about one thing by the words beside them: running counts of two days, one number on two scales. */
final class Counters {
    private static final String COUNTER = "counter";
    private static final int FEWEST_COMMON = 3;
    private static final int FEWEST_COMMON_AS_OF = 1;
    private static final String AS_OF = "as-of";
    private static final int LONGEST_AS_OF = 3;
    /** Around an amount. In tokens. */
    private static final int WINDOW = 9;

    private static final int MOST = 400;
    private static final int FEW_DAYS = 10;
    private static final String LENGTH = "length";
    private static final int ENOUGH = 2;
    private static final String PERSON = "person";

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<TimeExpression>> times;
    private final List<Statement> statements;
    private final Map<Statement, Claim> claims;
    private final ContentWords content;

    Counters(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<TimeExpression>> times,
            List<Statement> statements,
            Map<Statement, Claim> claims,
            ContentWords content) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.times = times;
        this.statements = statements;
        this.claims = claims;
        this.content = content;
    }

    /**
     * A running count, and the days of which one is the last that it counts.
     *
     * @param asOf whether the text says so: "until Sunday night"
     */
    private record Running(Claim claim, DateInterval days, boolean asOf, Set<String> words) {
        boolean isBefore(Running other) {
            LocalDate last = days.to();
            LocalDate first = other.days.from();
            return last != null && first != null && last.isBefore(first);
        }
    }

    List<LaterCount> later() {
        List<Running> running = new ArrayList<>();
        for (Statement statement : statements) {
            Running one = running.size() < MOST ? running(statement) : null;
            if (one != null) {
                running.add(one);
            }
        }
        List<LaterCount> found = new ArrayList<>();
        for (Running one : running) {
            for (Running other : running) {
                if (one.isBefore(other) && areOne(one, other)) {
                    found.add(new LaterCount(one.claim().id(), other.claim().id()));
                }
            }
        }
        return found;
    }

    private @Nullable Running running(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        Claim claim = claims.get(statement);
        if (count == null
                || claim == null
                || claim.section() == Section.TITLE
                || claim.rate() != null
                || claim.since() != null
                || claim.measure() == null && !Units.isUnder(claim.unitId(), PERSON)
                || !claim.asserted()
                || claim.cues().stream().anyMatch(kind -> kind != CueKind.RECALLED)
                || !count.mention().quantity().isFigure()) {
            return null;
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(count.from()));
        int clause = clauses.of(count.from());
        boolean counts =
                ScopeWords.find(COUNTER, tokens, Math.max(sentence.from(), count.from() - 2 * WINDOW), count.from())
                                >= 0
                        && !clauses.hasBetween(clauses.first(clause), clauses.end(clause), Clue.MORE);
        DateInterval asOf = counts ? asOf(sentence) : null;
        DateInterval days = counts && asOf == null ? days(count, sentence) : asOf;
        return days == null
                ? null
                : new Running(claim, days, asOf != null, content.allStems(tokens, sentence.from(), sentence.to()));
    }

    /** The only day of the sentence until which is counted. */
    private @Nullable DateInterval asOf(Layout.Stretch sentence) {
        DateInterval only = null;
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
            boolean until = ScopeWords.endsBefore(AS_OF, tokens, time.from(), LONGEST_AS_OF)
                    || ScopeWords.at(AS_OF, tokens, time.from()) != null;
            DateInterval days = until ? time.mention().interval() : null;
            if (until && (days == null || days.days() > FEW_DAYS || only != null)) {
                return null;
            }
            only = until ? days : only;
        }
        return only;
    }

    /** The only day of the sentence, or its only few days. */
    private @Nullable DateInterval days(Placed<QuantityMention> count, Layout.Stretch sentence) {
        DateInterval only = null;
        for (Placed<TimeExpression> time : Placed.within(times, sentence.from(), sentence.to())) {
            DateInterval days = time.mention().interval();
            if (days == null || days.days() > FEW_DAYS || only != null && !only.equals(days)) {
                return null;
            }
            only = time.gap(count) <= 2 * WINDOW ? days : only;
        }
        return only;
    }

    private static boolean areOne(Running one, Running other) {
        Claim first = one.claim();
        Claim second = other.claim();
        boolean named = first.source().kind() == SourceKind.NAMED
                && second.source().kind() == SourceKind.NAMED
                && !first.sourceKey().equals(second.sourceKey());
        boolean elsewhere = first.placeAt() != null
                && second.placeAt() != null
                && !first.placeAt().equals(second.placeAt());
        Set<String> common = new HashSet<>(one.words());
        common.retainAll(other.words());
        return !named
                && !elsewhere
                && Objects.equals(first.unitId(), second.unitId())
                && first.measure() == second.measure()
                && common.size() >= (one.asOf() && other.asOf() ? FEWEST_COMMON_AS_OF : FEWEST_COMMON);
    }

    List<OtherScale> scales() {
        List<Statement> measured = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.quantity() != null && measured.size() < MOST && Units.isScale(statement.unitId())) {
                measured.add(statement);
            }
        }
        List<OtherScale> found = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            for (int j = i + 1; j < measured.size(); j++) {
                Claim one = claims.get(measured.get(i));
                Claim other = claims.get(measured.get(j));
                if (one != null && other != null && areOneThing(measured.get(i), measured.get(j), one, other)) {
                    found.add(new OtherScale(one.id(), other.id()));
                }
            }
        }
        return found;
    }

    /** How much speaks for it: a figure that few things share, words beside both, an article before the second. Lengths are many in a report. */
    private boolean areOneThing(Statement first, Statement second, Claim one, Claim other) {
        Quantity amount = one.quantity();
        if (amount == null
                || !Units.areScales(one.unitId(), other.unitId())
                || !amount.sameWritten(other.quantity())
                || !amount.isTelling()
                || isOfBareNumber(first)
                || isOfBareNumber(second)
                || layout.sentenceOf(first.anchor()) == layout.sentenceOf(second.anchor())) {
            return false;
        }
        Set<String> common = around(first);
        common.retainAll(around(second));
        boolean round = amount.nominal().stripTrailingZeros().precision() < 2;
        boolean length = Units.isUnder(one.unitId(), LENGTH);
        int evidence = common.size() + (round ? 0 : 1) + (length ? 0 : 1) + (isDefinite(second) ? 1 : 0);
        return evidence >= ENOUGH;
    }

    /** "At 94 (58 mph)": what stands in brackets says the number before once more, on its own scale. */
    private boolean isOfBareNumber(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        return count != null
                && count.from() > 1
                && tokens.form(count.from() - 1).equals("(")
                && tokens.get(count.from() - 2).isDigits();
    }

    /** "The 6,200 acres": an amount that was told before. */
    private boolean isDefinite(Statement statement) {
        return statement.quantity() != null && Definite.isCount(tokens, clauses, statement.quantity());
    }

    private Set<String> around(Statement statement) {
        Placed<QuantityMention> count = statement.quantity();
        if (count == null) {
            return new HashSet<>();
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(count.from()));
        Set<String> stems = content.stems(Math.max(sentence.from(), count.from() - WINDOW), count.from());
        stems.addAll(content.stems(count.to(), Math.min(sentence.to(), count.to() + WINDOW)));
        return stems;
    }
}
