package org.henji.kernel.session;

/** The photo of a candidate. */
public record CandidatePhoto(int candidate, Photo photo) {}
