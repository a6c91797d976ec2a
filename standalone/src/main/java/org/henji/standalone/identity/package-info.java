/** The embedded authorization server with its demo offices, for as long as no OIDC issuer is configured. */
@NullMarked
package org.henji.standalone.identity;

import org.jspecify.annotations.NullMarked;
