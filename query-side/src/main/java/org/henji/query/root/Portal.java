package org.henji.query.root;

/** What anyone sees without login; its fields belong to the capabilities. */
record Portal() {}
