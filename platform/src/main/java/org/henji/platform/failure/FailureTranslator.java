package org.henji.platform.failure;

import java.util.Optional;
import org.henji.kernel.failure.Failure;

/** Tells which failure an exception of another module is; a bean of this type is asked before an exception counts as internal. */
public interface FailureTranslator {

    /** Asked for an exception and then for each of its causes. */
    Optional<Failure> translate(Throwable exception);
}
