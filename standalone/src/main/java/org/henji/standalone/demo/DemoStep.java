package org.henji.standalone.demo;

/**
 * A step of the demo's story.
 *
 * @param office who acts, as a demo office; {@code public} is nobody
 * @param text what the step is, for people
 */
record DemoStep(String office, String text, DemoDeed deed) {}
