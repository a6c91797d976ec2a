/** The one generic piece that turns every command record into a GraphQL mutation. */
@NullMarked
package org.henji.command.mutation;

import org.jspecify.annotations.NullMarked;
