package org.claimlint.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.Counted;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The DRL function {@code disjointSums}: counts, and what those of them that share nobody add up to. */
public final class SumsOfDisjoint implements AccumulateFunction<SumsOfDisjoint.Counts> {
    /** The counts so far. */
    public static final class Counts implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private transient List<Counted> list = new ArrayList<>();
    }

    @Override
    public Counts createContext() {
        return new Counts();
    }

    @Override
    public void init(Counts counts) {
        counts.list = new ArrayList<>();
    }

    @Override
    public void accumulate(Counts counts, @Nullable Object value) {
        if (value instanceof Counted counted) {
            counts.list.add(counted);
        }
    }

    @Override
    public void reverse(Counts counts, Object value) {
        throw new UnsupportedOperationException("Sums are worked out anew; see supportsReverse.");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Object getResult(Counts counts) {
        return new DisjointSums(counts.list);
    }

    @Override
    public Class<?> getResultType() {
        return DisjointSums.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
