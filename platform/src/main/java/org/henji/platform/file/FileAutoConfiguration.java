package org.henji.platform.file;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Files in a local folder, where one is named, unless the application brings a store of its own. */
@AutoConfiguration
@ConditionalOnProperty("henji.files.directory")
@EnableConfigurationProperties(FileSettings.class)
public class FileAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FileStore fileStore(FileSettings settings) {
        return new LocalFileStore(settings);
    }
}
