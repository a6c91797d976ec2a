package org.henji.command.session;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.session.SessionNo;

/**
 * Asks whether candidates may be imported into the session now. Decides nothing: a workbook that is refused for whose it is or
 * when it comes must be refused before its people are given keys.
 */
public record PrepareImport(@TargetAggregateIdentifier SessionNo session) implements Command {}
