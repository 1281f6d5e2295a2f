package org.claimlint.rules;

import java.util.List;

/** Rules that cannot be used. */
public final class InvalidRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * @param problems each one line {@code file:line: what (value). Maybe ...}
     */
    public InvalidRuleException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
