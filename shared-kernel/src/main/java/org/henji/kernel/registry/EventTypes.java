package org.henji.kernel.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.quota.ItemQuotaEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.CatalogueEditionEvent;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.kernel.certificate.number.AgencyCodesEvent;
import org.henji.kernel.certificate.number.NumberingEvent;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.duty.PersonDutyEvent;
import org.henji.kernel.session.duty.SessionSeriesEvent;
import org.henji.kernel.session.duty.SiteRotationEvent;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.score.ScoreBookEvent;

/** The one registry of stored event names, derived from the sealed families: only the families are listed by hand. */
public final class EventTypes {

    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            AssessmentItemEvent.class,
            CatalogueEditionEvent.class,
            AgencyEvent.class,
            FilingApplicationEvent.class,
            EvaluationStandardEvent.class,
            AgencyEvaluationEvent.class,
            PublicNoticeEvent.class,
            ItemQuotaEvent.class,
            SpecificationEvent.class,
            CredentialEvent.class,
            ExamSessionEvent.class,
            ScoreBookEvent.class,
            SessionArchiveEvent.class,
            PaperPackageEvent.class,
            PersonDutyEvent.class,
            SiteRotationEvent.class,
            SessionSeriesEvent.class,
            BatchEvent.class,
            ClaimsEvent.class,
            NumberingEvent.class,
            AgencyCodesEvent.class,
            BlankStockEvent.class,
            CertificateEvent.class,
            ErasureEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = FAMILIES.stream()
            .flatMap(EventTypes::members)
            .collect(Collectors.toMap(
                    EventTypes::name,
                    Function.identity(),
                    (one, other) -> {
                        throw new IllegalStateException(one + " and " + other + " have the same stored name");
                    },
                    TreeMap::new));

    private EventTypes() {}

    public static List<Class<? extends DomainEvent>> families() {
        return FAMILIES;
    }

    /** Every event type, in the order of the stored names. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return BY_NAME.values();
    }

    public static Optional<Class<? extends DomainEvent>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The stored name of an event type, e.g. {@code agency.agency-registered}. */
    public static String name(Class<?> type) {
        return stored(type).value();
    }

    public static String revision(Class<?> type) {
        return stored(type).revision();
    }

    private static StoredEvent stored(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(StoredEvent.class))
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no @StoredEvent"));
    }

    private static Stream<Class<? extends DomainEvent>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::members)
                : Stream.of(type.asSubclass(DomainEvent.class));
    }
}
