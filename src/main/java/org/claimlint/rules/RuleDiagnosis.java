package org.claimlint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Finds the line of a rule error. The engine names none for errors in conditions, so each rule is built alone, and in a failing rule each
 * constraint is replaced by {@code true} until it compiles. Slow, but only on the way to an error message.
 */
final class RuleDiagnosis {
    private static final Pattern SYNTAX_ERROR = Pattern.compile("\\[ERR \\d+] Line (\\d+):\\d+ (.*?)( in rule .*)?");
    private static final Pattern RESERVED = Pattern.compile("\\b(unit|with|when|not|and|or|then|end|rule|query)\\b");

    private final RuleCompiler compiler;

    RuleDiagnosis(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /** One line for each failing rule; the given texts where no single rule is to blame. */
    List<String> explain(List<RuleSource> rules, List<String> compilerSays) {
        List<String> problems = new ArrayList<>();
        for (RuleSource rule : rules) {
            String alone = rule.file().text().substring(rule.start(), rule.end());
            List<String> says = build(alone);
            if (!says.isEmpty()) {
                problems.add(explain(rule, alone, says.get(0)));
            }
        }
        return problems.isEmpty() ? compilerSays : problems;
    }

    private String explain(RuleSource rule, String alone, String says) {
        List<ExprConstraintDescr> constraints = new ArrayList<>();
        collect(rule.descr().getLhs(), constraints);
        int header = rule.file().text().isEmpty() ? 0 : rule.descr().getStartCharacter() - rule.start();
        for (ExprConstraintDescr constraint : constraints) {
            int start = constraint.getStartCharacter() - header - rule.start();
            int end = constraint.getEndCharacter() + 1 - header - rule.start();
            if (start < 0 || end > alone.length() || start >= end) {
                continue;
            }
            String without = alone.substring(0, start) + "true" + alone.substring(end);
            if (build(without).isEmpty()) {
                return rule.file().name() + ":" + rule.file().lineAt(rule.start() + start) + ": rule \"" + rule.name()
                        + "\" does not compile at ("
                        + constraint.getExpression().strip() + "): " + says + "."
                        + hint(constraint.getExpression());
            }
        }
        return inRule(rule, says);
    }

    /** Syntax errors come with a line of the rule when it is built alone. */
    private static String inRule(RuleSource rule, String says) {
        Matcher syntax = SYNTAX_ERROR.matcher(says);
        if (!syntax.matches()) {
            return rule.where() + ": rule \"" + rule.name() + "\" does not compile: " + says;
        }
        int line = rule.line() + Integer.parseInt(syntax.group(1)) - 1;
        return rule.file().name() + ":" + line + ": rule \"" + rule.name() + "\" does not compile: " + syntax.group(2)
                + ". Maybe a bracket, a comma or \"end\" is missing before it.";
    }

    private static String hint(String expression) {
        Matcher reserved = RESERVED.matcher(expression);
        return reserved.find()
                ? " Maybe because " + reserved.group(1)
                        + " is a reserved word; the properties of facts have other names (unitId for unit)."
                : "";
    }

    private List<String> build(String drl) {
        List<String> problems = new ArrayList<>();
        compiler.build(List.of(new RuleFile("rule", drl)), problems);
        return problems;
    }

    private static void collect(BaseDescr descr, List<ExprConstraintDescr> constraints) {
        if (descr instanceof ExprConstraintDescr constraint) {
            constraints.add(constraint);
        } else if (descr instanceof PatternDescr pattern) {
            pattern.getDescrs().forEach(child -> collect(child, constraints));
            if (pattern.getSource() != null) {
                collect(pattern.getSource(), constraints);
            }
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child -> collect(child, constraints));
        }
    }
}
