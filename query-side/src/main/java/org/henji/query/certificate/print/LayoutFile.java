package org.henji.query.certificate.print;

import java.io.IOException;
import java.util.ArrayList;
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
            Binder binder = new Binder(ConfigurationPropertySources.from(
                    new ArrayList<>(new YamlPropertySourceLoader().load(file.getDescription(), file))));
            return binder.bind(
                            ROOT,
                            Bindable.of(CertificateLayout.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> unusable(file, "nothing stands under " + ROOT, null));
        } catch (BindException e) {
            throw unusable(
                    file,
                    e.getMessage() + ": "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        } catch (IOException e) {
            throw unusable(file, "it cannot be read", e);
        }
    }

    private static IllegalStateException unusable(Resource file, String why, @Nullable Exception cause) {
        return new IllegalStateException(
                "The certificate layout %s cannot be used (henji.certificates.layout): %s".formatted(file, why), cause);
    }
}
