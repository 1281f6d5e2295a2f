package org.claimlint.rules;

import java.util.Set;

/** A rule that does not come to an end. */
final class RunawayRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> rules;
    private final String what;
    private final String advice;

    /**
     * @param rules those to blame: several, where they share a condition
     * @param what what they did
     * @param advice begins with a space
     */
    RunawayRuleException(Set<String> rules, String what, String advice) {
        super(what);
        this.rules = Set.copyOf(rules);
        this.what = what;
        this.advice = advice;
    }

    Set<String> rules() {
        return rules;
    }

    String what() {
        return what;
    }

    String advice() {
        return advice;
    }
}
