package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveredSettingsTest {

    @Test
    void axon_server_leaves_out_no_events() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("delivered", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);

        AxonServerConfiguration settings = new Binder(ConfigurationPropertySources.from(sources))
                .bind("axon.axonserver", AxonServerConfiguration.class)
                .get();

        assertThat(settings.isEventBlockListingEnabled()).isFalse();
    }
}
