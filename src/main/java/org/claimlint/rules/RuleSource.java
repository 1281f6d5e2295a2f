package org.claimlint.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimlint.model.Severity;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One rule of a file, before it is compiled.
 *
 * @param doc the comment before it, without the stars
 * @param line where {@code rule} stands, from 1
 * @param start offset of {@code rule} in the file
 * @param end offset after {@code end} in the file
 */
record RuleSource(RuleFile file, RuleDescr descr, String doc, int line, int start, int end) {
    static final String VERDICT = "insertLogical(verdict(drools.getMatch()));";

    private static final Pattern FINDING = Pattern.compile("[a-z]+/[a-z-]+( \\([^()]+\\))?");
    private static final Pattern BINDING = Pattern.compile("^(\\$\\w+)\\s*:\\s*([\\w.!]+)");
    private static final Pattern NEW = Pattern.compile("\\bnew\\s+(\\w+)");
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "severity", "since", "tags", "languages", "caps", "slot", "message", "message_ar", "fix");
    private static final List<String> MANDATORY =
            List.of("title", "severity", "since", "tags", "message", "message_ar");
    private static final List<String> MANDATORY_IN_VARIANTS = List.of("message", "message_ar");

    /** The rules of a file in their order; what is wrong with it is added to {@code problems}. */
    static List<RuleSource> in(RuleFile file, String packageName, List<String> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL10);
        PackageDescr parsed = parse(parser, file, packageName, problems);
        List<RuleSource> rules = new ArrayList<>();
        if (parsed == null) {
            return rules;
        }
        int offset = file.offset(packageName);
        for (RuleDescr rule : parsed.getRules()) {
            int start = rule.getStartCharacter() - offset;
            int end = rule.getEndCharacter() + 1 - offset;
            rules.add(new RuleSource(file, rule, docBefore(file.text(), start), file.lineAt(start), start, end));
        }
        return rules;
    }

    private static @Nullable PackageDescr parse(
            DrlParser parser, RuleFile file, String packageName, List<String> problems) {
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, file.drl(packageName));
        } catch (DroolsParserException | RuntimeException e) {
            problems.add(file.name() + ": is no valid rule file (" + firstLine(String.valueOf(e.getMessage())) + ").");
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
            line = Math.min(line, file.lineAt(file.text().stripTrailing().length()));
            problems.add(
                    file.name() + ":" + line + ": is no valid rule (" + syntaxProblem(error) + ")."
                            + " Maybe a bracket, a comma or \"end\" is missing, or a property has a reserved name (unit, with, when, not, and, or).");
        }
        return problems.isEmpty() ? parsed : null;
    }

    private static String syntaxProblem(DroolsError error) {
        String message = firstLine(error.getMessage());
        int detail = message.indexOf("] ");
        int everyToken = message.indexOf(" expecting {");
        return message.substring(detail < 0 ? 0 : detail + 2, everyToken < 0 ? message.length() : everyToken);
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static String docBefore(String text, int start) {
        String before = text.substring(0, Math.max(start, 0)).stripTrailing();
        int open = before.lastIndexOf("/**");
        if (!before.endsWith("*/") || open < 0) {
            return "";
        }
        StringBuilder doc = new StringBuilder();
        before.substring(open + 3, before.length() - 2).lines().forEach(line -> {
            String words = line.strip();
            doc.append(words.startsWith("*") ? words.substring(1).strip() : words)
                    .append('\n');
        });
        return doc.toString().strip();
    }

    String name() {
        return descr.getName();
    }

    /** Whether the rule finds something, rather than a relation or a guard for other rules: its name is {@code family/bad-thing}. */
    boolean isFinding() {
        return name().contains("/");
    }

    String id() {
        int variant = name().indexOf(" (");
        return variant < 0 ? name() : name().substring(0, variant);
    }

    String variant() {
        int variant = name().indexOf(" (");
        return variant < 0 ? "" : name().substring(variant + 2, name().length() - 1);
    }

    String where() {
        return file.name() + ":" + line;
    }

    /** Everything that is wrong with the rule before it is compiled. */
    List<String> problems() {
        int next = file.text()
                .substring(start, Math.min(end, file.text().length()))
                .indexOf("\nrule ");
        if (next >= 0) {
            return List.of(where() + ": rule \"" + name() + "\" does not end before the next rule begins, on line "
                    + file.lineAt(start + next + 1) + ". Maybe a bracket or \"end\" is missing.");
        }
        List<String> problems = new ArrayList<>();
        String consequence = String.valueOf(descr.getConsequence()).replaceAll("\\s+", "");
        if (doc.isEmpty()) {
            problems.add(
                    where() + ": rule \"" + name()
                            + "\" needs a comment /** ... */ right before it that says what it finds, why, and when it keeps silent.");
        }
        if (!isFinding()) {
            if (consequence.contains("verdict(")) {
                problems.add(where() + ": rule \"" + name() + "\" gives a verdict and must be named family/bad-thing.");
            }
            if (consequence.contains("Excused(") && factTypes(descr.getLhs()).contains("Verdict")) {
                problems.add(
                        where() + ": rule \"" + name()
                                + "\" excuses what it reads the verdict of, and would never end. A guard reads claims, not verdicts.");
            }
            return problems;
        }
        if (!FINDING.matcher(name()).matches()) {
            problems.add(where() + ": rule \"" + name()
                    + "\" must be named family/bad-thing in small letters, with a variant in parentheses at most.");
        }
        if (!consequence.equals(VERDICT)) {
            problems.add(where() + ": the right-hand side of rule \"" + name()
                    + "\" must be the one line insertLogical( verdict( drools.getMatch() ) );");
        }
        for (AnnotationDescr annotation : descr.getAnnotations()) {
            if (!ANNOTATIONS.contains(annotation.getName())) {
                problems.add(where() + ": rule \"" + name() + "\" has an unknown annotation (@" + annotation.getName()
                        + "). Known are: @"
                        + String.join(", @", ANNOTATIONS.stream().sorted().toList()) + ".");
            } else if (annotation.isDuplicated() || occurrences("@" + annotation.getName() + "(") > 1) {
                problems.add(where() + ": rule \"" + name() + "\" repeats an annotation (@" + annotation.getName()
                        + "). Write one, its parts separated by semicolons.");
            }
        }
        for (String mandatory : variant().isEmpty() ? MANDATORY : MANDATORY_IN_VARIANTS) {
            if (annotation(mandatory).isEmpty()) {
                problems.add(where() + ": rule \"" + name() + "\" lacks the annotation @" + mandatory + "(...).");
            }
        }
        String severity = annotation("severity");
        if (!severity.isEmpty() && severity(severity) == null) {
            problems.add(where() + ": the severity of rule \"" + name() + "\" must be error, warning or note ("
                    + severity + ").");
        }
        return problems;
    }

    private static Set<String> factTypes(BaseDescr descr) {
        Set<String> types = new HashSet<>();
        if (descr instanceof PatternDescr pattern) {
            types.add(pattern.getObjectType());
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child -> types.addAll(factTypes(child)));
        }
        return types;
    }

    /** The types of the facts without which its conditions cannot hold. */
    Set<String> neededTypes() {
        Set<String> needed = new HashSet<>();
        collectNeeded(descr.getLhs(), needed);
        return needed;
    }

    private static void collectNeeded(BaseDescr descr, Set<String> needed) {
        if (descr instanceof PatternDescr pattern) {
            if (pattern.getSource() == null) {
                needed.add(pattern.getObjectType());
            }
        } else if (descr instanceof AndDescr || descr instanceof ExistsDescr) {
            ((ConditionalElementDescr) descr).getDescrs().forEach(child -> collectNeeded(child, needed));
        }
    }

    /** The types of the facts that it inserts. */
    Set<String> insertedTypes() {
        String consequence = String.valueOf(descr.getConsequence());
        Set<String> inserted = new HashSet<>();
        if (isFinding()) {
            inserted.add(Verdict.class.getSimpleName());
        }
        Matcher made = NEW.matcher(consequence);
        while (made.find()) {
            inserted.add(made.group(1));
        }
        return inserted;
    }

    /** The property that each variable is bound to, by fact type and variable: {@code SameEvent.$x} to {@code firstId}. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        collectVariables(descr.getLhs(), variables);
        return variables;
    }

    private static void collectVariables(BaseDescr descr, Map<String, String> variables) {
        if (descr instanceof PatternDescr pattern) {
            for (BaseDescr constraint : pattern.getDescrs()) {
                Matcher binding = BINDING.matcher(
                        constraint instanceof ExprConstraintDescr expression
                                ? expression.getExpression().strip()
                                : "");
                if (binding.find()) {
                    variables.put(pattern.getObjectType() + "." + binding.group(1), binding.group(2));
                }
            }
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                collectVariables(accumulate.getInput(), variables);
            }
        } else if (descr instanceof AccumulateDescr accumulate) {
            collectVariables(accumulate.getInput(), variables);
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child -> collectVariables(child, variables));
        }
    }

    private int occurrences(String word) {
        String header = file.text().substring(start, Math.min(end, file.text().length()));
        int when = header.indexOf("when");
        String annotations = when < 0 ? header : header.substring(0, when);
        return annotations.split(Pattern.quote(word), -1).length - 1;
    }

    /** What it says of itself; what a variant does not say it takes from {@code main}. */
    RuleInfo info(@Nullable RuleInfo main) {
        Map<String, String> parts = docParts();
        Severity severity = severity(annotation("severity"));
        return new RuleInfo(
                id(),
                variant(),
                main == null ? annotation("title") : main.title(),
                severity != null ? severity : main == null ? Severity.NOTE : main.severity(),
                main == null ? annotation("since") : main.since(),
                tags(main),
                main == null ? list("languages") : main.languages(),
                annotation("caps").isEmpty() && main != null ? main.caps() : annotation("caps"),
                annotation("slot").isEmpty() && main != null ? main.slot() : annotation("slot"),
                parts.getOrDefault("what", ""),
                parts.getOrDefault("why", ""),
                parts.getOrDefault("silent", ""),
                annotation("message"),
                annotation("message_ar"),
                annotation("fix"),
                file.name(),
                line,
                "");
    }

    /** A variant has those of its rule, and its own. */
    private List<String> tags(@Nullable RuleInfo main) {
        List<String> tags = new ArrayList<>(main == null ? List.of() : main.tags());
        tags.addAll(list("tags"));
        return tags;
    }

    private Map<String, String> docParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        String key = "what";
        for (String part : doc.split("\\s+(?=(Why|Silent): )")) {
            if (part.startsWith("Why: ")) {
                key = "why";
            } else if (part.startsWith("Silent: ")) {
                key = "silent";
            }
            parts.put(
                    key,
                    part.substring(key.equals("what") ? 0 : key.length() + 2)
                            .replaceAll("\\s+", " ")
                            .strip());
        }
        return parts;
    }

    static @Nullable Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(word)) {
                return severity;
            }
        }
        return null;
    }

    private List<String> list(String annotation) {
        List<String> values = new ArrayList<>();
        for (String value : annotation(annotation).split(",", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    String annotation(String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        if (value == null) {
            return "";
        }
        String text = value.toString().strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : text;
    }
}
