package org.henji.command.agency;

import org.henji.command.catalogue.CatalogueInternals;

/** A bad fixture: a capability that reaches into another one. */
public record UsesInternalsFixture(CatalogueInternals internals) {}
