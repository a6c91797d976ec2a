package org.henji.platform.badfixtures.injection;

import jakarta.annotation.Resource;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Has its fields filled from outside, in each of the ways there are. */
public class InjectedFields {

    @Autowired
    @Nullable
    Clock autowired;

    @Value("${x}")
    @Nullable
    String value;

    @Resource
    @Nullable
    Clock resource;
}
