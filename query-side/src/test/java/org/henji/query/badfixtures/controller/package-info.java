/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.controller;

import org.jspecify.annotations.NullMarked;
