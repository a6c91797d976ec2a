package org.henji.query.statistics;

import java.util.List;
import java.util.Objects;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the figures on the desks. */
@Controller
class StatisticsController {

    private final Statistics statistics;
    private final SessionStatistics sessions;
    private final CertificateStatistics certificates;

    StatisticsController(Statistics statistics, SessionStatistics sessions, CertificateStatistics certificates) {
        this.statistics = statistics;
        this.sessions = sessions;
        this.certificates = certificates;
    }

    @SchemaMapping(typeName = "CountyDesk")
    TerritoryCounts counts(Desk desk, @Argument @Nullable String item) {
        return statistics.ofCounty(Objects.requireNonNull(desk.region()), parse(item));
    }

    @SchemaMapping(typeName = "PrefectureDesk")
    List<TerritoryCounts> countsByCounty(Desk desk, @Argument @Nullable String item) {
        return statistics.byCounty(Objects.requireNonNull(desk.region()), parse(item));
    }

    @SchemaMapping(typeName = "CenterDesk", field = "countsByPrefecture")
    List<TerritoryCounts> forTheCenter(@Argument @Nullable String item) {
        return statistics.byPrefecture(parse(item));
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "countsByPrefecture")
    List<TerritoryCounts> forTheDepartment(@Argument @Nullable String item) {
        return statistics.byPrefecture(parse(item));
    }

    @SchemaMapping(typeName = "StatisticsDesk")
    List<SessionCounts> sessionCounts(Desk desk, @Argument Dimension by, @Argument @Nullable CountFilter filter) {
        return sessions.counts(desk, by, filter == null ? CountFilter.NONE : filter);
    }

    @SchemaMapping(typeName = "StatisticsDesk")
    List<CertificateCounts> certificateCounts(
            Desk desk, @Argument Dimension by, @Argument @Nullable CountFilter filter) {
        return certificates.counts(desk, by, filter == null ? CountFilter.NONE : filter);
    }

    private static @Nullable ItemCode parse(@Nullable String item) {
        return item == null ? null : ItemCode.parse(item);
    }
}
