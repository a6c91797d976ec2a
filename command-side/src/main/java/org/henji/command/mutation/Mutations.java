package org.henji.command.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.OpenToPublic;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.message.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/**
 * Makes a mutation of every command record. A new command needs its record, its line in the schema and its handler; nothing
 * here.
 */
@Component
@EnableConfigurationProperties({CommandSettings.class, PublicForms.class})
class Mutations implements RuntimeWiringConfigurer {

    static final String INPUT = "input";
    private static final int MAX_REASON = 500;
    private static final Actor PUBLIC = new Actor("public", new Office(Level.PUBLIC, null, null), null);

    private final CommandInput input;
    private final CommandSender sender;
    private final PublicSubmissions publicSubmissions;

    Mutations(CommandInput input, CommandSender sender, PublicSubmissions publicSubmissions) {
        this.input = input;
        this.sender = sender;
        this.publicSubmissions = publicSubmissions;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> {
            CommandTypes.all().forEach(command -> type.dataFetcher(CommandTypes.mutation(command), sending(command)));
            return type;
        });
    }

    <C extends Command> SelfDescribingDataFetcher<Receipt> sending(Class<C> command) {
        return new Sending<>(command);
    }

    private final class Sending<C extends Command> implements SelfDescribingDataFetcher<Receipt> {

        private final Class<C> type;

        Sending(Class<C> type) {
            this.type = type;
        }

        @Override
        public Receipt get(DataFetchingEnvironment request) throws Exception {
            RequestTrail circumstances =
                    Objects.requireNonNull(request.getGraphQlContext().get(RequestTrail.KEY));
            Actor actor = actor(circumstances);
            Map<String, String> trail = trail(circumstances, actor, request);
            Map<String, Object> values = Objects.requireNonNull(request.getArgument(INPUT));
            return sender.send(input.read(type, values), trail);
        }

        /** Somebody without login is counted before anything else is done for them. */
        private Actor actor(RequestTrail circumstances) {
            if (circumstances.actor() == null && type.isAnnotationPresent(OpenToPublic.class)) {
                publicSubmissions.admit(circumstances.clientAddress());
                return PUBLIC;
            }
            return circumstances.requireActor();
        }

        @Override
        public String getDescription() {
            return "the mutation of " + type.getName();
        }

        @Override
        public ResolvableType getReturnType() {
            return ResolvableType.forClass(Receipt.class);
        }
    }

    private static Map<String, String> trail(RequestTrail circumstances, Actor actor, DataFetchingEnvironment request) {
        Map<String, String> trail = new HashMap<>(Trail.of(actor));
        trail.put(TrailKeys.REQUEST_ID, circumstances.requestId());
        put(trail, TrailKeys.CLIENT_ADDRESS, circumstances.clientAddress());
        put(trail, TrailKeys.REASON, reason(request));
        put(trail, TrailKeys.EXPECTED_VERSION, request.getArgument(TrailKeys.EXPECTED_VERSION));
        return trail;
    }

    private static @Nullable String reason(DataFetchingEnvironment request) {
        String reason = request.getArgument(TrailKeys.REASON);
        if (reason != null && reason.length() > MAX_REASON) {
            throw new Refused(FailureCode.VALIDATION_FAILED, TrailKeys.REASON + " 1.." + MAX_REASON);
        }
        return reason;
    }

    private static void put(Map<String, String> trail, String key, @Nullable Object value) {
        if (value != null) {
            trail.put(key, value.toString());
        }
    }
}
