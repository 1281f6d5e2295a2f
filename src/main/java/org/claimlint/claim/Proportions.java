package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds counts that are set against each other: "30 of the 60 houses (50 %)", "rose from 20 to 30 patients (50 %)", "doubled from 10 to 20". */
final class Proportions {
    private static final String COMPARED = "compared-percent";
    private static final String OF_WHOLE = "of-whole";
    private static final String PERCENT = "percent";
    private static final String OF_THEM = "of-them";
    private static final String TELLS = "tells";
    private static final String BUT = "but";
    private static final String ALL = "of-all";
    /** The unit of numbers of which nobody knows what they count. */
    /** Between a count and its percentage: a bracket, "or", "that is". In tokens. */
    private static final int FARTHEST_PERCENT = 4;

    /** Between a whole and a part of it: "of the 400 people on the roll, 180". In tokens. */
    private static final int FARTHEST_PART = 8;

    private static final int LONGEST_FROM = 2;

    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final List<Placed<QuantityMention>> quantities;
    private final List<Placed<NumberMention>> numbers;
    private final List<Placed<TimeExpression>> times;
    private final List<Statement> statements;
    private final Map<Integer, Statement> byNumber = new HashMap<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Rise> rises = new ArrayList<>();
    private final List<Statement> states = new ArrayList<>();
    private final Set<Statement> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A percentage that the text gives for a part of a whole; null where it gives none. */
    record Ratio(
            Statement part,
            Statement whole,
            @Nullable BigDecimal percent,
            @Nullable Span span) {}

    /** A percentage as it stands in the text. */
    private record Percent(BigDecimal value, Span span) {}

    /** A change from one count to another; {@code kind} and {@code value} are those of {@link org.claimlint.model.Change}. */
    record Rise(
            Statement from,
            Statement to,
            String kind,
            @Nullable BigDecimal value) {}

    /**
     * What was found.
     *
     * @param states counts of an earlier time, which nobody may compare with those of now
     */
    record Found(List<Ratio> ratios, List<Rise> rises, List<Statement> states) {}

    private Proportions(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<QuantityMention>> quantities,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            List<Statement> statements) {
        this.tokens = tokens;
        this.layout = layout;
        this.clauses = clauses;
        this.quantities = quantities;
        this.numbers = numbers;
        this.times = times;
        this.statements = statements;
        for (Statement statement : statements) {
            if (statement.quantity() != null) {
                byNumber.putIfAbsent(numberOf(statement.quantity()), statement);
            }
        }
    }

    /** Finds proportions. @param statements in their order; bare numbers that stand in one are added, and the count of a part takes the event of its whole */
    static Found of(
            Tokens tokens,
            Layout layout,
            Clauses clauses,
            List<Placed<QuantityMention>> quantities,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            List<Changes.Told> changes,
            List<Statement> statements) {
        Proportions proportions = new Proportions(tokens, layout, clauses, quantities, numbers, times, statements);
        for (Placed<NumberMention> number : numbers) {
            if (number.mention().kind() == NumberMention.Kind.NUMBER
                    && !number.mention().name()) {
                proportions.readPart(number);
            } else if (number.mention().kind() == NumberMention.Kind.PERCENT) {
                proportions.readPercent(number);
            }
        }
        changes.forEach(proportions::readChange);
        statements.removeIf(proportions.gone::contains);
        statements.sort((one, other) -> Integer.compare(one.anchor(), other.anchor()));
        return new Found(proportions.ratios, proportions.rises, proportions.states);
    }

    private int numberOf(Placed<QuantityMention> quantity) {
        return quantity.mention().number() == null
                ? quantity.from()
                : tokens.at(quantity.mention().number().start());
    }

    /** The token behind a number and what it counts. */
    private int behind(Placed<NumberMention> number) {
        Statement statement = byNumber.get(number.from());
        return statement != null && statement.quantity() != null
                ? statement.quantity().to()
                : number.to();
    }

    private @Nullable Placed<NumberMention> numberAt(int token) {
        Placed<NumberMention> number = Placed.first(numbers, token, token + 1);
        return number != null
                        && number.mention().kind() == NumberMention.Kind.NUMBER
                        && !number.mention().name()
                        && Placed.first(times, token, token + 1) == null
                ? number
                : null;
    }

