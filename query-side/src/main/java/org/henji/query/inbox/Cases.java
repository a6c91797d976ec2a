package org.henji.query.inbox;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The case of a matter: at most one of these, the one of its lane. */
public record Cases(
        @Nullable FilingCase filing,
        @Nullable NoticeCase notice,
        @Nullable AgencyCase agency,
        @Nullable SessionCase session,
        @Nullable ScoringCase scoring,
        @Nullable ScoreBookCase scoreBook,
        @Nullable ArchiveCase archive,
        @Nullable PaperCase paper,
        @Nullable PasserCase passers,
        @Nullable BatchCase batch,
        @Nullable CertificateCase certificate) {

    /** Of work about which nothing more has to be known than its task. */
    static final Cases NONE = new Cases(null, null, null, null, null, null, null, null, null, null, null);

    static Cases of(FilingCase filing) {
        return new Cases(filing, null, null, null, null, null, null, null, null, null, null);
    }

    static Cases of(NoticeCase notice) {
        return new Cases(null, notice, null, null, null, null, null, null, null, null, null);
    }

    static Cases of(AgencyCase agency) {
        return new Cases(null, null, agency, null, null, null, null, null, null, null, null);
    }

    static Cases of(SessionCase session) {
        return new Cases(null, null, null, session, null, null, null, null, null, null, null);
    }

    static Cases of(ScoringCase scoring) {
        return new Cases(null, null, null, null, scoring, null, null, null, null, null, null);
    }

    static Cases of(ScoreBookCase scoreBook) {
        return new Cases(null, null, null, null, null, scoreBook, null, null, null, null, null);
    }

    static Cases of(ArchiveCase archive) {
        return new Cases(null, null, null, null, null, null, archive, null, null, null, null);
    }

    static Cases of(PaperCase paper) {
        return new Cases(null, null, null, null, null, null, null, paper, null, null, null);
    }

    static Cases of(PasserCase passers) {
        return new Cases(null, null, null, null, null, null, null, null, passers, null, null);
    }

    static Cases of(BatchCase batch) {
        return new Cases(null, null, null, null, null, null, null, null, null, batch, null);
    }

    static Cases of(CertificateCase certificate) {
        return new Cases(null, null, null, null, null, null, null, null, null, null, certificate);
    }

    /** The one that it is; none where nothing more has to be known. */
    Stream<Case> each() {
        return Stream.<@Nullable Case>of(
                        filing,
                        notice,
                        agency,
                        session,
                        scoring,
                        scoreBook,
                        archive,
                        paper,
                        passers,
                        batch,
                        certificate)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
