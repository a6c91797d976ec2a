package org.henji.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.henji.query.agency.applications.ApplicationView;
import org.henji.query.agency.directory.AgencyView;
import org.henji.query.agency.evaluations.EvaluationView;
import org.henji.query.agency.notices.NoticeView;
import org.henji.query.agency.quota.QuotaView;
import org.henji.query.agency.standards.StandardView;
import org.henji.query.audit.EventJson;
import org.henji.query.badfixtures.controller.OpenController;
import org.henji.query.badfixtures.cycle.one.One;
import org.henji.query.badfixtures.cycle.two.Two;
import org.henji.query.badfixtures.database.UsesDriver;
import org.henji.query.badfixtures.dependency.UsesCommandSide;
import org.henji.query.badfixtures.fold.ImpureView;
import org.henji.query.badfixtures.injection.InjectedField;
import org.henji.query.badfixtures.unmarked.Unmarked;
import org.henji.query.catalogue.items.ItemView;
import org.henji.query.catalogue.proposals.ProposalView;
import org.henji.query.catalogue.specifications.SpecificationView;
import org.henji.query.certificate.batches.BatchView;
import org.henji.query.certificate.blanks.BlankStockView;
import org.henji.query.certificate.numbers.NumberingView;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.credential.CredentialView;
import org.henji.query.desk.Desk;
import org.henji.query.inbox.InboxEntry;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.session.candidates.CandidateView;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.statistics.TerritoryCounts;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String BASE = ArchitectureTest.class.getPackageName();
    private static final JavaClasses QUERY_SIDE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final List<Class<?>> ONE_PER_PACKAGE = List.of(
            QuerySide.class,
            ItemView.class,
            ProposalView.class,
            SpecificationView.class,
            CredentialView.class,
            SessionView.class,
            CandidateView.class,
            CertificateView.class,
            BatchView.class,
            BlankStockView.class,
            NumberingView.class,
            AgencyView.class,
            ApplicationView.class,
            EvaluationView.class,
            StandardView.class,
            NoticeView.class,
            QuotaView.class,
            TerritoryCounts.class,
            InboxEntry.class,
            EventJson.class,
            Desk.class,
            ReadModels.class);

    private static final String DRIVER = packageOf(MongoDatabase.class, "com.mongodb") + "..";
    private static final String BSON = packageOf(Document.class, "org.bson") + "..";
    private static final String LOGGING = packageOf(Logger.class, "org.slf4j") + "..";
    private static final String SPRING = packageOf(Autowired.class, "org.springframework") + "..";

    @Test
    void the_classes_looked_at_are_those_of_the_query_side() {
        assertThat(ONE_PER_PACKAGE).allMatch(QUERY_SIDE::contain);
        assertThat(QUERY_SIDE).noneMatch(type -> type.getPackageName().contains("badfixtures"));
    }

    @Test
    void the_query_side_knows_kernel_and_platform_and_no_other_module() {
        noOtherModule().check(QUERY_SIDE);
        assertReported(noOtherModule(), UsesCommandSide.class);
    }

    @Test
    void controllers_are_package_private() {
        controllersArePackagePrivate().check(QUERY_SIDE);
        assertReported(controllersArePackagePrivate(), OpenController.class);
    }

    @Test
    void folds_are_package_private() {
        foldsArePackagePrivate().check(QUERY_SIDE);
        assertReported(foldsArePackagePrivate(), ImpureView.class);
    }

    @Test
    void folds_know_no_clock_no_database_no_log_and_no_container() {
        foldsArePure().check(QUERY_SIDE);
        assertReported(foldsArePure(), ImpureView.class);
    }

    @Test
    void only_the_infrastructure_speaks_to_the_database() {
        onlyInfrastructureUsesTheDriver().check(QUERY_SIDE);
        assertReported(onlyInfrastructureUsesTheDriver(), UsesDriver.class);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFieldInjection().check(QUERY_SIDE);
        assertReported(noFieldInjection(), InjectedField.class);
    }

    @Test
    void every_package_is_null_marked() {
        packagesAreNullMarked().check(QUERY_SIDE);
        assertReported(packagesAreNullMarked(), Unmarked.class);
    }

    @Test
    void packages_are_free_of_cycles() {
        packagesAreFreeOfCycles().check(QUERY_SIDE);
        assertReported(packagesAreFreeOfCycles(), One.class, Two.class);
    }

    private static ArchRule noOtherModule() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are of another side",
                        type -> type.getPackageName().startsWith("org.henji.")
                                && Stream.of("org.henji.query", "org.henji.kernel", "org.henji.platform")
                                        .noneMatch(type.getPackageName()::startsWith)));
    }

    private static ArchRule controllersArePackagePrivate() {
        return classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();
    }

    private static ArchRule foldsArePackagePrivate() {
        return methods().that().haveName("evolve").and().areStatic().should().bePackagePrivate();
    }

    private static ArchRule foldsArePure() {
        return noClasses()
                .that(describe("hold a fold", ArchitectureTest::holdsFold))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DRIVER, BSON, LOGGING, SPRING)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    private static boolean holdsFold(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getName().equals("evolve")
                        && method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static ArchRule onlyInfrastructureUsesTheDriver() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ReadModels.class.getPackageName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DRIVER, BSON);
    }

    private static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith(Autowired.class);
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(ArchCondition.from(describe(
                        "be in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static ArchRule packagesAreFreeOfCycles() {
        return slices().matching(BASE + ".(**)").should().beFreeOfCycles();
    }

    /** A name with a class in it cannot be misspelt unnoticed. */
    private static String packageOf(Class<?> member, String name) {
        assertThat(member.getPackageName()).startsWith(name);
        return name;
    }

    /** Proves that a rule can fail: it must report the fixture by name. */
    private static void assertReported(ArchRule rule, Class<?>... fixtures) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(fixtures));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString())
                .contains(Stream.of(fixtures).map(Class::getSimpleName).toList());
    }
}
