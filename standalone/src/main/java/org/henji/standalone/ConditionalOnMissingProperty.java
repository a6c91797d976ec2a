package org.henji.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** For an embedded part: stands in as long as no setting names the real one. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnMissingProperty.OnMissingProperty.class)
public @interface ConditionalOnMissingProperty {

    String[] value();

    /** Holds when none of the properties has a text. */
    final class OnMissingProperty extends SpringBootCondition implements Condition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, Object> attributes = Objects.requireNonNull(
                    metadata.getAnnotationAttributes(ConditionalOnMissingProperty.class.getName()));
            String[] names = (String[]) Objects.requireNonNull(attributes.get("value"));
            return Arrays.stream(names)
                    .filter(name -> StringUtils.hasText(context.getEnvironment().getProperty(name)))
                    .findFirst()
                    .map(name -> ConditionOutcome.noMatch(name + " is set"))
                    .orElseGet(() -> ConditionOutcome.match("nothing replaces it"));
        }
    }
}
