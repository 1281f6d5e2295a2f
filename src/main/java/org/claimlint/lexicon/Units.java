package org.claimlint.lexicon;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of what is counted: person over civilian over child. An id that is not in it is a class of its own. */
public final class Units {
    private static final String SCALE = "scale";
    private static final String AGE_SEX = "age-sex";
    private static final String MAN = "man";
    private static final String WOMAN = "woman";
    private static final String PERSON = "person";
    private static final String COMBATANT = "combatant";
    private static final String OFFICER = "officer";
    private static final Map<String, Unit> TREE = load();

    private Units() {}

    /**
     * @param facet units of one parent and one facet share nobody (child and woman); of different facets they may (child and refugee)
     */
    private record Unit(String parent, boolean additive, String facet) {}

    /** Whether the tree has this id. */
    public static boolean isKnown(String id) {
        return TREE.containsKey(id);
    }

    /** All ids, in the order of the table. */
    public static Collection<String> ids() {
        return Collections.unmodifiableSet(TREE.keySet());
    }

    /** Whether counts of it may be added up: people and vehicles, never lengths or hours. An unknown unit may not. */
    public static boolean isAdditive(@Nullable String id) {
        Unit unit = TREE.get(id);
        return unit != null && unit.additive();
    }

    /** Whether {@code id} is a kind of {@code ancestor}, and not the same. */
    public static boolean isUnder(@Nullable String id, @Nullable String ancestor) {
        if (ancestor == null) {
            return false;
        }
        for (Unit unit = TREE.get(id); unit != null; unit = TREE.get(unit.parent())) {
            if (unit.parent().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the two is a kind of the other, so that one thing may be counted as both. */
    public static boolean overlap(@Nullable String one, @Nullable String other) {
        return one != null && !one.equals(other) && (isUnder(one, other) || isUnder(other, one));
    }

    /** Whether what is counted as {@code part} can belong to what is counted as {@code whole}: the same or a kind of it; unknown fits all. */
    public static boolean covers(@Nullable String whole, @Nullable String part) {
        return whole == null || part == null || whole.equals(part) || isUnder(part, whole);
    }

    /** Whether nobody can be counted as both. False when that is not certain. */
    public static boolean areDisjoint(@Nullable String one, @Nullable String other) {
        for (String first = one; first != null && TREE.containsKey(first); first = parentOf(first)) {
            for (String second = other; second != null && TREE.containsKey(second); second = parentOf(second)) {
                Unit left = TREE.get(first);
                Unit right = TREE.get(second);
                if (left.parent().equals(right.parent())) {
                    return !first.equals(second)
                            && !left.facet().equals(SCALE)
                            && !mayMean(one, other)
                            && !left.facet().isEmpty()
                            && left.facet().equals(right.facet());
                }
            }
        }
        return false;
    }

    /** Whether what is counted as the one may be part of what is counted as the other: passengers may be women, whatever the tree says. */
    public static boolean mayHold(@Nullable String whole, @Nullable String part) {
        return covers(whole, part) || isUnder(whole, PERSON) && isUnder(part, PERSON);
    }

    /** Whether a whole may be told to be made up of such parts: of its own kind or a wider one, or of children, women and men. */
    public static boolean mayConsistOf(@Nullable String whole, @Nullable String part) {
        return covers(whole, part) || covers(part, whole) || isUnder(whole, PERSON) && isOfAgeOrSex(part);
    }

    private static boolean isOfAgeOrSex(@Nullable String id) {
        for (Unit unit = TREE.get(id); unit != null; unit = TREE.get(unit.parent())) {
            if (unit.facet().equals(AGE_SEX)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are two scales on which one thing is measured: kilometres and miles. */
    public static boolean areScales(@Nullable String one, @Nullable String other) {
        Unit first = TREE.get(one);
        Unit second = TREE.get(other);
        return first != null
                && second != null
                && first != second
                && first.parent().equals(second.parent())
                && first.facet().equals(SCALE)
                && second.facet().equals(SCALE);
    }

    /** Whether it is a scale on which things are measured. */
    public static boolean isScale(@Nullable String id) {
        Unit unit = TREE.get(id);
        return unit != null && unit.facet().equals(SCALE);
    }

    /** How a scale is converted, or null where that is not known: money has no fixed rate. */
    public static @Nullable Scale scale(@Nullable String id) {
        return id == null ? null : Scales.ALL.get(id);
    }

    /** Loaded only where a text converts something. */
    private static final class Scales {
        private static final Map<String, Scale> ALL = load();

        private static Map<String, Scale> load() {
            Map<String, Scale> scales = new HashMap<>();
            for (String[] row : Table.rows(Units.class, "unit-scales.tsv")) {
                scales.put(row[0], conversion(row[1]));
            }
            return scales;
        }
    }

    /** {@code 1000}, {@code 1609.344|1852} for a name of two units, {@code 1.8+32} for a scale that begins elsewhere. */
    private static Scale conversion(String written) {
        int plus = written.indexOf('+');
        String factors = plus < 0 ? written : written.substring(0, plus);
        BigDecimal zero = plus < 0 ? BigDecimal.ZERO : new BigDecimal(written.substring(plus + 1));
        int bar = factors.indexOf('|');
        return bar < 0
                ? new Scale(new BigDecimal(factors), new BigDecimal(factors), zero)
                : new Scale(
                        new BigDecimal(factors.substring(0, bar)), new BigDecimal(factors.substring(bar + 1)), zero);
    }

    /** Whether two words may well count the same people: men who are soldiers. The tree keeps men apart from soldiers only because most are none. */
    public static boolean mayMean(@Nullable String one, @Nullable String other) {
        return isAny(one) && isServing(other) || isAny(other) && isServing(one);
    }

    /** Whether one of the two is the rank of the other force: an officer may be of the police. */
    public static boolean mayServe(@Nullable String one, @Nullable String other) {
        return OFFICER.equals(one) && isServing(other) || OFFICER.equals(other) && isServing(one);
    }

    private static boolean isAny(@Nullable String id) {
        return MAN.equals(id) || WOMAN.equals(id);
    }

    private static boolean isServing(@Nullable String id) {
        return COMBATANT.equals(id) || isUnder(id, COMBATANT);
    }

    private static @Nullable String parentOf(String id) {
        Unit unit = TREE.get(id);
        return unit == null ? null : unit.parent();
    }

    private static Map<String, Unit> load() {
        Map<String, Unit> tree = new LinkedHashMap<>();
        for (String[] row : Table.rows(Units.class, "units.tsv")) {
            tree.put(row[0], new Unit(row[1], row[2].equals("yes"), row[3]));
        }
        return tree;
    }
}
