package org.claimlint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.claimlint.model.Claim;

/** Each stage knows the model and the stages before it, and nothing else. */
@AnalyzeClasses(packages = "org.claimlint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> COMPILED_RULES =
            JavaClass.Predicates.resideInAPackage("org.claimlint.rules.shipped..");

    @ArchTest
    static final ArchRule stages_know_only_stages_before_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.claimlint.model")
            .layer("text")
            .definedBy("org.claimlint.text")
            .layer("document")
            .definedBy("org.claimlint.document")
            .layer("lexicon")
            .definedBy("org.claimlint.lexicon")
            .layer("mention")
            .definedBy("org.claimlint.mention")
            .layer("claim")
            .definedBy("org.claimlint.claim")
            .layer("link")
            .definedBy("org.claimlint.link")
            .layer("rules")
            .definedBy("org.claimlint.rules..")
            .layer("policy")
            .definedBy("org.claimlint.policy")
            .layer("pipeline")
            .definedBy("org.claimlint")
            .layer("io")
            .definedBy("org.claimlint.io")
            .layer("output")
            .definedBy("org.claimlint.output..")
            .layer("archive")
            .definedBy("org.claimlint.archive")
            .layer("cases")
            .definedBy("org.claimlint.cases")
            .layer("cli")
            .definedBy("org.claimlint.cli")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers(
                    "document",
                    "lexicon",
                    "mention",
                    "claim",
                    "link",
                    "policy",
                    "io",
                    "output",
                    "cases",
                    "cli",
                    "pipeline")
            .whereLayer("document")
            .mayOnlyBeAccessedByLayers("io", "cli")
            .whereLayer("mention")
            .mayOnlyBeAccessedByLayers("claim", "pipeline", "io", "output", "cli")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("policy", "pipeline", "archive")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("policy", "pipeline", "output", "cli", "cases")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("cases", "cli")
            .whereLayer("io")
            .mayOnlyBeAccessedByLayers("cases", "cli", "archive")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("cli", "archive")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule the_model_depends_on_nothing = classes()
            .that()
            .resideInAPackage("org.claimlint.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.claimlint.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_rules_package_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("org.claimlint.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule drivers_are_loaded_only_where_an_archive_is_named = noClasses()
            .that()
            .resideOutsideOfPackage("org.claimlint.archive")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "org.sqlite..");

    @ArchTest
    static final ArchRule one_class_knows_postgresql = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.claimlint.archive.Postgresql")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("org.claimlint.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_predicate_takes_two_claims = ArchRuleDefinition.methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.claimlint.model", "org.claimlint.lexicon", "org.claimlint.rules")
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.not(COMPILED_RULES))
            .should(compareNoClaims())
            .because("what contradicts what is said in the rules; Java compares values");

    @ArchTest
    static final ArchRule no_default_clock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("two runs on one text must agree");

    private static ArchCondition<JavaMethod> compareNoClaims() {
        return new ArchCondition<>("not compare two claims") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long claims = method.getRawParameterTypes().stream()
                        .filter(type -> type.isEquivalentTo(Claim.class))
                        .count();
                boolean onClaim = method.getOwner().isEquivalentTo(Claim.class)
                        && !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
                if (claims + (onClaim ? 1 : 0) > 1) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " compares two claims"));
                }
            }
        };
    }
}
