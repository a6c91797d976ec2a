package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What one side says of the other by name is there: a name is only text, and no compiler looks after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamesTest {

    private static final Path INBOX = Path.of("../query-side/src/main/java/org/henji/query/inbox");

    /** Every mutation is a verb and what it is done to; nothing else in the inbox is written so. */
    private static final Pattern MUTATION = Pattern.compile("\"([a-z]+[A-Z][A-Za-z]*)\"");

    private static final Pattern CHINESE_FAILURES = Pattern.compile("失败：([^。]*)。");
    private static final Pattern ENGLISH_FAILURES = Pattern.compile("Failures:([^.]*)\\.");
    private static final Pattern CODE = Pattern.compile("[A-Z]+(?:_[A-Z0-9]+)+");

    @Test
    void the_inbox_names_mutations_that_there_are() throws IOException {
        List<String> named = new TreeSet<>(namedInInbox()).stream().toList();

        assertThat(named).contains("forwardApplication", "decideObjection", "reportRectification");
        assertThat(mutations().keySet()).containsAll(named);
    }

    @Test
    void mutations_name_failures_that_there_are_and_the_same_in_both_languages() throws IOException {
        Map<String, String> described = mutations();
        described.values().removeIf(description -> !description.contains("Failures:"));

        assertThat(described).hasSizeGreaterThan(30);
        assertThat(described).allSatisfy((mutation, description) -> {
            List<String> codes = codes(ENGLISH_FAILURES, description);
            assertThat(codes).as(mutation).isNotEmpty().containsExactlyElementsOf(codes(CHINESE_FAILURES, description));
            assertThat(codes).as(mutation).allSatisfy(FailureCode::valueOf);
        });
    }

    private static List<String> namedInInbox() throws IOException {
        try (Stream<Path> sources = Files.list(INBOX)) {
            StringBuilder text = new StringBuilder();
            for (Path source : sources.toList()) {
                text.append(Files.readString(source));
            }
            return MUTATION.matcher(text)
                    .results()
                    .map(literal -> literal.group(1))
                    .toList();
        }
    }

    private static List<String> codes(Pattern sentence, String description) {
        return sentence.matcher(description)
                .results()
                .flatMap(failures -> CODE.matcher(failures.group(1)).results())
                .map(code -> code.group())
                .toList();
    }

    /** Name and description of every mutation of the whole schema. */
    private static Map<String, String> mutations() throws IOException {
        TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls")) {
            schema.merge(new SchemaParser().parse(file.getInputStream()));
        }
        Map<String, String> mutations = new TreeMap<>();
        Stream.concat(
                        schema.getTypes(ObjectTypeDefinition.class).stream(),
                        schema.objectTypeExtensions().values().stream().flatMap(List::stream))
                .filter(type -> type.getName().equals("Mutation"))
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .flatMap(List::stream)
                .forEach(field -> mutations.put(field.getName(), description(field)));
        return mutations;
    }

    private static String description(FieldDefinition field) {
        return field.getDescription() == null ? "" : field.getDescription().getContent();
    }
}
