package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");

    @Autowired
    private InMemory.Inspection inspection;

    @Autowired
    private GraphQlSource source;

    @Test
    void every_field_has_a_fetcher_and_every_fetcher_a_field() {
        assertThat(source.schema()).isNotNull();
        SchemaReport report = inspection.reports().getLast();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void everything_is_described_in_chinese_and_english() throws IOException {
        List<String> undescribed = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            new Parser().parseDocument(text).getDefinitions().forEach(definition -> check(definition, "", undescribed));
        }

        assertThat(undescribed).isEmpty();
    }

    private static void check(Node<?> node, String path, List<String> undescribed) {
        switch (node) {
            // an extension cannot carry a description
            case ObjectTypeExtensionDefinition type ->
                type.getFieldDefinitions().forEach(field -> check(field, type.getName(), undescribed));
            case ObjectTypeDefinition type -> {
                described(type, type.getName(), undescribed);
                type.getFieldDefinitions().forEach(field -> check(field, type.getName(), undescribed));
            }
            case InterfaceTypeDefinition type -> {
                described(type, type.getName(), undescribed);
                type.getFieldDefinitions().forEach(field -> check(field, type.getName(), undescribed));
            }
            case InputObjectTypeDefinition type -> {
                described(type, type.getName(), undescribed);
                type.getInputValueDefinitions()
                        .forEach(value -> described(value, type.getName() + "." + value.getName(), undescribed));
            }
            case EnumTypeDefinition type -> {
                described(type, type.getName(), undescribed);
                type.getEnumValueDefinitions()
                        .forEach(value -> described(value, type.getName() + "." + value.getName(), undescribed));
            }
            case FieldDefinition field -> {
                String name = path + "." + field.getName();
                described(field, name, undescribed);
                field.getInputValueDefinitions()
                        .forEach(argument -> described(argument, name + "(" + argument.getName() + ")", undescribed));
            }
            default -> undescribed.add("unexpected " + node);
        }
    }

    private static void described(AbstractDescribedNode<?> node, String name, List<String> undescribed) {
        String text = node.getDescription() == null ? "" : node.getDescription().getContent();
        if (!CHINESE.matcher(text).find() || !ENGLISH.matcher(text).find()) {
            undescribed.add(name);
        }
    }
}
