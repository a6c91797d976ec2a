package org.henji.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Henji in one process, with nothing to install. Each embedded part gives way to the real one when a setting names it.
 *
 * <p>Spring Boot's own authorization server is left out: its key lives in memory only, and its decoder would stand beside
 * the one of a configured issuer.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ComponentScan(
        basePackages = "org.henji",
        // the two sides know nothing of each other, and so both may call a thing by its name
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            // each side is an application of its own; here they are libraries
            @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
        })
@ConfigurationPropertiesScan("org.henji")
public class Standalone {

    public static void main(String[] args) {
        SpringApplication.run(Standalone.class, args);
    }
}
