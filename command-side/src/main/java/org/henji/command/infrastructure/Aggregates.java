package org.henji.command.infrastructure;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.RepositoryProvider;
import org.henji.kernel.failure.FailureCode;

/**
 * The other aggregates that an act reaches, for command handlers: a parameter of theirs, beside the clock and the rules. What
 * is done to each of them inside {@code in} is applied to that aggregate, and all of it is stored with what the handler itself
 * applies, in one batch, or nothing is.
 *
 * <pre>{@code
 * aggregates.in(Agency.class, agency, it -> it.file(item, now));
 * }</pre>
 *
 * <p>An aggregate is locked from its loading to the end of the act, the target of the command first. Two acts that meet the
 * same aggregates in opposite order block each other; one of them is then refused with CONCURRENT_CHANGE. So acts keep to one
 * order: between two types of aggregates the way goes in one direction only, whichever of them receives the command, and
 * several aggregates of one type are visited in the order of their ids. Creating one whose id nobody else can know yet is free
 * of this.
 */
public final class Aggregates {

    private final RepositoryProvider repositories;

    public Aggregates(RepositoryProvider repositories) {
        this.repositories = repositories;
    }

    /** Acts on an aggregate, which must exist. */
    public <T> void in(Class<T> type, Object id, Consumer<T> act) {
        load(type, id).execute(act);
    }

    /** Acts on an aggregate that begins to exist with the first event applied to it. */
    public <T> void inOrNew(Class<T> type, Object id, Supplier<T> empty, Consumer<T> act) {
        try {
            repositories
                    .repositoryFor(type)
                    .loadOrCreate(id.toString(), empty::get)
                    .execute(act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(type.getSimpleName() + " " + id + " cannot be loaded", e);
        }
    }

    /**
     * Creates an aggregate without asking the store whether there is one: the constructor applies its first event, and the store
     * refuses the act when somebody else was faster.
     */
    public <T> void create(Class<T> type, Callable<T> constructor) {
        try {
            repositories.repositoryFor(type).newInstance(constructor);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be created", e);
        }
    }

    /** Asks an aggregate, which must exist; it stays as it is, as what is asked is decided on, until the end of the act. */
    public <T, R> R ask(Class<T> type, Object id, Function<T, R> question) {
        return load(type, id).invoke(question);
    }

    private <T> Aggregate<T> load(Class<T> type, Object id) {
        try {
            return repositories.repositoryFor(type).load(id.toString());
        } catch (AggregateNotFoundException missing) {
            throw new RuleViolated(FailureCode.NOT_FOUND, id.toString());
        }
    }
}
