package org.henji.command.file;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.kernel.agency.Uscc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The way in; what the store refuses is tested with the store. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadTest {

    private static final String DIGEST = "a".repeat(64);
    private static final byte[] CONTENT = {1, 2, 3};

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FilterChainProxy security;

    private final Uscc agency = FreshIds.agency();
    private MockMvc http;

    @BeforeEach
    void connect() {
        http = MockMvcBuilders.webAppContextSetup(context).addFilters(security).build();
    }

    @Test
    void an_agency_uploads_a_file_and_again_without_harm() throws Exception {
        String file = "{\"sha256\": \"%s\", \"mediaType\": \"application/pdf\", \"size\": 3}".formatted(DIGEST);
        http.perform(upload(DIGEST))
                .andExpect(status().isCreated())
                .andExpect(content().json(file));
        http.perform(upload(DIGEST))
                .andExpect(status().isOk())
                .andExpect(content().json(file));
    }

    @Test
    void who_has_no_token_uploads_nothing() throws Exception {
        http.perform(put("/files/{sha256}", DIGEST).content(CONTENT))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("UNAUTHENTICATED"));
    }

    @Test
    void a_digest_that_is_none_is_refused_in_the_language_of_the_client() throws Exception {
        http.perform(upload("abc").locale(Locale.CHINESE))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("HASH_INVALID"))
                .andExpect(jsonPath("$.errors[0].message").value("SHA-256 摘要格式无效"));
        http.perform(upload("ABC").header(HttpHeaders.ACCEPT_LANGUAGE, "en").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.errors[0].message").value("Not a SHA-256 digest in lower-case hex"));
    }

    private MockHttpServletRequestBuilder upload(String sha256) {
        return put("/files/{sha256}", sha256)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + agency)
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .content(CONTENT);
    }
}
