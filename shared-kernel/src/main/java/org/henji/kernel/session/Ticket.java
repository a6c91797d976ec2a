package org.henji.kernel.session;

/** 准考证 of a candidate. */
public record Ticket(int candidate, TicketNo ticket) {}
