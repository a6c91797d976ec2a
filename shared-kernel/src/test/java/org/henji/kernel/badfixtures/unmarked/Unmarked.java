package org.henji.kernel.badfixtures.unmarked;

public record Unmarked(String value) {}
