/** The paper trail in the metadata of messages. */
@NullMarked
package org.henji.platform.message;

import org.jspecify.annotations.NullMarked;
