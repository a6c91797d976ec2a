package org.henji.standalone.badfixtures.injection;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A dependency that no constructor names. No component, so that no application finds it. */
public class InjectedField {

    @Autowired
    @Nullable
    Clock clock;
}
