package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.LegacySource;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.PersonKeysException;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From the request to the events; what the readers refuse is tested with them, and what the act refuses, with the act. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateImportEndpointTest {

    private static final String PATH = "/certificates/import";
    private static final String CSV = "text/csv";

    /** Numbers and people that no other test has. */
    private static final AtomicInteger NEXT = new AtomicInteger(40_000);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FilterChainProxy security;

    @Autowired
    private EventStorageEngine store;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Pseudonyms pseudonyms;

    private final String[] first = OldCertificates.row(NEXT.incrementAndGet());
    private final String[] second = OldCertificates.row(NEXT.incrementAndGet());
    private MockMvc http;

    @BeforeEach
    void connect() {
        http = MockMvcBuilders.webAppContextSetup(context).addFilters(security).build();
    }

    @Test
    void every_row_of_a_workbook_becomes_a_certificate() throws Exception {
        byte[] workbook = OldCertificates.workbook(second, first);
        http.perform(upload(workbook).queryParam("reason", "旧系统移交"))
                .andExpect(status().isOk())
                // the certificate of the first row; every one of them is at this version
                .andExpect(jsonPath("$.id").value(second[0]))
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.position").isNumber())
                .andExpect(jsonPath("$.imported").value(2))
                .andExpect(jsonPath("$.first").isEmpty())
                .andExpect(jsonPath("$.badRows").value(0))
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(header().exists("X-Request-Id"));

        assertThat(events(first)).singleElement().satisfies(stored -> {
            CertificateImported event = (CertificateImported) stored.getPayload();
            assertThat(event.certificate().value()).isEqualTo(first[0]);
            assertThat(event.holder().name()).isEqualTo(first[1]);
            assertThat(event.source()).isEqualTo(new LegacySource("旧证.xlsx", Sha256.of(workbook), 3));
            assertThat(stored.getMetaData())
                    .containsEntry(TrailKeys.USER_ID, "user-center")
                    .containsEntry(TrailKeys.REASON, "旧系统移交")
                    .containsKey(TrailKeys.REQUEST_ID);
        });
        assertThat(events(second)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, "text/csv;charset=GBK", "Text/CSV; header=present"})
    void every_row_of_a_csv_file_becomes_a_certificate(String type) throws Exception {
        byte[] file = OldCertificates.gb18030(first, second);
        http.perform(upload(file).contentType(type))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(2));
        assertThat(events(first))
                .hasSize(1)
                .first()
                .satisfies(stored -> assertThat(((CertificateImported) stored.getPayload()).agencyName())
                        .isEqualTo("兰州市旧示例考核站（虚构）"));
    }

    @Test
    void one_bad_row_refuses_the_file_and_says_where_it_is() throws Exception {
        byte[] file = OldCertificates.csv(first, OldCertificates.with("身份证号", "62010219900101000", second));
        http.perform(upload(file).contentType(CSV))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("WORKBOOK_ROWS_BAD"))
                .andExpect(jsonPath("$.badRows").value(1))
                .andExpect(jsonPath("$.problems", hasSize(1)))
                .andExpect(jsonPath("$.problems[0].row").value(3))
                .andExpect(jsonPath("$.problems[0].column").value("身份证号"))
                .andExpect(jsonPath("$.problems[0].code").value("ID_NUMBER_INVALID"))
                .andExpect(jsonPath("$.problems[0].message").value("居民身份证号码无效"))
                .andExpect(content().string(not(containsString("62010219900101000"))));
        assertThat(events(first)).isEmpty();
    }

    @Test
    void good_rows_only_are_imported_when_that_is_asked_for() throws Exception {
        String[] noDay = OldCertificates.with("发证日期", "2062-01-01", second);
        String[] noName = OldCertificates.with("姓名", null, OldCertificates.row(NEXT.incrementAndGet()));
        http.perform(upload(OldCertificates.workbook(noDay, first, noName))
                        .queryParam("mode", "good-rows-only")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(first[0]))
                .andExpect(jsonPath("$.imported").value(1))
                .andExpect(jsonPath("$.badRows").value(2))
                .andExpect(jsonPath("$.problems[0].row").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("发证日期"))
                .andExpect(jsonPath("$.problems[0].code").value("ISSUE_DAY_INVALID"))
                .andExpect(jsonPath("$.problems[0].message").value("The day of issue, or the validity, cannot be"))
                .andExpect(jsonPath("$.problems[1].row").value(4))
                .andExpect(jsonPath("$.problems[1].code").value("CERTIFICATE_FIELD_MISSING"));
        assertThat(events(first)).hasSize(1);
        assertThat(events(noDay)).isEmpty();
        assertThat(events(noName)).isEmpty();
    }

    @Test
    void the_same_file_again_is_refused_row_by_row() throws Exception {
        byte[] workbook = OldCertificates.workbook(first, second);
        http.perform(upload(workbook)).andExpect(status().isOk());
        http.perform(upload(workbook).queryParam("mode", "good-rows-only"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("WORKBOOK_ROWS_BAD"))
                .andExpect(jsonPath("$.badRows").value(2))
                .andExpect(jsonPath("$.problems[0].code").value("CERTIFICATE_EXISTS"))
                .andExpect(jsonPath("$.problems[0].arguments[0]").value(first[0]));
        assertThat(events(first)).hasSize(1);
    }

    @Test
    void somebody_who_has_been_erased_is_not_taken_over_again() throws Exception {
        keys.ensure(List.of(subject(first)));
        keys.erase(subject(first));
        http.perform(upload(OldCertificates.workbook(first, second)).queryParam("mode", "good-rows-only"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(1))
                .andExpect(jsonPath("$.problems[0].row").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("身份证号"))
                .andExpect(jsonPath("$.problems[0].code").value("PERSON_ERASED"));
        assertThat(events(first)).isEmpty();
        assertThat(events(second)).hasSize(1);
    }

    @Test
    void nobody_is_given_a_key_for_a_file_that_is_refused_as_such() throws Exception {
        byte[] file = OldCertificates.csv(first, second);
        refused(upload(file, "HENJI-ZX-1").contentType(CSV), 400, "NUMBER_SCHEME_UNKNOWN");
        refused(upload(file, "MADE-UP").contentType(CSV), 400, "NUMBER_SCHEME_UNKNOWN");
        refused(upload(file).contentType(CSV).queryParam("expectedVersion", "0"), 409, "VERSION_CONFLICT");
        assertThat(List.of(first, second))
                .allSatisfy(row ->
                        assertThatThrownBy(() -> keys.find(subject(row))).isInstanceOf(PersonKeysException.class));
        assertThat(events(first)).isEmpty();
    }

    @Test
    void only_the_centre_imports_certificates() throws Exception {
        byte[] workbook = OldCertificates.workbook(first);
        http.perform(post(PATH).content(workbook)).andExpect(status().isUnauthorized());
        Stream.of("DEPARTMENT", FreshIds.agency().value())
                .forEach(token -> refusedByLevel(as(token, post(PATH))
                        .queryParam("fileName", "a.xlsx")
                        .queryParam("scheme", "LEGACY-16")
                        .content(workbook)));
    }

    @Test
    void a_file_that_is_no_register_of_certificates_is_refused() throws Exception {
        refused(upload("证书编号".getBytes(UTF_8)), 400, "WORKBOOK_UNREADABLE");
        refused(upload(OldCertificates.workbook(first)).contentType(CSV), 400, "WORKBOOK_UNREADABLE");
        refused(upload(OldCertificates.workbook()), 400, "WORKBOOK_EMPTY");
        refused(upload(OldCertificates.csv()).contentType(CSV), 400, "WORKBOOK_EMPTY");
        refused(upload(new byte[0]).contentType(CSV), 400, "WORKBOOK_EMPTY");
        refused(upload(Registrations.workbook(1)), 400, "WORKBOOK_HEADER_WRONG");
        refused(upload("证书编号,姓名\n".getBytes(UTF_8)).contentType(CSV), 400, "WORKBOOK_HEADER_WRONG");
        refused(upload(new byte[20 * 1024 * 1024 + 1]).contentType(CSV), 413, "WORKBOOK_TOO_LARGE");
    }

    @Test
    void more_rows_than_may_be_are_too_many() throws Exception {
        String[][] rows = Stream.generate(() -> first).limit(10_001).toArray(String[][]::new);
        refused(upload(OldCertificates.csv(rows)).contentType(CSV), 400, "WORKBOOK_TOO_MANY_ROWS");
        refused(upload(OldCertificates.workbook(rows)), 400, "WORKBOOK_TOO_MANY_ROWS");
    }

    @Test
    void what_the_sender_says_beside_the_file_is_checked() throws Exception {
        byte[] workbook = OldCertificates.workbook(first);
        refused(upload(workbook).queryParam("mode", "some"), 400, "VALIDATION_FAILED");
        refused(upload(workbook).queryParam("reason", "长".repeat(501)), 400, "VALIDATION_FAILED");
        refused(upload(workbook, "no scheme"), 400, "NUMBER_SCHEME_UNKNOWN");
        refused(as("CENTER", post(PATH)).queryParam("fileName", "a.xlsx").content(workbook), 400, "VALIDATION_FAILED");
        refused(as("CENTER", post(PATH)).queryParam("scheme", "LEGACY-16").content(workbook), 400, "VALIDATION_FAILED");
    }

    /** Spreadsheets write such cells to keep zeros; here they are texts like any other, and no numbers. */
    @ParameterizedTest
    @CsvSource({"证书编号, '=\"0927010100100001\"'", "证书编号, '''0927010100100001'", "成绩, =1+1"})
    void a_formula_in_a_csv_file_is_a_text(String heading, String text) throws Exception {
        refused(
                upload(OldCertificates.csv(OldCertificates.with(heading, text, first)))
                        .contentType(CSV),
                400,
                "WORKBOOK_ROWS_BAD");
    }

    @Test
    void the_template_is_there_to_download() throws Exception {
        byte[] template = http.perform(as("CENTER", get("/templates/certificates.xlsx")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(TemplateController.XLSX))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("certificates.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        // nothing is in it yet
        refused(upload(template), 400, "WORKBOOK_EMPTY");
        http.perform(get("/templates/certificates.xlsx")).andExpect(status().isUnauthorized());
    }

    private MockHttpServletRequestBuilder upload(byte[] file) {
        return upload(file, "LEGACY-16");
    }

    private static MockHttpServletRequestBuilder upload(byte[] file, String scheme) {
        return as("CENTER", post(PATH))
                .queryParam("fileName", "旧证.xlsx")
                .queryParam("scheme", scheme)
                .content(file);
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token).locale(Locale.CHINESE);
    }

    private void refusedByLevel(MockHttpServletRequestBuilder request) {
        try {
            http.perform(request).andExpect(status().isForbidden());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void refused(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        http.perform(request)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].extensions.code").value(code));
        assertThat(events(first)).as("stored by what was refused").isEmpty();
    }

    private Subject subject(String... row) {
        return pseudonyms.of(new CitizenIdNumber(row[CertificateRows.HEADINGS.indexOf("身份证号")]));
    }

    private List<? extends DomainEventMessage<?>> events(String... row) {
        return store.readEvents(CertificateEvent.streamOf(new CertificateNo(row[0])))
                .asStream()
                .toList();
    }
}
