package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.command.infrastructure.Command;
import org.henji.command.session.CandidateData;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema and the records say the same; whoever changes one is told of the other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    private static final String MUTATION = "Mutation";
    private static final Map<Class<?>, String> SCALARS = Map.ofEntries(
            Map.entry(ItemCode.class, "ID"),
            Map.entry(EditionNo.class, "ID"),
            Map.entry(SpecificationNo.class, "ID"),
            Map.entry(CredentialNo.class, "ID"),
            Map.entry(Uscc.class, "ID"),
            Map.entry(ApplicationNo.class, "ID"),
            Map.entry(EvaluationNo.class, "ID"),
            Map.entry(StandardVersion.class, "ID"),
            Map.entry(NoticeNo.class, "ID"),
            Map.entry(ScoreBookNo.class, "ID"),
            Map.entry(ArchiveNo.class, "ID"),
            Map.entry(PackageNo.class, "ID"),
            Map.entry(SessionNo.class, "ID"),
            Map.entry(StockNo.class, "ID"),
            Map.entry(BlankSerial.class, "ID"),
            Map.entry(BatchNo.class, "ID"),
            Map.entry(CertificateNo.class, "ID"),
            Map.entry(Points.class, "Points"),
            Map.entry(RegionCode.class, "ID"),
            Map.entry(Subject.class, "ID"),
            Map.entry(Sha256.class, "String"),
            Map.entry(CitizenIdNumber.class, "String"),
            Map.entry(String.class, "String"),
            Map.entry(int.class, "Int"),
            Map.entry(Integer.class, "Int"),
            Map.entry(long.class, "Long"),
            Map.entry(double.class, "Float"),
            Map.entry(boolean.class, "Boolean"),
            Map.entry(LocalDate.class, "Date"),
            Map.entry(LocalTime.class, "Time"));

    /** Types that the schema calls otherwise than the kernel: what is one's own there, or nested, needs more of a name. */
    private static final Map<Class<?>, String> NAMES = Map.of(
            PersonalData.class, "Person",
            MaterialFinding.Result.class, "MaterialResult",
            CandidateData.class, "Candidate");

    private static final TypeDefinitionRegistry SCHEMA = schema();

    @Test
    void there_is_a_mutation_for_each_command_and_a_command_for_each_mutation() {
        assertThat(mutations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CommandTypes.all().stream().map(CommandTypes::mutation).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_mutation_has_the_same_shape(Class<? extends Command> command) {
        FieldDefinition mutation = mutations().get(CommandTypes.mutation(command));
        assertThat(mutation.getInputValueDefinitions().stream().map(SchemaTest::line))
                .containsExactly(
                        "input: " + command.getSimpleName() + "Input!", "expectedVersion: Long", "reason: String");
        assertThat(TypeUtil.simplePrint(mutation.getType())).isEqualTo("Receipt!");
    }

    static List<Class<? extends Command>> commands() {
        return CommandTypes.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_input_mirrors_its_record(Class<?> type) {
        var input = SCHEMA.getTypeOrNull(inputName(type), InputObjectTypeDefinition.class);
        assertThat(input).as(inputName(type)).isNotNull();
        assertThat(input.getInputValueDefinitions().stream().map(SchemaTest::line))
                .containsExactlyElementsOf(lines(type));
    }

    static Set<Class<?>> records() {
        return reachable().stream().filter(Class::isRecord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void every_enum_has_the_values_of_the_kernel(Class<?> type) {
        var definition = SCHEMA.getTypeOrNull(name(type), EnumTypeDefinition.class);
        assertThat(definition).as(name(type)).isNotNull();
        assertThat(definition.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName))
                .containsExactlyElementsOf(
                        Stream.of(type.getEnumConstants()).map(Object::toString).toList());
    }

    static Set<Class<?>> enums() {
        return reachable().stream().filter(Class::isEnum).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void the_receipt_mirrors_its_record() {
        assertThat(SCHEMA.getTypeOrNull("Receipt", ObjectTypeDefinition.class).getFieldDefinitions().stream()
                        .map(field -> field.getName() + ": " + TypeUtil.simplePrint(field.getType())))
                .containsExactly("id: ID!", "version: Long!", "position: Long!");
        assertThat(Receipt.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("id", "version", "position");
    }

    @Test
    void no_input_is_left_over() {
        assertThat(SCHEMA.getTypes(InputObjectTypeDefinition.class).stream().map(TypeDefinition::getName))
                .containsExactlyInAnyOrderElementsOf(
                        records().stream().map(SchemaTest::inputName).toList());
    }

    @Test
    void everything_is_described_in_chinese_first_and_in_english() {
        Stream<DescribedNode<?>> inputs = SCHEMA.getTypes(InputObjectTypeDefinition.class).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), type.getInputValueDefinitions().stream()));
        Stream<DescribedNode<?>> acts = mutations().values().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.getInputValueDefinitions().stream()));
        Stream<DescribedNode<?>> vocabularies = enums().stream()
                .map(type -> SCHEMA.getTypeOrNull(name(type), EnumTypeDefinition.class))
                .flatMap(type -> Stream.concat(Stream.of(type), type.getEnumValueDefinitions().stream()));

        assertThat(Stream.of(inputs, acts, vocabularies).flatMap(some -> some).map(SchemaTest::description))
                .hasSizeGreaterThan(150)
                .allSatisfy(text -> assertThat(text).containsPattern("(?s)^\\s*[^A-Za-z]*\\p{IsHan}.*[A-Za-z]{3}"));
    }

    @Test
    void every_mutation_names_failures_of_the_failure_contract_only() {
        Set<String> codes = Arrays.stream(FailureCode.values()).map(Enum::name).collect(Collectors.toSet());
        mutations().values().forEach(mutation -> {
            List<String> named = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b")
                    .matcher(description(mutation))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(codes).as(mutation.getName()).containsAll(named);
            assertThat(description(mutation)).as(mutation.getName()).containsPattern("[A-Z_]{9,}");
        });
    }

    private static Map<String, FieldDefinition> mutations() {
        return SCHEMA.objectTypeExtensions().get(MUTATION).stream()
                .map(ObjectTypeExtensionDefinition::getFieldDefinitions)
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        FieldDefinition::getName, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<String> lines(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component ->
                        type != PersonalData.class || !component.getName().equals("subject"))
                .map(component -> component.getName() + ": " + graphQlType(type, component))
                .toList();
    }

    private static String graphQlType(Class<?> owner, RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        // nullable in the kernel because people can be erased; whoever names somebody names him
        boolean namesSomebody =
                owner == PersonalData.class && component.getName().equals("name");
        return graphQlType(type) + (type.isAnnotationPresent(Nullable.class) && !namesSomebody ? "" : "!");
    }

    private static String graphQlType(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return "[" + graphQlType(list.getAnnotatedActualTypeArguments()[0]) + "!]";
        }
        Class<?> raw = (Class<?>) type.getType();
        String scalar = SCALARS.get(raw);
        return scalar != null ? scalar : raw.isEnum() ? name(raw) : inputName(raw);
    }

    private static String inputName(Class<?> record) {
        return name(record) + "Input";
    }

    private static String name(Class<?> type) {
        return NAMES.getOrDefault(type, type.getSimpleName());
    }

    /** Everything that the commands consist of, except scalars. */
    private static Set<Class<?>> reachable() {
        Deque<Class<?>> open = new ArrayDeque<>(CommandTypes.all());
        Set<Class<?>> found = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getName().equals("subject"))
                        .map(SchemaTest::elementType)
                        .filter(part -> !SCALARS.containsKey(part) && found.add(part))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String line(InputValueDefinition value) {
        Type<?> type = value.getType();
        return value.getName() + ": " + TypeUtil.simplePrint(type);
    }

    private static String description(DescribedNode<?> node) {
        return node.getDescription() == null ? "" : node.getDescription().getContent();
    }

    private static TypeDefinitionRegistry schema() {
        try {
            TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls")) {
                try (InputStream text = file.getInputStream()) {
                    schema.merge(new SchemaParser().parse(text));
                }
            }
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
