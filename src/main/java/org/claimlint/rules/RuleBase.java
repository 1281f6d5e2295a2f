package org.claimlint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimlint.model.Severity;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules of one run: the shipped ones, and a user's where a folder was named. */
public final class RuleBase {
    private final List<Model> models;
    private final Map<String, RuleInfo> catalog;
    private final Map<String, String> lines;

    RuleBase(List<Model> models, Map<String, RuleInfo> catalog, Map<String, String> lines) {
        this.models = models;
        this.catalog = catalog;
        this.lines = lines;
    }

    /** The rules this program ships with, compiled when it was built. */
    public static RuleBase shipped() {
        try (InputStream stream = RuleBase.class.getResourceAsStream("/" + CompiledRules.CATALOG)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The rules were not compiled into this program. Maybe the build was interrupted.");
            }
            CompiledRules compiled = CompiledRules.readCatalog(stream);
            return new RuleBase(List.of(), Map.of(), Map.of())
                    .with(compiled, new RulesOnDemand(compiled, RuleBase.class.getClassLoader()));
        } catch (IOException e) {
            throw new IllegalStateException("The compiled rules cannot be read.", e);
        }
    }

    /**
     * These rules and those of every {@code .drl} file in {@code folder}; compiled on first use, then taken from a cache.
     *
     * @throws InvalidRuleException when one of them does not compile, lacks an annotation, or repeats an id
     */
    public RuleBase plus(Path folder) {
        return plus(folder, UserRuleCache.ofThisUser());
    }

    RuleBase plus(Path folder, UserRuleCache cache) {
        List<RuleFile> files = RuleFile.in(folder, folder.toString());
        UserRuleCache.Entry compiled = cache.get(files, lines.keySet());
        return with(compiled.rules(), compiled.model());
    }

    /**
     * These rules, some with another severity.
     *
     * @param severities by id; a variant, which knows of a doubt that its rule does not, is never raised
     */
    public RuleBase withSeverities(Map<String, Severity> severities) {
        Map<String, RuleInfo> changed = new TreeMap<>();
        catalog.forEach((name, rule) -> {
            Severity severity = severities.getOrDefault(rule.id(), rule.severity());
            changed.put(
                    name,
                    rule.withSeverity(
                            rule.variant().isEmpty()
                                    ? severity
                                    : rule.severity().atMost(severity)));
        });
        return new RuleBase(models, changed, lines);
    }

    private RuleBase with(CompiledRules compiled, Model model) {
        List<Model> allModels = new ArrayList<>(models);
        allModels.add(model);
        Map<String, RuleInfo> all = new TreeMap<>(catalog);
        compiled.catalog().forEach(rule -> all.put(rule.name(), rule));
        Map<String, String> allLines = new TreeMap<>(lines);
        allLines.putAll(compiled.lines());
        return new RuleBase(List.copyOf(allModels), all, allLines);
    }

    /** Every rule, sorted by id; variants are not listed. */
    public Collection<RuleInfo> catalog() {
        return catalog.values().stream()
                .filter(rule -> rule.variant().isEmpty())
                .toList();
    }

    public Optional<RuleInfo> find(String id) {
        return Optional.ofNullable(catalog.get(id));
    }

    /** What the rule that gave the verdict says of itself: of the variant, where it is one. */
    public RuleInfo of(Verdict verdict) {
        RuleInfo info = catalog.get(verdict.rule());
        if (info == null) {
            throw new IllegalStateException("The rule (" + verdict.rule() + ") has no entry in the catalogue.");
        }
        return info;
    }

    /** {@code file:line} of a rule, or its name where that is not known. */
    String where(String rule) {
        return lines.getOrDefault(rule, rule);
    }

    /** Every rule that finds something, variants too. */
    Collection<RuleInfo> infos() {
        return catalog.values();
    }

    List<Model> models() {
        return models;
    }

    /** Every rule of any kind by its name. */
    Collection<String> ruleNames() {
        return lines.keySet();
    }

    /** The rules that {@link #plus} added. */
    Collection<String> userRuleNames() {
        return models.size() < 2
                ? List.of()
                : models.subList(1, models.size()).stream()
                        .flatMap(model -> model.getRules().stream())
                        .map(rule -> rule.getName())
                        .toList();
    }

    /** The shipped rules where there are no others: a user's rules may insert anything, and then any rule may fire. */
    @Nullable
    RulesOnDemand onDemand() {
        return models.size() == 1 && models.get(0) instanceof RulesOnDemand shipped ? shipped : null;
    }

    /** The rules but for those named. */
    List<Model> models(Collection<String> without) {
        return without.isEmpty()
                ? models
                : models.stream().map(model -> without(model, without)).toList();
    }

    private static Model without(Model model, Collection<String> names) {
        return new OtherRules(
                model,
                model.getRules().stream()
                        .filter(rule -> !names.contains(rule.getName()))
                        .toList());
    }
}
