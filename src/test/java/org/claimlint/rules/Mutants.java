package org.claimlint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Every rule with one thing taken away: a constraint, a pattern that binds nothing the rest needs, or one side of an "or". */
final class Mutants {
    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:\\s*[\\w.!]+");
    private static final Pattern BOUND_CONSTRAINT =
            Pattern.compile("(\\$\\w+\\s*:\\s*[\\w.!]+)\\s*[!=<>].*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    /** Always true, wherever a pattern may stand: every session holds a report. */
    private static final String TRUE = "exists Report( )";

    private static final Pattern FIRST_PATTERN = Pattern.compile("([A-Z]\\w*)\\(");

    private final RuleSource rule;
    private final String text;
    private final int offset;
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * A rule with one thing missing.
     *
     * @param original the name of the rule it was made from
     * @param name its own name: of the same id, as a variant
     * @param removed what is missing, for people
     */
    record Mutant(String original, String name, String removed, String drl) {}

    private Mutants(RuleSource rule, int offset) {
        this.rule = rule;
        this.text = rule.file().text().substring(rule.start(), rule.end());
        this.offset = offset + rule.start();
    }

    /** All mutants of a rule. */
    static List<Mutant> of(RuleSource rule) {
        int offset = rule.descr().getStartCharacter() - rule.start();
        Mutants mutants = new Mutants(rule, offset);
        mutants.visit(rule.descr().getLhs());
        return mutants.mutants;
    }

    private void visit(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            constraintsOf(pattern);
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                visit(accumulate.getInput());
            } else {
                removePattern(pattern);
            }
        } else if (descr instanceof AccumulateDescr accumulate) {
            visit(accumulate.getInput());
        } else if (descr instanceof OrDescr or) {
            or.getDescrs().forEach(this::removeSide);
            or.getDescrs().forEach(this::visit);
        } else if (descr instanceof ConditionalElementDescr element) {
            if (!(descr instanceof AndDescr)) {
                removePattern(descr); // a "not" or "exists" as a whole; what it holds cannot be taken away alone
            }
            element.getDescrs().forEach(child -> {
                if (!(descr instanceof AndDescr) && child instanceof PatternDescr only) {
                    constraintsOf(only);
                } else {
                    visit(child);
                }
            });
        }
    }

    private void constraintsOf(PatternDescr pattern) {
        pattern.getDescrs().forEach(constraint -> {
            if (constraint instanceof ExprConstraintDescr expression) {
                removeConstraint(expression);
            }
        });
    }

    private void removeConstraint(ExprConstraintDescr constraint) {
        String expression = constraint.getExpression().strip();
        if (BINDING.matcher(expression).matches() || isJoinToOnlyReport(expression)) {
            return;
        }
        var bound = BOUND_CONSTRAINT.matcher(expression);
        replace(constraint, bound.matches() ? bound.group(1) : "true");
    }

    /** What is said of one passage is said where one report is seen: no case misses this join, and it is there for its index. */
    private boolean isJoinToOnlyReport(String expression) {
        return expression.equals("reportId == $r") && text.contains("Report( $r : id");
    }

    /** A side that binds variables cannot just go: it stays, and never matches. */
    private void removeSide(BaseDescr side) {
        String words = text.substring(side.getStartCharacter() - offset, side.getEndCharacter() + 1 - offset);
        replace(side, FIRST_PATTERN.matcher(words).replaceFirst("$1( this == null, "));
    }

    private void removePattern(BaseDescr pattern) {
        int start = pattern.getStartCharacter() - offset;
        int end = pattern.getEndCharacter() + 1 - offset;
        String removed = text.substring(start, end);
        String rest = text.substring(0, start) + text.substring(end);
        boolean needed = VARIABLE.matcher(removed)
                .results()
                .map(match -> match.group())
                .filter(name -> Pattern.compile(Pattern.quote(name) + "\\s*:")
                        .matcher(removed)
                        .find())
                .anyMatch(name -> rest.contains(name) || isNamedInMessage(name));
        if (!needed) {
            replace(pattern, TRUE);
        }
    }

    private boolean isNamedInMessage(String variable) {
        return text.contains("{" + variable.substring(1));
    }

    private void replace(BaseDescr descr, String replacement) {
        int start = descr.getStartCharacter() - offset;
        int end = descr.getEndCharacter() + 1 - offset;
        while (text.charAt(end - 1) == ';' || Character.isWhitespace(text.charAt(end - 1))) {
            end--; // the parser counts the semicolon of an accumulate to its last pattern
        }
        String removed = text.substring(start, end);
        int number = mutants.size() + 1;
        String name = rule.name().endsWith(")")
                ? rule.name().substring(0, rule.name().length() - 1) + ", mutant " + number + ")"
                : rule.name() + " (mutant " + number + ")";
        String mutated = (text.substring(0, start) + replacement + text.substring(end))
                .replaceFirst(Pattern.quote("\"" + rule.name() + "\""), "\"" + name + "\"");
        mutants.add(
                new Mutant(rule.name(), name, rule.name() + " without: " + removed.replaceAll("\\s+", " "), mutated));
    }
}
