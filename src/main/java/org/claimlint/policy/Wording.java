package org.claimlint.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimlint.model.Claim;
import org.claimlint.model.Counted;
import org.claimlint.model.PlaceId;
import org.claimlint.model.Quantity;
import org.claimlint.model.TimeMention;
import org.claimlint.rules.Properties;
import org.claimlint.rules.Template;
import org.claimlint.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Fills placeholders: with the report's own words where they are known, else with the value in plain words. */
final class Wording {
    private Wording() {}

    static String of(String template, Verdict verdict, Words words) {
        StringBuilder text = new StringBuilder();
        for (Template.Piece piece : Template.parse(template).pieces()) {
            text.append(piece.isPlaceholder() ? of(piece, verdict, words) : piece.literal());
        }
        return text.toString();
    }

    static String of(Template.Piece placeholder, Verdict verdict, Words words) {
        Object start = verdict.bindings().get(placeholder.binding());
        return start instanceof List<?> list
                ? list.stream()
                        .map(element -> of(element, placeholder.properties(), words))
                        .collect(Collectors.joining(words.get("list")))
                : of(start, placeholder.properties(), words);
    }

    private static String of(@Nullable Object owner, List<String> properties, Words words) {
        return plain(Properties.follow(owner, properties), words);
    }

    /** "about 400 (fighter)": the count as read, with what is counted. */
    static String counted(Claim claim, Quantity quantity, Words words) {
        String unit = claim.unitId();
        return plain(quantity, words) + (unit == null ? "" : " (" + unit + ")");
    }

    static String plain(@Nullable Object value, Words words) {
        if (value == null) {
            return words.get("unknown");
        }
        if (value instanceof Quantity quantity) {
            return quantity(quantity, words);
        }
        if (value instanceof Counted counted) {
            String unit = counted.unitId();
            String amount = quantity(counted.quantity(), words);
            return unit == null ? amount : amount + " (" + KnownNames.unit(unit, words) + ")";
        }
        if (value instanceof PlaceId place) {
            return KnownNames.place(place.id(), words);
        }
        if (value instanceof TimeMention time) {
            return time.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Enum<?> constant
                ? words.get(constant.name().toLowerCase(Locale.ROOT))
                : value.toString();
    }

    private static String quantity(Quantity quantity, Words words) {
        String nominal = quantity.nominal().stripTrailingZeros().toPlainString();
        if (quantity.max() == null) {
            return words.with("at-least", nominal);
        }
        String range = quantity.min().stripTrailingZeros().toPlainString() + "\u2013"
                + quantity.max().stripTrailingZeros().toPlainString();
        if (quantity.min().compareTo(quantity.max()) == 0) {
            return nominal;
        }
        return quantity.approx() && !quantity.vague() ? words.with("about", nominal) : range;
    }
}
