package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.Measure;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The numbers of a text that count something, those as well that stand bare ("188 in Kingston"): what a bare one counts, whoever finds it says. */
final class CountedNumbers {
    /** The unit of a number of which all that is known is that it counts. */
    static final String ENTRY = "entry";

    private static final String PERCENT = "percent";
    private static final String ADJECTIVE = "adjective-one";
    private static final String BOUND = "age-bound";
    private static final String AGED = "aged";
    private static final String IN_EVERY = "in-every";
    private static final String AMOUNTS = "amounts-to";
    private static final int LONGEST_EVERY = 3;
    /** "Aged between 24 and 60". In tokens. */
    private static final int FARTHEST_AGE = 5;
    /** "Younger than", "below the age of". In tokens. */
    private static final int LONGEST_BOUND = 4;

    private final Tokens tokens;
    private final List<Placed<QuantityMention>> quantities;
    private final List<Placed<NumberMention>> numbers;
    private final List<Placed<TimeExpression>> times;
    private final List<Statement> statements;
    /** By the first token of its number. */
    private final Map<Integer, Statement> added = new LinkedHashMap<>();

    /** A number. @param quantity with what it counts, or null where it stands bare */
    record Item(int from, int to, Quantity value, @Nullable Placed<QuantityMention> quantity) {}

    /** @param statements in their order */
    CountedNumbers(
            Tokens tokens,
            List<Placed<QuantityMention>> quantities,
            List<Placed<NumberMention>> numbers,
            List<Placed<TimeExpression>> times,
            List<Statement> statements) {
        this.tokens = tokens;
        this.quantities = quantities;
        this.numbers = numbers;
        this.times = times;
        this.statements = statements;
    }

    /** The number that begins with a token, or null. A percentage, a name and a part of a date count nothing. */
    @Nullable
    Item at(int token) {
        Placed<QuantityMention> quantity = Placed.first(quantities, token, token + 1);
        if (quantity != null) {
            return PERCENT.equals(quantity.mention().unitId())
                    ? null
                    : new Item(token, quantity.to(), quantity.mention().quantity(), quantity);
        }
        Placed<NumberMention> number = isWithinQuantity(token) ? null : Placed.first(numbers, token, token + 1);
        boolean counts = number != null
                && !isOfAges(token)
                && !isAdjective(number)
                && !ScopeWords.endsBefore(BOUND, tokens, token, LONGEST_BOUND)
                && !isOfRatio(token, number)
                && number.mention().kind() == NumberMention.Kind.NUMBER
                && !number.mention().name()
                && number.mention().otherReading() == null
                && number.mention().value().signum() >= 0
                && Placed.first(times, token, token + 1) == null;
        if (!counts || number == null) {
            return null;
        }
        BigDecimal value = number.mention().value();
        return new Item(token, number.to(), new Quantity(value, value, false, false), null);
    }

    /** "A man and a woman aged between 24 and 60". */
    private boolean isOfAges(int token) {
        for (int i = token - 1; i >= Math.max(0, token - FARTHEST_AGE); i--) {
            if (ScopeWords.at(AGED, tokens, i) != null) {
                return true;
            }
            if (tokens.get(i).isMark()) {
                return false;
            }
        }
        return false;
    }

    /** "Of one model", where "one" stands behind its noun and says no more than "a": Arabic. */
    private boolean isAdjective(Placed<NumberMention> number) {
        int before = number.from() - 1;
        return number.mention().value().compareTo(BigDecimal.ONE) == 0
                && ScopeWords.at(ADJECTIVE, tokens, number.from()) != null
                && before >= 0
                && tokens.get(before).isArabic()
                && tokens.get(before).isWord();
    }

    /** "Or three in four,", "one in every ten": two numbers that tell a share, and count nobody. */
    private boolean isOfRatio(int token, Placed<NumberMention> number) {
        for (int i = number.to(); i <= Math.min(tokens.size() - 1, number.to() + 1); i++) {
            Lexicon.Match<String> every = ScopeWords.at(IN_EVERY, tokens, i);
            if (every != null && Placed.first(numbers, every.to(), every.to() + 1) != null) {
                return every.to() > i + 1 || isGloss(token, every.to());
            }
        }
        for (int i = token - 1; i >= Math.max(1, token - LONGEST_EVERY); i--) {
            Lexicon.Match<String> every = ScopeWords.at(IN_EVERY, tokens, i);
            Placed<NumberMention> first = every == null || every.to() != token ? null : endingAt(i);
            if (first != null) {
                return token - i > 1 || isGloss(first.from(), token);
            }
        }
        return false;
    }

    private @Nullable Placed<NumberMention> endingAt(int token) {
        int last = Placed.indexFrom(numbers, token) - 1;
        return last >= 0 && numbers.get(last).to() == token ? numbers.get(last) : null;
    }

    /** A plain "three in four" stands behind "or" and before a mark. */
    private boolean isGloss(int first, int second) {
        Placed<NumberMention> number = Placed.first(numbers, second, second + 1);
        return number != null
                && ScopeWords.endsBefore(AMOUNTS, tokens, first, LONGEST_EVERY)
                && number.to() < tokens.size()
                && tokens.get(number.to()).isMark();
    }

    /** "Some 31 of them": the quantity begins before its number. */
    private boolean isWithinQuantity(int token) {
        int before = Placed.indexFrom(quantities, token) - 1;
        return before >= 0 && quantities.get(before).to() > token;
    }

    /** The token behind the digits or number words of a number, what it counts left out. */
    int numberEnd(Item item) {
        Span number = item.quantity() == null ? null : item.quantity().mention().number();
        return number == null ? item.to() : tokens.at(number.end() - 1) + 1;
    }

    /** The statements with a written number that begin in a stretch of tokens. @param to exclusive */
    List<Statement> counts(int from, int to) {
        List<Statement> counts = new ArrayList<>();
        for (int i = indexFrom(from); i < statements.size() && statements.get(i).anchor() < to; i++) {
            Placed<QuantityMention> quantity = statements.get(i).quantity();
            if (quantity != null && quantity.mention().number() != null) {
                counts.add(statements.get(i));
            }
        }
        return counts;
    }

    /** The statement of a number: the one that is there, else a new one that counts this. */
    Statement statement(Item item, @Nullable String unit, @Nullable Measure measure) {
        for (Statement told : counts(item.from(), item.from() + 1)) {
            return told;
        }
        return added.computeIfAbsent(
                item.from(),
                from -> new Statement(
                        null,
                        new Placed<>(
                                new QuantityMention(
                                        tokens.span(item.from(), item.to()),
                                        item.value(),
                                        unit,
                                        measure,
                                        tokens.span(item.from(), item.to())),
                                item.from(),
                                item.to())));
    }

    /**
     * What a noun names that the tree does not know: a class of its own where its letters can be written as an id, else merely an {@link
     * #ENTRY}.
     */
    String classOf(int noun) {
        String form = tokens.form(noun);
        return form.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? form : ENTRY;
    }

    /** Takes a new statement back. */
    void forget(Item item) {
        added.remove(item.from());
    }

    /** The new statements. */
    Collection<Statement> added() {
        return added.values();
    }

    /** The first statement at or behind a token. */
    private int indexFrom(int token) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).anchor() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
