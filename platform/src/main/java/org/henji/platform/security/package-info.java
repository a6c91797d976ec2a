/** From the bearer token to the actor. */
@NullMarked
package org.henji.platform.security;

import org.jspecify.annotations.NullMarked;
