package org.henji.platform.security;

import java.util.Map;
import java.util.Set;
import org.henji.kernel.authority.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paths beside GraphQL, of which only reading is declared. */
@RestController
class ProbeResource {

    @Bean
    static ProtectedPath probes() {
        return new ProtectedPath(HttpMethod.GET, "/probes/{probe}", Set.of(Level.CENTER, Level.AUDITOR));
    }

    @Bean
    static PublicPath openProbes() {
        return new PublicPath(HttpMethod.GET, "/open-probes/{probe}");
    }

    @GetMapping({"/probes/{probe}", "/open-probes/{probe}"})
    Map<String, String> probe(@PathVariable String probe) {
        return Map.of("probe", probe);
    }

    @PostMapping({"/probes/{probe}", "/open-probes/{probe}"})
    Map<String, String> undeclared(@PathVariable String probe) {
        return Map.of("probe", probe);
    }
}
