package org.claimlint.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Quantity;
import org.claimlint.text.Similar;
import org.jspecify.annotations.Nullable;

/**
 * The {@code quantity} of a claim.
 *
 * @param quantity null when every member is unknown
 */
record QuantityDraft(@Nullable Quantity quantity, @Nullable String unit, Offsets.@Nullable Located span) {
    static final List<String> MEMBERS = List.of("min", "max", "approx", "vague", "unit", "start", "end");

    private static final BigDecimal SLACK = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9-]*|[A-Z]{3}");
    private static final int SHORTEST_MISTYPED = 5;

    static QuantityDraft read(JsonCursor json) throws IOException {
        if (json.isNumber()) {
            BigDecimal value = json.amount();
            return new QuantityDraft(new Quantity(value, value, false, false), null, null);
        }
        JsonCursor.Mark mark = json.mark();
        Offsets offsets = new Offsets(mark);
        BigDecimal min = null;
        BigDecimal max = null;
        boolean approx = false;
        boolean vague = false;
        String unit = null;
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "min" -> min = json.amount();
                case "max" -> max = json.amount();
                case "approx" -> approx = json.yesOrNo();
                case "vague" -> vague = json.yesOrNo();
                case "unit" -> unit = unit(json);
                case "start" -> offsets.readStart(json);
                case "end" -> offsets.readEnd(json);
                default -> throw new AssertionError(member);
            }
        }
        Offsets.Located span = offsets.located();
        if (min == null && max == null) {
            if (approx || vague || unit != null || span != null) {
                throw mark.problem("needs a min or a max. Maybe write the interval: dozens are min 10 and max 99.");
            }
            return new QuantityDraft(null, null, null);
        }
        return new QuantityDraft(interval(mark, min, max, approx, vague), unit, span);
    }

    private static Quantity interval(
            JsonCursor.Mark mark, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean approx, boolean vague) {
        BigDecimal low = min == null ? BigDecimal.ZERO : min;
        if (max != null && max.compareTo(low) < 0) {
            throw mark.member("max")
                    .problem("must not be below min (" + max.toPlainString() + " < " + low.toPlainString()
                            + "). Maybe the two are swapped.");
        }
        if (approx && min != null && max != null && max.compareTo(min) == 0) {
            BigDecimal slack = slack(min);
            return new Quantity(min.subtract(slack).max(BigDecimal.ZERO), min.add(slack), true, vague);
        }
        return new Quantity(low, max, approx, vague);
    }

    /** A tenth, but never less than half of the last written decimal place: "about 3" is 2.5 to 3.5. */
    private static BigDecimal slack(BigDecimal value) {
        int places = Math.max(0, value.stripTrailingZeros().scale());
        return value.multiply(SLACK).max(HALF.movePointLeft(places)).stripTrailingZeros();
    }

    private static String unit(JsonCursor json) throws IOException {
        String unit = json.text();
        if (!UNIT.matcher(unit).matches()) {
            throw json.problem("must be an id such as person or aid-worker, or a currency code such as USD");
        }
        if (!Units.isKnown(unit)) {
            List<String> longOnes = Units.ids().stream()
                    .filter(id -> id.length() >= SHORTEST_MISTYPED)
                    .toList();
            String meant = Similar.nearest(unit, longOnes, 1);
            if (meant != null) {
                throw json.problem("is not a known unit", "Maybe " + meant + ".");
            }
        }
        return unit;
    }
}
