package org.henji.query.agency.notices;

import java.time.Instant;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/** An objection as anyone sees it: that there is one, to what, and what was decided. */
public record PublicObjection(
        NoticeNo notice,
        int no,
        ApplicationNo application,
        ItemCode item,
        Uscc uscc,
        Instant lodgedAt,
        ObjectionState state,
        @Nullable String reason,
        @Nullable Instant decidedAt) {}
