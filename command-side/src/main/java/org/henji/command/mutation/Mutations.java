package org.henji.command.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import java.util.Objects;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.OpenToPublic;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.message.RequestTrail;
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
            Map<String, String> trail = CommandTrail.of(
                    circumstances,
                    actor,
                    request.getArgument(TrailKeys.REASON),
                    request.getArgument(TrailKeys.EXPECTED_VERSION));
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
}
