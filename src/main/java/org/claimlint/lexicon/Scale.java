package org.claimlint.lexicon;

import java.math.BigDecimal;

/**
 * How a scale is converted to the common scale of its kind.
 *
 * @param smallest what one of it is at least: some names stand for several units, as a mile on land and at sea
 * @param largest what one of it is at most
 * @param zero what none of it is: 32 degrees Fahrenheit for Celsius
 */
public record Scale(BigDecimal smallest, BigDecimal largest, BigDecimal zero) {
    /** What an amount is at least. */
    public BigDecimal least(BigDecimal amount) {
        return amount.multiply(smallest).add(zero);
    }

    /** What an amount is at most. */
    public BigDecimal most(BigDecimal amount) {
        return amount.multiply(largest).add(zero);
    }
}
