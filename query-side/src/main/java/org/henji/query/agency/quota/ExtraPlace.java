package org.henji.query.agency.quota;

import java.time.Instant;
import org.henji.kernel.agency.ApplicationNo;

/** A place above the limit that the department granted to an application. */
public record ExtraPlace(ApplicationNo application, String reason, Instant grantedAt) {}
