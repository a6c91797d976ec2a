package org.henji.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.henji.command.agency.AgencyCommand;
import org.henji.command.agency.AgencyNames;
import org.henji.command.agency.FiledAgencies;
import org.henji.command.agency.FiledItemOnDay;
import org.henji.command.agency.UsesInternalsFixture;
import org.henji.command.badfixtures.aggregate.PublicAggregate;
import org.henji.command.badfixtures.aggregate.PublicPart;
import org.henji.command.badfixtures.aggregate.UnmarkedPart;
import org.henji.command.badfixtures.capability.UsesQuerySide;
import org.henji.command.badfixtures.cycle.one.One;
import org.henji.command.badfixtures.cycle.two.Two;
import org.henji.command.badfixtures.unmarked.Unmarked;
import org.henji.command.catalogue.CatalogueCommand;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.catalogue.Specifications;
import org.henji.command.certificate.BlankCommand;
import org.henji.command.credential.CredentialCommand;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.credential.Rosters;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.person.ErasureCommand;
import org.henji.command.session.HeldSession;
import org.henji.command.session.HeldSessions;
import org.henji.command.session.ScoreBooks;
import org.henji.command.session.SessionCommand;
import org.henji.command.session.SessionResults;
import org.henji.query.badfixtures.QuerySide;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the compiler cannot keep. Every rule is shown to fail on a class that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String BASE = ArchitectureTest.class.getPackageName();
    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** What a capability offers to the others: its commands, and what is named here. */
    private static final Set<Class<?>> OFFERED = Set.of(
            ItemCatalogue.class,
            Specifications.class,
            Credentials.class,
            Credentials.Standing.class,
            Listings.class,
            Rosters.class,
            FiledAgencies.class,
            FiledItemOnDay.class,
            AgencyNames.class,
            ScoreBooks.class,
            SessionResults.class,
            HeldSessions.class,
            HeldSession.class,
            UploadedFiles.class);

    private static final List<Class<?>> CAPABILITIES = List.of(
            CatalogueCommand.class,
            CredentialCommand.class,
            AgencyCommand.class,
            SessionCommand.class,
            BlankCommand.class,
            ErasureCommand.class,
            UploadedFiles.class);

    @Test
    void the_classes_looked_at_are_those_of_the_command_side() {
        assertThat(CAPABILITIES).allMatch(COMMAND_SIDE::contain);
        assertThat(COMMAND_SIDE.contain(RuleViolated.class)).isTrue();
        assertThat(COMMAND_SIDE.stream().filter(metaAnnotatedWith(AggregateRoot.class)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(COMMAND_SIDE).noneMatch(type -> type.getPackageName().contains("badfixtures"));
    }

    @Test
    void aggregates_are_package_private() {
        ArchRule rule = classes()
                .that(metaAnnotatedWith(AggregateRoot.class).or(annotatedWith(AggregatePart.class)))
                .should()
                .bePackagePrivate();
        holds(rule, PublicAggregate.class, PublicPart.class);
    }

    /** Without its mark a part of an aggregate handles commands, but no expected version is asked for. */
    @Test
    void whoever_handles_commands_is_an_aggregate_a_part_of_one_or_a_bean() {
        ArchRule rule = classes()
                .that(DescribedPredicate.describe(
                        "handle commands",
                        type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(CommandHandler.class))))
                .should()
                .beMetaAnnotatedWith(AggregateRoot.class)
                .orShould()
                .beAnnotatedWith(AggregatePart.class)
                .orShould()
                .beMetaAnnotatedWith(Component.class);
        holds(rule, UnmarkedPart.class);
    }

    @Test
    void command_handlers_decide() {
        holds(
                methods().that().areAnnotatedWith(CommandHandler.class).should().haveName("decide"),
                PublicAggregate.class);
    }

    @Test
    void event_sourcing_handlers_evolve() {
        holds(
                methods()
                        .that()
                        .areAnnotatedWith(EventSourcingHandler.class)
                        .should()
                        .haveName("evolve"),
                PublicAggregate.class);
    }

    @Test
    void evolve_returns_nothing() {
        holds(methods().that().haveName("evolve").should().haveRawReturnType(void.class), PublicAggregate.class);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_or_for_a_random_id() {
        holds(noClasses().should().callMethodWhere(readingClockOrChance()), PublicAggregate.class);
    }

    @Test
    void fields_are_not_injected() {
        ArchRule rule =
                noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);
        holds(rule, PublicAggregate.class);
    }

    @Test
    void capabilities_know_of_each_other_only_what_is_offered() {
        ArchRule rule = classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "use only what other capabilities offer",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                                .filter(target -> isForeignCapability(type, target))
                                .allMatch(ArchitectureTest::isOffered))));
        holds(rule, UsesInternalsFixture.class);
    }

    @Test
    void packages_are_null_marked() {
        ArchRule rule = classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
        holds(rule, Unmarked.class);
    }

    @Test
    void packages_are_free_of_cycles() {
        holds(slices().matching(BASE + ".(**)").should().beFreeOfCycles(), One.class, Two.class);
    }

    @Test
    void nothing_is_known_of_the_query_side() {
        String querySide = "org.henji.query..";
        assertThat(resideInAPackage(querySide).test(new ClassFileImporter().importClass(QuerySide.class)))
                .isTrue();
        holds(noClasses().should().dependOnClassesThat().resideInAPackage(querySide), UsesQuerySide.class);
    }

    private static DescribedPredicate<JavaCall<?>> readingClockOrChance() {
        return DescribedPredicate.describe("reading the clock of the machine, or chance", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getName();
            if (owner.getPackageName().equals("java.time")) {
                return method.equals("now") || method.startsWith("system");
            }
            return owner.isEquivalentTo(UUID.class) || owner.isEquivalentTo(System.class);
        });
    }

    private static boolean isForeignCapability(JavaClass type, JavaClass target) {
        return isCapability(type)
                && isCapability(target)
                && !type.getPackageName().equals(target.getPackageName());
    }

    private static boolean isCapability(JavaClass type) {
        return CAPABILITIES.stream().map(Class::getPackageName).anyMatch(type.getPackageName()::equals);
    }

    private static boolean isOffered(JavaClass type) {
        return type.isAssignableTo(Command.class) || OFFERED.stream().anyMatch(type::isEquivalentTo);
    }

    private static void holds(ArchRule rule, Class<?>... badFixtures) {
        rule.check(COMMAND_SIDE);

        EvaluationResult broken = rule.evaluate(new ClassFileImporter().importClasses(badFixtures));
        assertThat(broken.hasViolation()).isTrue();
        assertThat(broken.getFailureReport().toString())
                .contains(Stream.of(badFixtures).map(Class::getSimpleName).toList());
    }
}
