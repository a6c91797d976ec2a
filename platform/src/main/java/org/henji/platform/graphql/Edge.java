package org.henji.platform.graphql;

/** An entry of a page and its place in the list (Relay). */
public record Edge<T>(String cursor, T node) {}
