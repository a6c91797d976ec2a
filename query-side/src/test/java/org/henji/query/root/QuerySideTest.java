package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.person.People;
import org.henji.query.infrastructure.MongoSettings;
import org.henji.query.infrastructure.Progress;
import org.henji.query.infrastructure.QuerySettings;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;

/** The application as a whole. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuerySideTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private Story story;

    @Autowired
    private ReviewStory reviewStory;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private List<ReadModel<?>> models;

    @Autowired
    private QuerySettings settings;

    @Autowired
    private People people;

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoSettings mongo;

    @Test
    void every_processing_group_is_listed_in_the_configuration() {
        assertThat(settings.processors().keySet()).isEqualTo(readModels.groups());
    }

    @Test
    void every_read_model_has_a_collection_of_its_own() {
        assertThat(models)
                .extracting(ReadModel::collection)
                .doesNotHaveDuplicates()
                .contains("agencies", "public-agencies", "applications", "notices", "objections", "quotas", "inbox");
    }

    @Test
    void every_group_follows_the_stream() {
        readModels.await(story.position(), readModels.groups().toArray(String[]::new));

        assertThat(readModels.progress()).allMatch(Progress::isHealthy);
    }

    @Test
    void database_holds_no_plaintext_of_people() {
        readModels.await(reviewStory.position(), readModels.groups().toArray(String[]::new));
        MongoDatabase database = client.getDatabase(mongo.database());
        StringBuilder everything = new StringBuilder();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                everything.append(document.toJson());
            }
        }

        assertThat(everything)
                .contains(AgencyEvents.NAME)
                .contains("p_fixture-1")
                .contains("p_fixture-71")
                .contains(EvaluationEvents.LEADER.person().subject().value())
                .contains(FilingEvents.ATTENDEE.subject().value());
        assertThat(everything.indexOf(FiledStory.FACTS))
                .as("facts of an objection")
                .isNegative();
        for (PersonalData person : planted()) {
            assertThat(everything.indexOf(person.name()))
                    .as("name of %s", person)
                    .isNegative();
            assertThat(everything.indexOf(person.phone()))
                    .as("phone of %s", person)
                    .isNegative();
            if (person.idNumber() != null) {
                assertThat(everything.indexOf(person.idNumber().value()))
                        .as("ID number of %s", person)
                        .isNegative();
            }
        }
    }

    @Test
    void erased_person_reads_as_erased_on_every_desk() {
        // nobody else looks at the last assessor
        PersonalData last = AgencyEvents.dossier().staff().get(5).person();
        Asking county = Asking.as(service, Story.AGENCY).with("position", story.position());
        String path = "agencyDesk.application.dossier.staff[5].person";
        assertThat(person(county, path)).containsEntry("name", last.name());

        people.erase(last.subject());

        assertThat(person(county, path))
                .containsEntry("subject", last.subject().value())
                .containsEntry("erased", true)
                .containsEntry("name", null)
                .containsEntry("idNumber", null)
                .containsEntry("phone", null);
    }

    private static Map<String, Object> person(Asking asking, String path) {
        return asking.ask("agencyDesk")
                .path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private static List<PersonalData> planted() {
        List<PersonalData> people = new ArrayList<>();
        AgencyParticulars particulars = AgencyEvents.particulars();
        people.add(particulars.legalRepresentative());
        people.add(particulars.contact());
        people.add(FiledStory.OBJECTOR);
        people.add(FilingEvents.ATTENDEE);
        people.add(EvaluationEvents.LEADER.person());
        AgencyEvents.dossier().staff().stream().map(StaffMember::person).forEach(people::add);
        return people;
    }
}
