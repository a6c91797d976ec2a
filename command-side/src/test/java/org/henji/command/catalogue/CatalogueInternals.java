package org.henji.command.catalogue;

/** A bad fixture: public, but not what the catalogue offers to others. */
public record CatalogueInternals(String secret) {}
