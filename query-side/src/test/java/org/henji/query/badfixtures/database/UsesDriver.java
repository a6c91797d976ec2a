package org.henji.query.badfixtures.database;

import org.bson.Document;

/** Speaks to the database past the infrastructure. */
public record UsesDriver(Document document) {}
