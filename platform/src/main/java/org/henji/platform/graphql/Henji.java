package org.henji.platform.graphql;

/** The system itself, as it presents itself to clients. */
record Henji(String name, String version) {}
