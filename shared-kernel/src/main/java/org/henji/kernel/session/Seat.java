package org.henji.kernel.session;

/** Where a candidate works: the room and the station in it, both counted from 1. */
public record Seat(int candidate, int room, int station) {}
