package org.henji.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The documents must not fall behind the tree: links lead somewhere, decisions are numbered without gaps. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);

    @Test
    void every_relative_link_leads_to_a_file() {
        List<Path> documents = documents(ROOT);

        assertThat(documents).contains(ROOT.resolve("README.md")).hasSizeGreaterThan(5);
        assertThat(documents.stream().flatMap(DocumentationTest::brokenLinks)).isEmpty();
    }

    @Test
    void a_broken_link_is_found(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("README.md");
        Files.writeString(
                document, "see [this](missing.md), [that](README.md#nowhere), [fine](README.md#a-head)\n\n# A head\n");

        assertThat(brokenLinks(document)).containsExactly("README.md: missing.md", "README.md: README.md#nowhere");
    }

    @Test
    void decisions_are_numbered_without_gaps_and_say_where_they_stand() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
            List<Path> decisions = files.sorted().toList();

            assertThat(decisions.stream()
                            .map(file -> file.getFileName().toString().substring(0, 4)))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions.size())
                            .mapToObj(n -> String.format(Locale.ROOT, "%04d", n))
                            .toList());
            assertThat(decisions)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains(
                                    "\nStatus: ",
                                    "\n## Context",
                                    "\n## Decision",
                                    "\n## Alternatives",
                                    "\n## Consequences"));
        }
    }

    @Test
    void every_setting_is_in_the_operations_manual() {
        List<String> manual = read(ROOT.resolve("docs/operations.md")).lines().toList();
        List<String> settings = settings().toList();

        assertThat(settings).contains("henji.workbooks.max-rows", "henji.prints.more-fonts", "henji.files.max-size");
        assertThat(settings)
                .allSatisfy(setting -> assertThat(manual).as(setting).anyMatch(line -> names(line, setting)));
    }

    @Test
    void a_setting_that_no_line_names_is_found() {
        assertThat(names("| `henji.feed.keep-alive`, `.retry` | 15s |", "henji.feed.retry"))
                .isTrue();
        assertThat(names("| `henji.feed.keep-alive`, `.retry` | 15s |", "henji.feed.source"))
                .isFalse();
        assertThat(names("| `henji.feed.retry-at-most` | 15s |", "henji.feed.retry"))
                .isFalse();
    }

    /** By its name, or by the end of it behind another one of the same record. */
    private static boolean names(String line, String setting) {
        int dot = setting.lastIndexOf('.');
        return Pattern.compile(Pattern.quote(setting) + "[`.]").matcher(line).find()
                || (line.contains(setting.substring(0, dot + 1)) && line.contains("`" + setting.substring(dot) + "`"));
    }

    /** Of all modules; the rules with numbers have a page of their own. */
    private static Stream<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.henji").stream()
                .map(candidate -> ClassUtils.resolveClassName(requireNonNull(candidate.getBeanClassName()), null))
                // henji.data is bound under a name of its own
                .filter(settings -> settings.isRecord() && settings != DataFolder.class)
                .flatMap(DocumentationTest::settings)
                .filter(setting -> !setting.startsWith("henji.rules."));
    }

    private static Stream<String> settings(Class<?> settings) {
        String prefix = requireNonNull(settings.getAnnotation(ConfigurationProperties.class))
                .value();
        return Stream.of(settings.getRecordComponents())
                .map(component -> prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()));
    }

    private static List<Path> documents(Path root) {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenLinks(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.matches("https?:.*|mailto:.*"))
                .filter(link -> !leadsSomewhere(document, link))
                .map(link -> document.getFileName() + ": " + link);
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
    }

    private static Stream<String> anchors(Path document) {
        return read(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT))
                .map(head -> head.replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
