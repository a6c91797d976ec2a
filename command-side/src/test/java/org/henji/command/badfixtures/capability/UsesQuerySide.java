package org.henji.command.badfixtures.capability;

import org.henji.query.badfixtures.QuerySide;

public record UsesQuerySide(QuerySide other) {}
