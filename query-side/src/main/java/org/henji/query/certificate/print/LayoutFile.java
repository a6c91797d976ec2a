package org.henji.query.certificate.print;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** Reads a layout, all of it or none: whoever has mistyped something is told at the start and not by a certificate. */
final class LayoutFile {

    private static final String ROOT = "certificate";

    private LayoutFile() {}

    static CertificateLayout read(Resource file) {
        CertificateLayout layout = parsed(file);
        List<String> problems = layout.problems();
        if (!problems.isEmpty()) {
            throw unusable(file, String.join("; ", problems), null);
        }
        return layout;
    }

    private static CertificateLayout parsed(Resource file) {
        try {
            Binder binder = new Binder(ConfigurationPropertySources.from(loaded(file)));
            return binder.bind(
                            ROOT,
                            Bindable.of(CertificateLayout.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> unusable(file, "nothing stands under " + ROOT, null));
        } catch (BindException e) {
            throw unusable(file, e.getMessage() + ": " + reason(e), e);
        }
    }

    private static List<PropertySource<?>> loaded(Resource file) {
        try {
            return new YamlPropertySourceLoader().load(file.getDescription(), file);
        } catch (IOException | RuntimeException e) {
            throw unusable(file, reason(e), e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }

    private static IllegalStateException unusable(Resource file, String why, @Nullable Exception cause) {
        return new IllegalStateException(
                "The certificate layout %s cannot be used (henji.certificates.layout): %s".formatted(file, why), cause);
    }
}
