package org.henji.command.badfixtures.aggregate;

import org.axonframework.commandhandling.CommandHandler;

/** A member of an aggregate that decides, and is not known to. */
public class UnmarkedPart {

    @CommandHandler
    void decide(String command) {}
}
