package org.henji.platform.serialization;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.henji.platform.person.PersonAutoConfiguration;
import org.henji.platform.person.PersonalDataSealer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One serializer for everything: Axon takes it for events and messages too, as no other is there. */
@AutoConfiguration(after = PersonAutoConfiguration.class, before = AxonAutoConfiguration.class)
public class SerializationAutoConfiguration {

    @Bean
    @Primary
    HenjiSerializer serializer(PersonalDataSealer sealer) {
        return new HenjiSerializer(sealer);
    }
}
