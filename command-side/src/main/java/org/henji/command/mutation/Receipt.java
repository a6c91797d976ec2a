package org.henji.command.mutation;

/**
 * What the sender of a mutation gets. It holds no data, because data is asked of the query side, with {@code after} set to the
 * position.
 *
 * @param id the aggregate that was acted on or created
 * @param version its version after the act
 * @param position the head of the event store after the act
 */
public record Receipt(String id, long version, long position) {}
