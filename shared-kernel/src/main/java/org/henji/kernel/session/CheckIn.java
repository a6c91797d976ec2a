package org.henji.kernel.session;

/** 签到: a candidate is there, in time or after the start. */
public record CheckIn(int candidate, boolean late) {}
