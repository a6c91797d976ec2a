package org.henji.platform.person;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What is done with the keys of people, wherever they are. */
@AutoConfiguration(after = LocalKeysAutoConfiguration.class)
public class PersonAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PersonalDataSealer personalDataSealer(PersonKeys keys) {
        return new PersonalDataSealer(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    Pseudonyms pseudonyms(PersonKeys keys) {
        return new HmacPseudonyms(keys.pseudonymKey());
    }

    @Bean
    @ConditionalOnMissingBean
    People people(PersonKeys keys) {
        return new People(keys);
    }
}
