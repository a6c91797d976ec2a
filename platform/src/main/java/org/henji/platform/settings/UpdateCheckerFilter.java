package org.henji.platform.settings;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out Axon's update checker, which would tell its maker about every installation: nothing leaves this network. */
public final class UpdateCheckerFilter implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[autoConfigurations.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = !UpdateCheckerAutoConfiguration.class.getName().equals(autoConfigurations[i]);
        }
        return wanted;
    }
}
