package org.henji.standalone.badfixtures.identity;

import org.henji.query.infrastructure.ReadModels;

/** A stand-in for the identity provider that looks into the read models. */
public record KnowsQuerySide(ReadModels readModels) {}
