package org.claimlint.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.claimlint.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The DRL function {@code sumOf}: interval sum of quantities; unknown ones are left out, so a rule must say first that all are known. */
public final class QuantitySum implements AccumulateFunction<QuantitySum.Total> {
    /** The sum so far. */
    public static final class Total implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Quantity sum;
    }

    @Override
    public Total createContext() {
        return new Total();
    }

    @Override
    public void init(Total total) {
        total.sum = null;
    }

    @Override
    public void accumulate(Total total, @Nullable Object value) {
        if (value instanceof Quantity quantity) {
            total.sum = total.sum == null ? quantity : total.sum.plus(quantity);
        }
    }

    @Override
    public void reverse(Total total, Object value) {
        throw new UnsupportedOperationException("Sums are worked out anew; see supportsReverse.");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public @Nullable Object getResult(Total total) {
        return total.sum;
    }

    @Override
    public Class<?> getResultType() {
        return Quantity.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
