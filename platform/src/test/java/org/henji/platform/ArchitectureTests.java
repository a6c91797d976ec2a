package org.henji.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import java.util.List;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.badfixtures.cycle.one.One;
import org.henji.platform.badfixtures.cycle.two.Two;
import org.henji.platform.badfixtures.dependency.UsesOtherSide;
import org.henji.platform.badfixtures.injection.InjectedFields;
import org.henji.platform.badfixtures.unmarked.Unmarked;
import org.henji.platform.failure.Refused;
import org.henji.platform.file.FileStore;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.http.HttpAutoConfiguration;
import org.henji.platform.message.Trail;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.security.ActorToken;
import org.henji.platform.serialization.HenjiSerializer;
import org.henji.platform.settings.SettingsAutoConfiguration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTests {

    private static final String BASE = ArchitectureTests.class.getPackageName();
    private static final String KERNEL = "org.henji.kernel";
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final List<Class<?>> ONE_PER_PACKAGE = List.of(
            Refused.class,
            FileStore.class,
            HttpAutoConfiguration.class,
            PageRequest.class,
            Trail.class,
            PersonKeys.class,
            ActorToken.class,
            HenjiSerializer.class,
            SettingsAutoConfiguration.class);

    @Test
    void the_classes_looked_at_are_those_of_the_platform() {
        assertThat(ONE_PER_PACKAGE).allMatch(PLATFORM::contain);
        assertThat(PLATFORM).noneMatch(type -> type.getPackageName().contains("badfixtures"));
        assertThat(EventTypes.class.getName()).startsWith(KERNEL + ".");
    }

    @Test
    void the_platform_knows_the_kernel_and_no_other_module() {
        noOtherModule().check(PLATFORM);
        assertReported(noOtherModule(), UsesOtherSide.class);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFieldInjection().check(PLATFORM);
        assertThat(violations(noFieldInjection(), InjectedFields.class))
                .anyMatch(text -> text.contains(".autowired"))
                .anyMatch(text -> text.contains(".value"))
                .anyMatch(text -> text.contains(".resource"));
    }

    @Test
    void every_package_is_null_marked() {
        packagesAreNullMarked().check(PLATFORM);
        assertReported(packagesAreNullMarked(), Unmarked.class);
    }

    @Test
    void packages_are_free_of_cycles() {
        packagesAreFreeOfCycles().check(PLATFORM);
        assertReported(packagesAreFreeOfCycles(), One.class, Two.class);
    }

    private static ArchRule noOtherModule() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.henji..").and(resideOutsideOfPackages(BASE + "..", KERNEL + "..")));
    }

    private static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .andShould()
                .notBeAnnotatedWith(Resource.class);
    }

    private static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getName()));
            }
        });
    }

    private static ArchRule packagesAreFreeOfCycles() {
        return slices().matching(BASE + ".(**)").should().beFreeOfCycles();
    }

    private static void assertReported(ArchRule rule, Class<?>... bad) {
        assertThat(violations(rule, bad)).as(rule.getDescription()).isNotEmpty();
    }

    private static List<String> violations(ArchRule rule, Class<?>... bad) {
        return rule.evaluate(new ClassFileImporter().importClasses(bad))
                .getFailureReport()
                .getDetails();
    }
}
