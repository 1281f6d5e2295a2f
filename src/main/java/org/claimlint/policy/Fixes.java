package org.claimlint.policy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.claimlint.model.Anchored;
import org.claimlint.model.Claim;
import org.claimlint.model.Fix;
import org.claimlint.model.Passage;
import org.claimlint.model.Quantity;
import org.claimlint.model.TimeMention;
import org.claimlint.model.Written;
import org.claimlint.rules.FixTemplate;
import org.claimlint.rules.Properties;
import org.claimlint.rules.RuleInfo;
import org.claimlint.rules.Slot;
import org.claimlint.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Works out the corrections a rule offers. A fix exchanges digits, or the name of a weekday; where they do not stand in the passage once, and in
 * one piece, none is offered. The year the report came out in goes first: a report knows its own year best.
 */
final class Fixes {
    /** A correction, and whether it writes the year of the report it is in. */
    private record Ranked(Fix fix, boolean ofItsYear) {}

    private final Passages passages;

    Fixes(Passages passages) {
        this.passages = passages;
    }

    List<Fix> of(RuleInfo rule, Verdict verdict) {
        List<Ranked> fixes = new ArrayList<>();
        for (FixTemplate template : FixTemplate.parse(rule.fix())) {
            Object owner = verdict.bindings().get(template.slot().binding());
            Object value = Properties.follow(
                    verdict.bindings().get(template.replacement().binding()),
                    template.replacement().properties());
            Slot slot = Slot.ofFix(template);
            if (!(owner instanceof Anchored fact) || value == null) {
                continue;
            }
            Passage whole = passages.of(fact, slot);
            Fix fix = value instanceof DayOfWeek weekday
                    ? weekday(whole, fact, weekday)
                    : fix(whole, written(template, owner, slot), digits(value));
            if (fix != null && passages.isReplaceable(fix.at())) {
                fixes.add(new Ranked(
                        fix,
                        slot == Slot.YEAR
                                && value.equals(passages.report(fact.reportId()).year())));
            }
        }
        fixes.sort(Comparator.comparing(ranked -> !ranked.ofItsYear()));
        return fixes.stream().map(Ranked::fix).toList();
    }

    /** The other weekday, in the language in which the passage names the one that is written. */
    private @Nullable Fix weekday(Passage whole, Anchored owner, DayOfWeek weekday) {
        DayOfWeek written = owner instanceof TimeMention date ? date.writtenWeekday() : null;
        for (Words words : written == null ? List.<Words>of() : List.of(Words.ENGLISH, Words.ARABIC)) {
            String name = Wording.plain(written, words);
            int at = positionOfOnly(name, whole.words(), Character::isLetter);
            if (at >= 0) {
                return new Fix(passages.within(whole, at, at + name.length()), Wording.plain(weekday, words));
            }
        }
        return null;
    }

    private @Nullable Fix fix(Passage whole, String old, String replacement) {
        String quote = whole.words();
        int at = replacement.isEmpty() || old.isEmpty()
                ? -1
                : positionOfOnly(old, westernDigits(quote), Character::isDigit);
        if (at < 0) {
            return null;
        }
        Passage digits = passages.within(whole, at, at + old.length());
        return new Fix(digits, likeDigits(quote.charAt(at), replacement));
    }

    /** Where a word or number stands in {@code text}, not as a part of a longer one; -1 unless exactly once. */
    private static int positionOfOnly(String word, String text, IntPredicate belongs) {
        int only = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = (at == 0 || !belongs.test(text.charAt(at - 1)))
                    && (end == text.length() || !belongs.test(text.charAt(end)));
            if (whole && only >= 0) {
                return -1;
            }
            only = whole ? at : only;
        }
        return only;
    }

    /** The same text, of the same length, with all decimal digits as 0 to 9. */
    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return western.toString();
    }

    /** The number in the digits that the text uses. */
    private static String likeDigits(char model, String number) {
        int zero = model - Character.digit(model, 10);
        StringBuilder same = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            same.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
        }
        return same.toString();
    }

    /** The digits that a fix replaces, empty where they cannot be told. */
    private static String written(FixTemplate template, @Nullable Object owner, Slot slot) {
        if (slot == Slot.YEAR) {
            Integer year = owner instanceof Claim claim
                    ? claim.year()
                    : owner instanceof TimeMention time ? time.writtenYear() : null;
            return year == null ? "" : year.toString();
        }
        if (owner instanceof Written
                && Properties.follow(owner, template.slot().properties()) instanceof BigDecimal number) {
            return digits(number);
        }
        return owner instanceof Claim claim && slot == Slot.COUNT && claim.quantity() != null
                ? digits(claim.quantity())
                : "";
    }

    /** The number as digits; empty for ranges and bounds, which no single number can replace. */
    private static String digits(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.isFigure() ? quantity.nominal().stripTrailingZeros().toPlainString() : "";
        }
        return Wording.plain(value, Words.ENGLISH);
    }
}
