package org.henji.query.root;

/** What whoever checks the others sees; its fields belong to the capabilities. */
record Audit() {}
