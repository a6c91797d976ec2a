package org.henji.standalone.identity;

import java.net.InetAddress;
import org.henji.standalone.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start a server that nobody or anybody could log in to, before anything is opened or written. */
class IdentityCheck implements ApplicationListener<ApplicationContextInitializedEvent> {

    static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    static final String KEYS_OF_ISSUER = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        boolean replaced = StringUtils.hasText(environment.getProperty(ISSUER))
                || StringUtils.hasText(environment.getProperty(KEYS_OF_ISSUER));
        if (!replaced) {
            Binder settings = Binder.get(environment);
            check(settings.bindOrCreate("henji.demo", DemoSettings.class), settings);
        }
    }

    private static void check(DemoSettings demo, Binder settings) {
        if (!demo.enabled()) {
            throw new StartRefused("没有配置身份认证服务，任何人都无法登录。 / There is no identity provider: nobody could log in.", """
                    请将 spring.security.oauth2.resourceserver.jwt.issuer-uri 设为 OIDC 签发方；如仅在本机试用，请以 \
                    --spring.profiles.active=development 启动。
                    Set spring.security.oauth2.resourceserver.jwt.issuer-uri to your OIDC issuer; or, to try Henji out on this \
                    machine, start it with --spring.profiles.active=development.""");
        }
        if (demo.secret() == null || demo.secret().isBlank()) {
            throw new StartRefused("已启用演示机构，但未设置其口令。 / The demo offices are enabled, but have no secret.", """
                    请设置 henji.demo.secret（环境变量 HENJI_DEMO_SECRET），或停用演示机构：henji.demo.enabled=false。
                    Set henji.demo.secret (environment: HENJI_DEMO_SECRET), or henji.demo.enabled=false.""");
        }
        @Nullable
        InetAddress address = settings.bind("server.address", InetAddress.class).orElse(null);
        boolean loopback = address != null && address.isLoopbackAddress();
        if (!loopback && !demo.allowRemote()) {
            throw new StartRefused("""
                    已启用演示机构，但服务将对本机以外开放：知道口令的任何人都能以任何机构的名义办理。
                    The demo offices are enabled, but the server would listen beyond this machine: anybody who knows the one \
                    secret could act for any office.""", """
                    请设置 server.address=127.0.0.1；或停用演示机构并配置 OIDC 签发方；确需如此，请设置 henji.demo.allow-remote=true。
                    Set server.address=127.0.0.1; or henji.demo.enabled=false and an OIDC issuer; or, if this is what you want, \
                    henji.demo.allow-remote=true.""");
        }
    }
}
