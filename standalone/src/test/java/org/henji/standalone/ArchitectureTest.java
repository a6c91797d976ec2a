package org.henji.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.henji.command.CommandSide;
import org.henji.query.QuerySide;
import org.henji.standalone.badfixtures.identity.KnowsQuerySide;
import org.henji.standalone.badfixtures.injection.InjectedField;
import org.henji.standalone.badfixtures.unmarked.Unmarked;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule holds for the module, and reports a class made to break it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Standalone.class);

    @Test
    void the_module_is_looked_at() {
        assertThat(MODULE.contain(Standalone.class)).isTrue();
        assertThat(MODULE.contain("org.henji.standalone.identity.DemoOffices")).isTrue();
        assertThat(MODULE.contain("org.henji.standalone.store.EmbeddedMongo")).isTrue();
        assertThat(MODULE.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void stand_ins_know_neither_side() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("org.henji.standalone..identity..", "org.henji.standalone..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CommandSide.class.getPackageName() + "..", QuerySide.class.getPackageName() + "..");
        rule.check(MODULE);
        mustReport(rule, KnowsQuerySide.class);
    }

    @Test
    void nothing_is_injected_into_fields() {
        ArchRule rule = fields().should().notBeAnnotatedWith(Autowired.class);
        rule.check(MODULE);
        mustReport(rule, InjectedField.class);
    }

    @Test
    void every_package_is_null_marked() {
        ArchRule rule = classes()
                .should()
                .beAssignableTo(describe(
                        "be in a null-marked package",
                        (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
        rule.check(MODULE);
        mustReport(rule, Unmarked.class);
    }

    private static void mustReport(ArchRule rule, Class<?> offender) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(offender))
                        .hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
