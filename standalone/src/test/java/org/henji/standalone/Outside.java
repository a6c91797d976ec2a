package org.henji.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real servers, for the tests that need one and the environments that name one. */
public final class Outside {

    private Outside() {}

    /** Host and port of an Axon Server that belongs to tests: what they store stays there. */
    public static String axonServer() {
        return named("HENJI_AXONSERVER", "Axon Server");
    }

    /** URI of a MongoDB, in which each test makes and drops a database of its own. */
    static String mongo() {
        return named("HENJI_MONGODB", "MongoDB");
    }

    /** Token of the Axon Server; empty when its access control is off. */
    public static String axonServerToken() {
        return System.getenv().getOrDefault("HENJI_AXONSERVER_TOKEN", "");
    }

    private static String named(String variable, String server) {
        String address = System.getenv().getOrDefault(variable, "");
        assumeTrue(!address.isBlank(), () -> "skipped, because " + variable + " names no " + server);
        return address;
    }
}
