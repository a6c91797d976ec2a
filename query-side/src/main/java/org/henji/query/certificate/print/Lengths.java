package org.henji.query.certificate.print;

/** Lengths are millimetres, except those of type. */
final class Lengths {

    /** A point, in millimetres. */
    static final double POINT = 25.4 / 72;

    /** Less than anybody sees. */
    static final double HAIR = 0.001;

    private Lengths() {}
}