    private void readPart(Placed<NumberMention> part) {
        int at = behind(part);
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, at);
        if (of == null || of.preposition() != 0 || tokens.get(at).beginsLine()) {
            return;
        }
        Placed<NumberMention> whole = numberAt(of.to());
        if (whole == null || whole.mention().value().compareTo(part.mention().value()) <= 0) {
            return;
        }
        Statement told = byNumber.get(part.from());
        Statement base = byNumber.get(whole.from());
        Statement known = base == null ? told : base;
        if (known == null
                || told != null && base != null && !isOfKind(told, base)
                || known.quantity() != null && Units.isUnder(known.unitId(), "duration")) {
            return;
        }
        int end = behind(whole);
        if (told == null && base != null) {
            // "30 of the 60 houses were destroyed": the thirty were
            gone.add(base);
            told = bare(part, base, !ScopeWords.endsBefore(BUT, tokens, part.from(), LONGEST_FROM));
            Statement all = new Statement(null, base.quantity());
            add(whole, all);
            base = all;
        } else if (base == null && told != null) {
            base = bare(whole, told, false);
        } else if (base != null && told != null && base.event() == told.event() && told.event() != null) {
            gone.add(base);
            base = new Statement(null, base.quantity());
            add(whole, base);
        }
        if (told != null && base != null) {
            Percent percent = percentBehind(end);
            ratios.add(new Ratio(
                    told, base, percent == null ? null : percent.value(), percent == null ? null : percent.span()));
        }
    }

    /** "180 hurt, that is 20 % of all the hurt", "of the 900 hurt, 180 (20 %)": the count stands before its percentage. */
    private void readPercent(Placed<NumberMention> percent) {
        if (ScopeWords.at(COMPARED, tokens, percent.to()) != null) {
            return; // "3 % more than last year"
        }
        Layout.Stretch sentence = layout.sentences().get(layout.sentenceOf(percent.from()));
        Statement part = null;
        for (Statement statement : statements) {
            boolean before = statement.quantity() != null
                    && statement.quantity().from() >= sentence.from()
                    && statement.quantity().to() <= percent.from();
            part = before ? statement : part;
        }
        if (part == null
                || part.quantity() == null
                || !Equations.isBetween(tokens, part.quantity().to(), percent.from(), part.event())) {
            readBarePart(percent, sentence);
            return;
        }
        for (Ratio ratio : ratios) {
            if (ratio.part() == part) {
                return;
            }
        }
        Statement whole = ofAll(percent, part);
        whole = whole == null ? ofBefore(part, sentence) : whole;
        whole = whole == null ? ofNoun(percent, part) : whole;
        if (whole != null && whole != part) {
            ratios.add(new Ratio(
                    part, whole, percent.mention().value(), percent.mention().span()));
        }
    }

    /** "Of the 900 hurt, 180 (20 %)": the part is a bare number. */
    private void readBarePart(Placed<NumberMention> percent, Layout.Stretch sentence) {
        Placed<NumberMention> number = null;
        for (Placed<NumberMention> one : Placed.within(numbers, sentence.from(), percent.from())) {
            number = one;
        }
        if (number == null
                || number.mention().kind() != NumberMention.Kind.NUMBER
                || number.mention().name()
                || byNumber.get(number.from()) != null
                || Placed.first(times, number.from(), number.to()) != null) {
            return;
        }
        if (!Equations.isBetween(tokens, number.to(), percent.from(), null)) {
            readPartOfNoun(number, percent);
            return;
        }
        for (Statement whole : statements) {
            Placed<QuantityMention> count = whole.quantity();
            if (count != null && isOfBefore(count, number.from(), sentence)) {
                Statement part = bare(number, whole, true);
                ratios.add(new Ratio(
                        part,
                        whole,
                        percent.mention().value(),
                        percent.mention().span()));
                return;
            }
        }
    }

    /** "180 of the patients, or 20 %", where the text counts patients once before. */
    private void readPartOfNoun(Placed<NumberMention> part, Placed<NumberMention> percent) {
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, part.to());
        if (of == null
                || !tokens.get(of.to()).isWord()
                || !Equations.isBetween(tokens, of.to() + 1, percent.from(), null)
                || ScopeWords.at(OF_WHOLE, tokens, percent.to()) != null) {
            return;
        }
        Statement whole = onlyBefore(of.to(), part.from());
        if (whole != null) {
            ratios.add(new Ratio(
                    bare(part, whole, true),
                    whole,
                    percent.mention().value(),
                    percent.mention().span()));
        }
    }

    /** The only count of a noun that is told before a token, the title left out; null where there are several. */
    private @Nullable Statement onlyBefore(int noun, int before) {
        Statement only = null;
        for (Statement statement : statements) {
            Placed<QuantityMention> count = statement.quantity();
            boolean same = count != null
                    && count.from() < before
                    && (layout.title() == null || !layout.title().holds(count.from()))
                    && count.mention().number() != null
                    && tokens.form(count.to() - 1).equals(tokens.form(noun));
            if (same && only != null) {
                return null;
            }
            only = same ? statement : only;
        }
        return only;
    }

    /** "180 of the patients (20 %)": the patients that were told before. */
    private @Nullable Statement ofNoun(Placed<NumberMention> percent, Statement part) {
        Placed<QuantityMention> count = part.quantity();
        Span number = count == null ? null : count.mention().number();
        if (count == null || number == null || ScopeWords.at(OF_WHOLE, tokens, percent.to()) != null) {
            return null;
        }
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, tokens.at(number.end() - 1) + 1);
        return of != null && of.to() == count.to() - 1 ? onlyBefore(of.to(), count.from()) : null;
    }

    /** Whether a count stands behind "of the" and right before a number. */
    private boolean isOfBefore(Placed<QuantityMention> whole, int number, Layout.Stretch sentence) {
        return whole.from() >= sentence.from()
                && whole.to() < number
                && number - whole.to() <= FARTHEST_PART
                && ScopeWords.endsBefore(OF_WHOLE, tokens, whole.from(), LONGEST_FROM + 1)
                && tokens.get(number - 1).isMark()
                && Placed.first(numbers, whole.to(), number) == null;
    }

    /** The whole behind a percentage: "of the 900 hurt", or "of all the hurt", which only one count told before. */
    private @Nullable Statement ofAll(Placed<NumberMention> percent, Statement part) {
        int at = percent.to();
        Lexicon.Match<String> of = ScopeWords.at(OF_WHOLE, tokens, at);
        if (of == null) {
            return null;
        }
        Statement only = null;
        for (Statement statement : statements) {
            Placed<QuantityMention> count = statement.quantity();
            if (count == null
                    || statement == part
                    || layout.title() != null && layout.title().holds(count.from())) {
                continue;
            }
            if (count.from() == of.to()) {
                return isOfKind(part, statement) ? statement : null;
            }
            boolean all = ScopeWords.at(ALL, tokens, at) != null
                    && count.from() < percent.from()
                    && part.measure() != null
                    && part.measure() == statement.measure()
                    && isOfKind(part, statement)
                    && count.mention().quantity().isFigure()
                    && part.quantity() != null
                    && count.mention()
                            .quantity()
                            .isAbove(part.quantity().mention().quantity());
            if (all && only != null) {
                return null;
            }
            only = all ? statement : only;
        }
        return only;
    }

    /** "Of the 900 hurt, 180 (20 %)". */
    private @Nullable Statement ofBefore(Statement part, Layout.Stretch sentence) {
        Placed<QuantityMention> count = part.quantity();
        for (Statement statement : statements) {
            Placed<QuantityMention> whole = statement.quantity();
            boolean right = count != null
                    && whole != null
                    && isOfBefore(whole, count.from(), sentence)
                    && isOfKind(part, statement);
            if (right) {
                return statement;
            }
        }
        return null;
    }

    /** Whether a part may belong to a whole; what a bare number counts, its whole tells. */
    private static boolean isOfKind(Statement part, Statement whole) {
        boolean bare = part.quantity() == null || part.quantity().mention().unitId() == null;
        return bare || Units.covers(whole.unitId(), part.unitId());
    }

    private Statement bare(Placed<NumberMention> number, @Nullable Statement model, boolean event) {
        BigDecimal value = number.mention().value();
        Statement statement = new Statement(
                event && model != null ? model.event() : null,
                new Placed<>(
                        new QuantityMention(
                                number.mention().span(),
                                new Quantity(value, value, false, false),
                                model == null ? CountedNumbers.ENTRY : model.unitId(),
                                event && model != null ? model.measure() : null,
                                number.mention().span()),
                        number.from(),
                        number.to()));
        add(number, statement);
        return statement;
    }

    private void add(Placed<NumberMention> number, Statement statement) {
        statements.add(statement);
        byNumber.put(number.from(), statement);
    }

    /** "2,700 of the 4,500 have voted, 75 percent of them by post", "and 55 percent said". */
    private boolean isOfOthers(int from, Placed<NumberMention> percent) {
        return ScopeWords.at(OF_THEM, tokens, percent.to()) != null
                || ScopeWords.find(TELLS, tokens, from, percent.from()) >= 0;
    }

    /** A percentage right behind a token, in brackets or behind "or" and the like. */
    private @Nullable Percent percentBehind(int token) {
        int to = Math.min(token + FARTHEST_PERCENT, tokens.size());
        for (Placed<NumberMention> number : Placed.within(numbers, token, to)) {
            if (number.mention().kind() == NumberMention.Kind.PERCENT) {
                if (isOfOthers(token, number)) {
                    return null;
                }
                return new Percent(number.mention().value(), number.mention().span());
            }
            return null;
        }
        for (Placed<QuantityMention> quantity : Placed.within(quantities, token, to)) {
            return PERCENT.equals(quantity.mention().unitId())
                            && quantity.mention().quantity().isFigure()
                    ? new Percent(
                            quantity.mention().quantity().nominal(),
                            quantity.mention().span())
                    : null;
        }
        return null;
    }

    /** "From 20 to 30": what it was is told beside what it became. */
    private void readChange(Changes.Told change) {
        if (change.ofPercents()) {
            return;
        }
        Statement before = byNumber.get(change.from().from());
        Statement now = byNumber.get(change.to().from());
        Statement known = now == null ? before : now;
        if (known != null ? known.unitId() == null : change.size() == null) {
            return;
        }
        before = before == null ? bare(change.from(), known, false) : before;
        if (now == null) {
            now = bare(change.to(), known, true);
            if (known == null) {
                states.add(now);
            }
        }
        if (change.kind() != null) {
            rises.add(new Rise(before, now, change.kind(), change.size()));
        }
        states.add(before);
    }
}
