package org.henji.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.authority.Office;
import org.henji.kernel.badfixtures.cycle.one.One;
import org.henji.kernel.badfixtures.cycle.two.Two;
import org.henji.kernel.badfixtures.dependency.UsesFramework;
import org.henji.kernel.badfixtures.events.OpenEvent;
import org.henji.kernel.badfixtures.records.ClassEvent;
import org.henji.kernel.badfixtures.unmarked.Unmarked;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.Regions;
import org.henji.kernel.registry.EventTypes;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String BASE = ArchitectureTest.class.getPackageName();
    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final List<String> LIBRARIES = List.of(
            "java..",
            "org.jspecify.annotations..",
            "com.fasterxml.jackson.annotation..",
            "jakarta.validation..",
            "cn.hutool.core..");

    private static final List<Class<?>> ONE_PER_PACKAGE = List.of(
            Uscc.class,
            Office.class,
            BusinessCalendar.class,
            ItemCode.class,
            DomainEvent.class,
            FailureCode.class,
            PersonalData.class,
            Regions.class,
            EventTypes.class,
            Rules.class,
            Standard.class,
            NoticeLine.class,
            QuotaId.class);

    @Test
    void the_classes_looked_at_are_those_of_the_kernel() {
        assertThat(ONE_PER_PACKAGE).allMatch(KERNEL::contain);
        assertThat(KERNEL).noneMatch(type -> type.getPackageName().contains("badfixtures"));
    }

    @Test
    void the_kernel_depends_on_the_jdk_annotations_and_hutool_only() {
        onlyAllowedDependencies().check(KERNEL);
        assertReported(onlyAllowedDependencies(), UsesFramework.class);
    }

    @Test
    void every_event_family_is_sealed() {
        familiesAreSealed().check(KERNEL);
        assertReported(familiesAreSealed(), OpenEvent.class);
    }

    @Test
    void every_event_is_a_record() {
        eventsAreRecords().check(KERNEL);
        assertReported(eventsAreRecords(), ClassEvent.NotARecord.class);
    }

    @Test
    void every_package_is_null_marked() {
        packagesAreNullMarked().check(KERNEL);
        assertReported(packagesAreNullMarked(), Unmarked.class);
    }

    @Test
    void packages_are_free_of_cycles() {
        packagesAreFreeOfCycles().check(KERNEL);
        assertReported(packagesAreFreeOfCycles(), One.class, Two.class);
    }

    /** A rule with a misspelt target forbids nothing or everything; here each library is one that the kernel really uses. */
    @Test
    void the_allowed_libraries_are_in_use() {
        for (String library : LIBRARIES) {
            assertThat(KERNEL)
                    .as(library)
                    .flatMap(JavaClass::getDirectDependenciesFromSelf)
                    .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()));
        }
    }

    private static ArchRule onlyAllowedDependencies() {
        String[] allowed =
                Stream.concat(Stream.of(BASE + ".."), LIBRARIES.stream()).toArray(String[]::new);
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
    }

    private static ArchRule familiesAreSealed() {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .areAssignableTo(DomainEvent.class)
                .and()
                .doNotHaveFullyQualifiedName(DomainEvent.class.getName())
                .should(be("sealed", family -> family.reflect().isSealed()));
    }

    private static ArchRule eventsAreRecords() {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .areAssignableTo(DomainEvent.class)
                .should()
                .beRecords();
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(be("in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static ArchRule packagesAreFreeOfCycles() {
        return slices().matching(BASE + ".(**)").should().beFreeOfCycles();
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
        return ArchCondition.from(DescribedPredicate.describe(what, holds));
    }

    /** Proves that a rule can fail: it must report the fixture by name. */
    private static void assertReported(ArchRule rule, Class<?>... fixtures) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(fixtures));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString())
                .contains(Stream.of(fixtures).map(Class::getSimpleName).toList());
    }
}
