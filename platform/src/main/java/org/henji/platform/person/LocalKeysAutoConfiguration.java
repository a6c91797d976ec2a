package org.henji.platform.person;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Keys of people in a local folder, unless the application brings a key store of its own. */
@AutoConfiguration
@ConditionalOnMissingBean(PersonKeys.class)
@EnableConfigurationProperties(KeysProperties.class)
public class LocalKeysAutoConfiguration {

    @Bean
    SqlitePersonKeys personKeys(KeysProperties properties) {
        return SqlitePersonKeys.open(properties.directory(), properties.masterKey());
    }
}
