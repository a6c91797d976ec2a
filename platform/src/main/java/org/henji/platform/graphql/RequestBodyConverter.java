package org.henji.platform.graphql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Reads the body of a GraphQL request; {@code null} is JSON, but Spring GraphQL has no answer for it. */
final class RequestBodyConverter extends JacksonJsonHttpMessageConverter {

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        @Nullable Object body = super.readInternal(type, input);
        if (body == null) {
            throw new HttpMessageNotReadableException("null", input);
        }
        return body;
    }
}
