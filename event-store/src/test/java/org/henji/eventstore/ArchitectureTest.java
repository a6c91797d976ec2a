package org.henji.eventstore;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.henji.eventstore.fixture.KnowsAnotherLibrary;
import org.henji.eventstore.fixture.KnowsTheDomain;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(RocksEventStorageEngine.class);

    /** A list of what is allowed, so that Spring and the rest of Henji need not be named, and a misspelling shows. */
    private static final ArchRule KNOWS_ONLY_AXON_AND_ROCKSDB = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.henji.eventstore",
                    "java..",
                    "org.axonframework..",
                    "org.rocksdb",
                    "org.slf4j",
                    "org.jspecify.annotations"));

    @Test
    void the_event_store_knows_neither_the_domain_nor_spring() {
        KNOWS_ONLY_AXON_AND_ROCKSDB.check(MODULE);
        assertThat(reports(KnowsTheDomain.class)).isTrue();
        assertThat(reports(KnowsAnotherLibrary.class)).isTrue();
    }

    private static boolean reports(Class<?> offender) {
        JavaClasses imported = new ClassFileImporter().importClasses(offender);
        return KNOWS_ONLY_AXON_AND_ROCKSDB.evaluate(imported).getFailureReport().getDetails().stream()
                .anyMatch(line -> line.contains(offender.getSimpleName() + ".known"));
    }

    @Test
    void only_the_api_is_public() {
        assertThat(MODULE.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "RocksEventStorageEngine",
                        "EventStoreConfig",
                        "EventStoreUnavailableException",
                        "EventLog",
                        "StoredEvent");
    }
}
