package sre.katas.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dependencies run one way: from what reads katas to what shows verdicts. */
class ArchitectureTest {

    private static JavaClasses grader;
    private static JavaClasses worker;

    @BeforeAll
    static void readClasses() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        grader = importer.importPackages("sre.katas.grader");
        worker = importer.importPackages("sre.katas.worker");
    }

    @Test
    void eachPackageOfTheGraderKnowsOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("catalog")
                .definedBy("sre.katas.grader.catalog..")
                .layer("compile")
                .definedBy("sre.katas.grader.compile..")
                .layer("rules")
                .definedBy("sre.katas.grader.rules..")
                .layer("work")
                .definedBy("sre.katas.grader.work..")
                .layer("grade")
                .definedBy("sre.katas.grader.grade..")
                .layer("report")
                .definedBy("sre.katas.grader.report..")
                .layer("history")
                .definedBy("sre.katas.grader.history..")
                .layer("prove")
                .definedBy("sre.katas.grader.prove..")
                .layer("sitting")
                .definedBy("sre.katas.grader.sitting..")
                .whereLayer("sitting")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("prove")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("sitting")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("prove", "history")
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("report", "prove", "history", "sitting")
                .whereLayer("work")
                .mayOnlyBeAccessedByLayers("grade", "report", "prove", "history")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("grade", "prove")
                .whereLayer("compile")
                .mayOnlyBeAccessedByLayers("rules", "work", "grade", "prove", "sitting")
                .check(grader);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("sre.katas.grader.(*)..").should().beFreeOfCycles().check(grader);
        slices().matching("sre.katas.worker.(*)..").should().beFreeOfCycles().check(worker);
    }

    @Test
    void theWorkerKnowsTheJdkAndJUnitAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "sre.katas.worker..",
                        "org.junit.platform..",
                        "org.junit.jupiter.api..",
                        "org.junit.jupiter.engine..",
                        "org.jspecify..")
                .check(worker);
    }

    @Test
    void onlyTheWorkersProtocolIsShared() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("sre.katas.worker")
                .check(grader);
    }

    @Test
    void theWorkerHoldsNothingInStaticFieldsThatAnAttemptCouldReach() {
        fields().that()
                .areStatic()
                .should(new ArchCondition<JavaField>("be constants of the JDK's own types") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean constant = field.getModifiers().contains(JavaModifier.FINAL);
                        String type = field.getRawType().getBaseComponentType().getName();
                        boolean own = type.startsWith("sre.katas")
                                && !field.getOwner().isEnum();
                        boolean ofJUnit = type.startsWith("org.junit");
                        events.add(new SimpleConditionEvent(
                                field, constant && !own && !ofJUnit, field.getFullName() + " is a " + type));
                    }
                })
                .check(worker);
    }

    @Test
    void thePackagesAreAllNamedHere() {
        List<String> known =
                List.of("catalog", "compile", "rules", "work", "grade", "report", "history", "sitting", "prove");
        classes()
                .should()
                .resideInAnyPackage(known.stream()
                        .map(name -> "sre.katas.grader." + name + "..")
                        .toArray(String[]::new))
                .check(grader);
    }
}
