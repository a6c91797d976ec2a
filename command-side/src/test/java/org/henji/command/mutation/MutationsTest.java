package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.GOVERNMENT_BODY;
import static org.henji.kernel.agency.AgencyEvents.LEGAL_REPRESENTATIVE;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.material;
import static org.henji.kernel.agency.AgencyEvents.particulars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.mutation.Sending.Answer;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.person.PersonKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutationsTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private EventStore store;

    @Autowired
    private ItemCatalogue catalogue;

    @Autowired
    private PersonKeys keys;

    private final Uscc agency = FreshIds.agency();

    @Test
    void a_receipt_tells_id_version_and_position() {
        Receipt receipt = byAgency().send("registerAgency", registration()).receipt();
        assertThat(receipt).isEqualTo(new Receipt(agency.value(), 0, head()));
    }

    @Test
    void the_version_counts_the_events_of_this_act() {
        byAgency().send("registerAgency", registration());
        assertThat(byAgency()
                        .send("changeAgencyParticulars", renamed("一"))
                        .receipt()
                        .version())
                .isEqualTo(1);
        assertThat(byAgency()
                        .send("changeAgencyParticulars", renamed("二"))
                        .receipt()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void an_act_that_changes_nothing_succeeds_at_the_same_version() {
        byAgency().send("registerAgency", registration());
        Receipt receipt = byAgency().send("registerAgency", registration()).receipt();
        assertThat(receipt).isEqualTo(new Receipt(agency.value(), 0, head()));
        assertThat(eventsOf(agency.value())).hasSize(1);
    }

    @Test
    void an_act_on_two_aggregates_answers_for_the_one_it_created() {
        byAgency().send("registerAgency", registration());
        Receipt receipt =
                byAgency().send("applyForFiling", application(twoOpenItems())).receipt();
        String number = ApplicationNo.of(agency, 1).value();
        assertThat(receipt).isEqualTo(new Receipt(number, 0, head()));
        assertThat(eventsOf(agency.value())).hasSize(2);
        assertThat(eventsOf(number)).hasSize(1);
    }

    @Test
    void an_application_goes_its_way_through_its_offices() {
        byAgency().send("registerAgency", registration());
        List<ItemCode> items = twoOpenItems();
        String number =
                byAgency().send("applyForFiling", application(items)).receipt().id();
        Sending county = Sending.by(service, Actors.COUNTY);

        assertThat(county.send("returnApplication", Map.of("application", number, "reason", "补正"))
                        .receipt()
                        .version())
                .isEqualTo(1);
        assertThat(byAgency()
                        .send(
                                "resubmitApplication",
                                Map.of("application", number, "dossier", Sending.written(dossier(items))))
                        .receipt()
                        .version())
                .isEqualTo(2);
        assertThat(county.send("forwardApplication", Map.of("application", number))
                        .receipt()
                        .version())
                .isEqualTo(3);
        assertThat(county.send("forwardApplication", Map.of("application", number))
                        .code())
                .isEqualTo("APPLICATION_NOT_WAITING_FOR_COUNTY");
    }

    @Test
    void the_expected_version_is_the_version_acted_on() {
        byAgency().send("registerAgency", registration());
        Answer answer = byAgency().expecting(0).send("changeAgencyParticulars", renamed("一"));
        assertThat(answer.receipt().version()).isEqualTo(1);
    }

    @Test
    void an_old_expected_version_is_told_with_both_numbers_and_nothing_is_stored() {
        byAgency().send("registerAgency", registration());
        byAgency().send("changeAgencyParticulars", renamed("一"));

        Answer answer = byAgency().expecting(0).send("changeAgencyParticulars", renamed("二"));
        assertThat(answer.code()).isEqualTo("VERSION_CONFLICT");
        assertThat(answer.arguments()).isEqualTo(List.of("0", "1"));
        assertThat(eventsOf(agency.value())).hasSize(2);
    }

    @Test
    void an_old_expected_version_comes_before_any_rule() {
        byAgency().send("registerAgency", registration());
        List<ItemCode> items = twoOpenItems();
        byAgency().send("applyForFiling", application(items));

        assertThat(byAgency()
                        .expecting(0)
                        .send("applyForFiling", application(items))
                        .code())
                .isEqualTo("VERSION_CONFLICT");
        assertThat(eventsOf(ApplicationNo.of(agency, 2).value())).isEmpty();
    }

    @Test
    void what_does_not_exist_has_no_expected_version() {
        Answer answer = byAgency().expecting(3).send("registerAgency", registration());
        assertThat(answer.code()).isEqualTo("VERSION_CONFLICT");
        assertThat(answer.arguments()).isEqualTo(List.of("3", "-1"));
        assertThat(eventsOf(agency.value())).isEmpty();
    }

    @Test
    void an_import_has_an_expected_version_too() {
        Sending department = Sending.by(service, Actors.DEPARTMENT);
        String edition = FreshIds.edition().value();
        assertThat(department
                        .expecting(0)
                        .send("importCatalogue", file(edition))
                        .arguments())
                .isEqualTo(List.of("0", "-1"));
        assertThat(eventsOf(edition)).isEmpty();
    }

    @Test
    void every_event_says_who_did_it_for_which_office_on_which_request_and_why() {
        byAgency().because("首次登记").send("registerAgency", registration());
        byAgency().because("申报").expecting(0).send("applyForFiling", application(twoOpenItems()));

        assertThat(Stream.of(agency.value(), ApplicationNo.of(agency, 1).value())
                        .flatMap(id -> eventsOf(id).stream()))
                .hasSize(3)
                .allSatisfy(event -> {
                    assertThat(event.getMetaData())
                            .containsEntry(TrailKeys.USER_ID, actor().userId())
                            .containsEntry(TrailKeys.LEVEL, "AGENCY")
                            .containsEntry(TrailKeys.AGENCY, agency.value())
                            .containsEntry(TrailKeys.ROLE, "officer")
                            .containsEntry(TrailKeys.REQUEST_ID, Sending.REQUEST_ID)
                            .containsEntry(TrailKeys.CLIENT_ADDRESS, Sending.CLIENT_ADDRESS)
                            .containsKeys("correlationId", "traceId")
                            .doesNotContainKeys(TrailKeys.EXPECTED_VERSION);
                    assertThat(event.getMetaData().get(TrailKeys.REASON)).isIn("首次登记", "申报");
                });
    }

    @Test
    void the_territory_of_the_acting_office_is_recorded() {
        byAgency().send("registerAgency", registration());
        String number = byAgency()
                .send("applyForFiling", application(twoOpenItems()))
                .receipt()
                .id();
        Sending.by(service, Actors.COUNTY).send("forwardApplication", Map.of("application", number));

        assertThat(eventsOf(number).getLast().getMetaData())
                .containsEntry(TrailKeys.LEVEL, "COUNTY")
                .containsEntry(TrailKeys.TERRITORY, COUNTY.value())
                .doesNotContainKeys(TrailKeys.AGENCY, TrailKeys.REASON);
    }

    @Test
    void people_get_their_pseudonym_and_their_key() {
        byAgency().send("registerAgency", registration());
        var registered = (AgencyRegistered) eventsOf(agency.value()).getFirst().getPayload();
        PersonalData person = registered.particulars().legalRepresentative();

        assertThat(person.name()).isEqualTo(LEGAL_REPRESENTATIVE.name());
        assertThat(person.subject()).isNotEqualTo(LEGAL_REPRESENTATIVE.subject());
        assertThat(keys.find(person.subject())).isPresent();
        assertThat(keys.find(registered.particulars().contact().subject())).isPresent();
    }

    @Test
    void without_an_actor_nothing_is_said_about_the_input() {
        Answer answer = Sending.by(service, null)
                .send("registerAgency", Map.of("agency", "wrong", "particulars", Sending.written(particulars())));
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void every_violation_is_reported_with_its_path() {
        Map<String, Object> particulars = new HashMap<>(Sending.written(particulars()));
        particulars.put("name", " ");
        particulars.put("postalCode", "73000");
        particulars.put("contact", Map.of("name", "某", "phone", "13800000000", "email", "not an address"));
        Map<String, Object> input = Map.of("agency", agency.value(), "particulars", particulars);

        Answer chinese = byAgency().send("registerAgency", input);
        assertThat(chinese.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(chinese.message())
                .contains("particulars.name", "particulars.postalCode", "particulars.contact.email", "不得为空");
        assertThat(byAgency().inEnglish().send("registerAgency", input).message())
                .contains("particulars.name", "must not be blank");
        assertThat(eventsOf(agency.value())).isEmpty();
    }

    @Test
    void lists_are_checked_in_depth() {
        Map<String, Object> dossier = new HashMap<>(Sending.written(dossier()));
        dossier.put("items", List.of());
        dossier.put(
                "sites",
                List.of(Map.of(
                        "siteNo",
                        "",
                        "address",
                        "x",
                        "areaSquareMetres",
                        0,
                        "stations",
                        1,
                        "cameras",
                        1,
                        "recordingDays",
                        1,
                        "tenure",
                        "OWNED")));
        Answer answer = byAgency().send("applyForFiling", Map.of("agency", agency.value(), "dossier", dossier));
        assertThat(answer.message())
                .contains("dossier.items", "dossier.sites[0].siteNo", "dossier.sites[0].areaSquareMetres");
    }

    @Test
    void a_reason_has_its_limit() {
        Answer answer = byAgency().because("长".repeat(501)).send("registerAgency", registration());
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(byAgency()
                        .because("长".repeat(500))
                        .send("registerAgency", registration())
                        .receipt())
                .isNotNull();
    }

    @Test
    void a_wrong_check_digit_is_refused_with_its_place() {
        String wrong = "91350100M000100Y4A";
        Answer answer = byAgency()
                .send("registerAgency", Map.of("agency", wrong, "particulars", Sending.written(particulars())));
        assertThat(answer.code()).isEqualTo("USCC_INVALID");
        assertThat(answer.arguments()).isEqualTo(List.of("agency"));
    }

    @Test
    void a_wrong_id_number_is_refused_with_its_place_and_never_repeated() {
        String wrong = "620103197001010001";
        Map<String, Object> particulars = new HashMap<>(Sending.written(particulars()));
        particulars.put("legalRepresentative", Map.of("name", "某", "idNumber", wrong));
        Answer answer = byAgency().send("registerAgency", Map.of("agency", agency.value(), "particulars", particulars));
        assertThat(answer.code()).isEqualTo("ID_NUMBER_INVALID");
        assertThat(answer.arguments()).isEqualTo(List.of("particulars.legalRepresentative.idNumber"));
        assertThat(answer.errors()).asString().doesNotContain(wrong);
    }

    @Test
    void an_empty_id_is_no_id() {
        Answer answer = byAgency().send("forwardApplication", Map.of("application", ""));
        assertThat(answer.code()).isEqualTo("APPLICATION_NO_INVALID");
    }

    @Test
    void a_digest_has_its_form() {
        Map<String, Object> dossier = new HashMap<>(Sending.written(dossier()));
        Map<String, Object> material = new HashMap<>(Sending.written(material(MaterialType.REGISTRATION_CERTIFICATE)));
        material.put("sha256", "ABC");
        dossier.put("materials", List.of(material));
        Answer answer = byAgency().send("applyForFiling", Map.of("agency", agency.value(), "dossier", dossier));
        assertThat(answer.code()).isEqualTo("HASH_INVALID");
        assertThat(answer.arguments()).isEqualTo(List.of("dossier.materials[0].sha256"));
    }

    @Test
    void an_edition_has_its_form() {
        Answer answer = Sending.by(service, Actors.DEPARTMENT).send("importCatalogue", file("first edition"));
        assertThat(answer.code()).isEqualTo("EDITION_NO_INVALID");
        assertThat(answer.arguments()).asString().contains("first edition");
    }

    @Test
    void a_person_without_id_number_and_phone_is_nobody() {
        Map<String, Object> particulars = new HashMap<>(Sending.written(particulars()));
        particulars.put("contact", Map.of("name", "某"));
        Answer answer = byAgency().send("registerAgency", Map.of("agency", agency.value(), "particulars", particulars));
        assertThat(answer.code()).isEqualTo("PERSON_INCOMPLETE");
        assertThat(answer.arguments()).isEqualTo(List.of("person", "idNumber | phone", "particulars.contact"));
    }

    @Test
    void a_broken_rule_answers_its_code_and_nothing_is_stored() {
        Answer answer = Sending.by(service, Actors.of(GOVERNMENT_BODY))
                .send(
                        "registerAgency",
                        Map.of("agency", GOVERNMENT_BODY.value(), "particulars", Sending.written(particulars())));
        assertThat(answer.code()).isEqualTo("GOVERNMENT_BODY_BARRED");
        assertThat(answer.message()).isEqualTo("政府及其所属部门不能申报");
        assertThat(eventsOf(GOVERNMENT_BODY.value())).isEmpty();
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Answer answer = byAgency().send("changeAgencyParticulars", registration());
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.arguments()).isEqualTo(List.of(agency.value()));
    }

    @Test
    void of_two_applications_for_an_item_at_the_same_time_one_is_refused() throws Exception {
        byAgency().send("registerAgency", registration());
        Map<String, Object> application = application(twoOpenItems());
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Answer> sender = () -> {
            start.await();
            return byAgency().send("applyForFiling", application);
        };

        List<Answer> answers;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = senders.invokeAll(List.of(sender, sender)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.errors().isEmpty()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.errors().isEmpty())
                .singleElement()
                .extracting(Answer::code)
                .isEqualTo("APPLICATION_ALREADY_OPEN");
        assertThat(eventsOf(agency.value())).hasSize(2);
        assertThat(eventsOf(ApplicationNo.of(agency, 2).value())).isEmpty();
    }

    private Sending byAgency() {
        return Sending.by(service, actor());
    }

    private Actor actor() {
        return Actors.of(agency);
    }

    private Map<String, Object> registration() {
        return Map.of("agency", agency.value(), "particulars", Sending.written(particulars()));
    }

    private Map<String, Object> renamed(String suffix) {
        return Map.of("agency", agency.value(), "particulars", Sending.written(particulars(NAME + suffix, COUNTY)));
    }

    private Map<String, Object> application(List<ItemCode> items) {
        return Map.of("agency", agency.value(), "dossier", Sending.written(dossier(items)));
    }

    /** Open for applications, and covered by the credentials of the assessors whom {@link #application} names. */
    private List<ItemCode> twoOpenItems() {
        List<ItemCode> items = List.of(FreshIds.item(), FreshIds.item());
        Sending department = Sending.by(service, Actors.DEPARTMENT);
        items.forEach(item -> department.send(
                "publishItem",
                Map.of(
                        "item", item.value(),
                        "name", "测试项目制作",
                        "category", "FOOD",
                        "edition", "2023-1",
                        "sample", true,
                        "basis", "测试")));
        assertThat(items).allMatch(catalogue::isOpen);
        dossier(items).staff().stream()
                .map(StaffMember::credential)
                .filter(Objects::nonNull)
                .forEach(credential -> cover(credential, items, department));
        return items;
    }

    private void cover(AssessorCredential listed, List<ItemCode> items, Sending department) {
        CredentialIssued issued = CredentialEvents.issued(new CredentialNo(listed.credentialNo()));
        List<String> codes = items.stream().map(ItemCode::value).toList();
        Map<String, Object> input = Sending.written(issued);
        input.remove("at");
        input.put("items", codes);
        if (!eventsOf(issued.credential().value()).isEmpty()) {
            input.keySet().retainAll(Set.of("credential", "items"));
            input.put("reason", "增项培训合格");
            department.send("changeCredentialItems", input);
        } else {
            department.send("issueCredential", input);
        }
    }

    private static Map<String, Object> file(String edition) {
        String content = "code,name,category,basis\n" + FreshIds.item() + ",测试项目制作,餐饮食品,测试\n";
        return Map.of("edition", edition, "fileName", "test.csv", "content", content, "sample", true);
    }

    private List<? extends DomainEventMessage<?>> eventsOf(String id) {
        return store.readEvents(id).asStream().toList();
    }

    private long head() {
        return store.createHeadToken().position().orElseThrow();
    }
}
