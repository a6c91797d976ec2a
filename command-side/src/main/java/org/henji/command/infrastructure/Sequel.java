package org.henji.command.infrastructure;

/**
 * What has to follow an act outside the event store, once the act is stored and nothing is locked any more, and before its
 * sender is answered. A sequel that fails, or that a crash has kept from being played to its end, must be played again by
 * itself: its sender is told {@code OUTCOME_UNKNOWN}.
 */
public interface Sequel<C extends Command> {

    /** The commands that it follows. */
    Class<C> follows();

    /** Plays it; also after an act that changed nothing. */
    void play(C act);
}
