package org.henji.query.badfixtures.injection;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Has its field filled from outside. */
public class InjectedField {

    @Autowired
    @Nullable
    Clock clock;
}
