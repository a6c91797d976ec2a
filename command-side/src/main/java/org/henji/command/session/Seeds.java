package org.henji.command.session;

/** Where the chance in a seat arrangement comes from. The seed is recorded, so it is chance only once. */
@FunctionalInterface
interface Seeds {

    long next();
}
