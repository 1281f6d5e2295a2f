package org.claimlint.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimlint.model.Anchored;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.util.PortablePath;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Turns rule files into classes: at build time for the rules this program ships with, at run time for a user's own. Refuses, with file and
 * line, whatever would otherwise fail later or be ignored silently.
 */
public final class RuleCompiler {
    private static final String SHIPPED_PACKAGE = "org.claimlint.rules.shipped";
    private static final String USER_PACKAGE = "org.claimlint.rules.user";

    private final String packageName;
    private final Set<String> takenNames;

    private RuleCompiler(String packageName, Collection<String> takenNames) {
        this.packageName = packageName;
        this.takenNames = new HashSet<>(takenNames);
    }

    /** For the rules of this program. */
    static RuleCompiler forShippedRules() {
        return new RuleCompiler(SHIPPED_PACKAGE, List.of());
    }

    /** For rules beside the shipped ones, whose names they must not repeat. */
    static RuleCompiler forUserRules(Collection<String> shippedNames) {
        return new RuleCompiler(USER_PACKAGE, shippedNames);
    }

    /**
     * Build step: {@code RuleCompiler RULES_FOLDER CASES_FOLDER CLASSES_FOLDER}. Fails with one line for each problem.
     */
    public static void main(String[] args) throws IOException {
        List<RuleFile> files = RuleFile.in(Path.of(args[0]), "rules");
        CompiledRules compiled;
        try {
            compiled = forShippedRules().compile(files);
        } catch (InvalidRuleException e) {
            throw new IllegalStateException("the rules cannot be compiled:\n" + e.getMessage(), e);
        }
        Map<String, String> examples = Examples.in(Path.of(args[1]));
        compiled.withExamples(examples).writeTo(Path.of(args[2]));
    }

