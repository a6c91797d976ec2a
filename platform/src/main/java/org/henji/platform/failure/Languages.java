package org.henji.platform.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Messages come in Chinese and English; who asks for neither gets Chinese, wherever the server runs. */
public final class Languages {

    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    /** For Spring MVC, so that everything behind it sees the same language. */
    public static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }
}
