package org.henji.standalone.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** One client per demo office, which gets its token by its secret, and one for people, who log in (PKCE, no secret). */
final class DemoClients implements RegisteredClientRepository {

    static final String USER_INTERFACE = "henji-ui";

    /** The server ignores the port of a loopback address (RFC 8252, 7.3). */
    private static final List<String> REDIRECTS =
            List.of("http://127.0.0.1/graphiql", "http://[::1]/graphiql", "http://127.0.0.1/callback");

    /** A working day. */
    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(8)).build();

    private final String encodedSecret;

    DemoClients(String encodedSecret) {
        this.encodedSecret = encodedSecret;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the demo's clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(USER_INTERFACE)
                ? userInterface()
                : DemoOffices.find(clientId).map(office -> client(clientId)).orElse(null);
    }

    private RegisteredClient client(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    private static RegisteredClient userInterface() {
        return RegisteredClient.withId(USER_INTERFACE)
                .clientId(USER_INTERFACE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(REDIRECTS))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
                .build();
    }
}