    /**
     * Compiles and checks.
     *
     * @throws InvalidRuleException with every problem found
     */
    CompiledRules compile(List<RuleFile> files) {
        PrintStream standardError = System.err;
        // The generated parser prints every syntax error by itself; here each is told once, with file and line.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return compileAndCheck(files);
        } finally {
            System.setErr(standardError);
        }
    }

    private CompiledRules compileAndCheck(List<RuleFile> files) {
        List<String> problems = new ArrayList<>();
        List<RuleSource> rules = new ArrayList<>();
        for (RuleFile file : files) {
            List<String> ofFile = new ArrayList<>();
            rules.addAll(RuleSource.in(file, packageName, ofFile));
            problems.addAll(ofFile);
        }
        refuse(problems);
        checkNames(rules, problems);
        rules.forEach(rule -> problems.addAll(rule.problems()));
        checkVariables(rules, problems);
        refuse(problems);

        CompiledRules compiled = build(files, problems);
        if (!problems.isEmpty()) {
            refuse(new RuleDiagnosis(this).explain(rules, problems));
        }
        Map<String, RuleInfo> catalog = catalog(rules, problems);
        checkLoaded(compiled, rules, catalog, problems);
        refuse(problems);
        Map<String, String> lines = new LinkedHashMap<>();
        rules.forEach(rule -> lines.put(rule.name(), rule.where()));
        return compiled.with(List.copyOf(catalog.values()), lines, makers(compiled, rules));
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
    }

    private void checkNames(List<RuleSource> rules, List<String> problems) {
        Map<String, RuleSource> seen = new HashMap<>();
        for (RuleSource rule : rules) {
            RuleSource earlier = seen.putIfAbsent(rule.name(), rule);
            if (earlier != null) {
                problems.add(
                        rule.where() + ": rule \"" + rule.name() + "\" is there already, in " + earlier.where() + ".");
            } else if (takenNames.contains(rule.name())) {
                problems.add(rule.where() + ": rule \"" + rule.name()
                        + "\" is a rule of claimlint itself. Choose another name.");
            }
        }
        for (RuleSource rule : rules) {
            if (!rule.variant().isEmpty() && !seen.containsKey(rule.id())) {
                problems.add(rule.where() + ": rule \"" + rule.name() + "\" is a variant of a rule that is not there ("
                        + rule.id() + ").");
            }
        }
    }

    /**
     * The engine takes {@code SameEvent( $x : firstId ) Claim( id == $x )} and {@code SameEvent( $x : secondId ) Claim( id == $x )} for one join
     * when both are in one base. So a variable stands for one property of a fact in all rules.
     */
    private static void checkVariables(List<RuleSource> rules, List<String> problems) {
        Map<String, String> properties = new HashMap<>();
        for (RuleSource rule : rules) {
            rule.variables().forEach((variable, property) -> {
                String known = properties.putIfAbsent(variable, property);
                if (known != null && !known.equals(property)) {
                    problems.add(rule.where() + ": rule \"" + rule.name() + "\" binds " + variable + " to " + property
                            + ", but another rule binds it to " + known + ". Choose another name for the variable.");
                }
            });
        }
    }

    private static Map<String, RuleInfo> catalog(List<RuleSource> rules, List<String> problems) {
        Map<String, RuleInfo> catalog = new TreeMap<>();
        for (boolean variants : new boolean[] {false, true}) {
            for (RuleSource rule : rules) {
                if (rule.isFinding() && rule.variant().isEmpty() != variants) {
                    catalog.put(rule.name(), rule.info(catalog.get(rule.id())));
                }
            }
        }
        for (RuleInfo info : catalog.values()) {
            try {
                Template.parse(info.message());
                Template.parse(info.messageAr());
                FixTemplate.parse(info.fix());
                RuleInfo.parseCaps(info.caps());
                Slot.of(info);
            } catch (IllegalArgumentException e) {
                problems.add(
                        info.file() + ":" + info.line() + ": in rule \"" + info.name() + "\" " + e.getMessage() + ".");
            }
        }
        refuse(problems);
        return catalog;
    }

    /** The model lists its rules by methods of their own, several to a class. */
    private static List<RuleMaker> makers(CompiledRules compiled, List<RuleSource> rules) {
        Set<String> inserted = new HashSet<>();
        rules.forEach(rule -> inserted.addAll(rule.insertedTypes()));
        Map<String, Set<String>> needs = new HashMap<>();
        for (RuleSource rule : rules) {
            Set<String> needed = rule.neededTypes();
            needed.removeAll(inserted);
            needed.removeIf(type -> !isFactType(type));
            needs.put(rule.name(), needed);
        }
        Model model = compiled.newModel();
        ClassLoader loader = model.getClass().getClassLoader();
        Map<String, RuleMaker> makers = new HashMap<>();
        for (String path : compiled.classes().keySet()) {
            String className =
                    path.substring(0, path.length() - ".class".length()).replace('/', '.');
            if (className.startsWith(compiled.model() + "RuleMethods")) {
                addMakers(className, loader, needs, makers);
            }
        }
        return model.getRules().stream()
                .map(rule -> Objects.requireNonNull(makers.get(rule.getName()), rule.getName()))
                .toList();
    }

    private static void addMakers(
            String className, ClassLoader loader, Map<String, Set<String>> needs, Map<String, RuleMaker> makers) {
        try {
            for (Method method : Class.forName(className, true, loader).getMethods()) {
                if (method.getReturnType() == org.drools.model.Rule.class && method.getParameterCount() == 0) {
                    String name = ((org.drools.model.Rule) method.invoke(null)).getName();
                    makers.put(
                            name, new RuleMaker(name, className, method.getName(), needs.getOrDefault(name, Set.of())));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules (" + className + ") cannot be loaded.", e);
        }
    }

    /** Facts are told by their own type alone; a pattern over what several types have in common asks for none of them. */
    private static boolean isFactType(String type) {
        try {
            Class<?> known = Class.forName(Anchored.class.getPackageName() + "." + type);
            return Modifier.isFinal(known.getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A rule can be lost without a word, and a placeholder is only text to the engine: both are checked on the loaded base. */
    private void checkLoaded(
            CompiledRules compiled, List<RuleSource> rules, Map<String, RuleInfo> catalog, List<String> problems) {
        Map<String, RuleImpl> loaded = new HashMap<>();
        for (KiePackage kiePackage : KieBaseBuilder.createKieBaseFromModel(List.of(compiled.newModel()))
                .getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                loaded.put(rule.getName(), (RuleImpl) rule);
            }
        }
        for (RuleSource rule : rules) {
            RuleImpl impl = loaded.get(rule.name());
            RuleInfo info = catalog.get(rule.name());
            if (impl == null) {
                problems.add(rule.where() + ": rule \"" + rule.name() + "\" did not get into the compiled rule base.");
            } else if (info != null) {
                checkPlaceholders(info, impl.getLhs().getOuterDeclarations(), problems);
                checkPassages(info, impl.getLhs().getOuterDeclarations(), problems);
            }
        }
    }

    /** A finding points at passages: at claims, at dates, at what could not be read, or at lists of claims. */
    private static void checkPassages(RuleInfo info, Map<String, Declaration> declarations, List<String> problems) {
        boolean pointsSomewhere = declarations.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("$"))
                .map(entry -> entry.getValue().getDeclarationClass())
                .anyMatch(type -> Anchored.class.isAssignableFrom(type) || List.class.isAssignableFrom(type));
        if (!pointsSomewhere) {
            problems.add(
                    info.file() + ":" + info.line() + ": rule \"" + info.name()
                            + "\" binds no Claim, no TimeMention and no Unread, so it has no passage to show. Bind one ($a : Claim( ... )).");
        }
    }

    private static void checkPlaceholders(RuleInfo info, Map<String, Declaration> declarations, List<String> problems) {
        List<Template.Piece> placeholders = new ArrayList<>();
        placeholders.addAll(Template.parse(info.message()).placeholders());
        placeholders.addAll(Template.parse(info.messageAr()).placeholders());
        for (FixTemplate fix : FixTemplate.parse(info.fix())) {
            placeholders.add(fix.slot());
            placeholders.add(fix.replacement());
        }
        for (Template.Piece placeholder : placeholders) {
            Declaration declaration = declarations.get("$" + placeholder.binding());
            String name = String.join(".", placeholder.path());
            if (declaration == null) {
                problems.add(info.file() + ":" + info.line() + ": rule \"" + info.name() + "\" speaks of {" + name
                        + "} but binds no $"
                        + placeholder.binding() + ". It binds "
                        + declarations.keySet().stream()
                                .filter(key -> key.startsWith("$"))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
                continue;
            }
            Properties.firstUnknown(declaration.getDeclarationClass(), placeholder.properties())
                    .ifPresent(unknown -> problems.add(info.file() + ":" + info.line() + ": rule \"" + info.name()
                            + "\" speaks of {" + name + "} but there is no property " + unknown + "."));
        }
    }

    /** Compiles without checks; what the compiler says is added to {@code problems}. */
    CompiledRules build(List<RuleFile> files, List<String> problems) {
        KieServices services = KieServices.get();
        KieFileSystem project = services.newKieFileSystem();
        project.generateAndWritePomXML(services.newReleaseId("org.claimlint", packageName, "1"));
        for (int i = 0; i < files.size(); i++) {
            project.write("src/main/resources/rules/" + i + ".drl", files.get(i).drl(packageName));
        }
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(project);
        try {
            builder.buildAll(ExecutableModelProject.SUPPLIER, path -> true);
        } catch (RuntimeException e) {
            problems.add("the rule compiler failed (" + RuleSource.firstLine(String.valueOf(e.getMessage())) + ")");
            return CompiledRules.NONE;
        }
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            problems.add(RuleSource.firstLine(message.getText()));
        }
        if (!problems.isEmpty()) {
            return CompiledRules.NONE;
        }
        MemoryKieModule module =
                (MemoryKieModule) ((CanonicalKieModule) builder.getKieModuleIgnoringErrors()).getInternalKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        String model = "";
        for (PortablePath path : module.getMemoryFileSystem().getFilePaths()) {
            byte[] content = module.getMemoryFileSystem().getBytes(path);
            if (path.asString().endsWith(".class")) {
                classes.put(path.asString(), content);
            } else if (path.asString().endsWith("drools-model")) {
                model = new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(":") && !line.isBlank())
                        .findFirst()
                        .orElse("");
            }
        }
        return new CompiledRules(classes, model, List.of(), Map.of(), List.of());
    }

    /** A fresh instance of a compiled model. */
    static Model newModel(String className, ClassLoader loader) {
        try {
            return (Model) Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The compiled rules (" + className + ") cannot be loaded. Maybe the build was interrupted.", e);
        }
    }
}
