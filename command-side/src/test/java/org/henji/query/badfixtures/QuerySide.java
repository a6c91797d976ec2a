package org.henji.query.badfixtures;

/** Stands for anything of the query side. */
public class QuerySide {}
