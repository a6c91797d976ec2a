package org.henji.standalone.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an office of the story reads from its own desk before it acts, page by page. */
final class DemoDesk {

    private static final String PAGE = "pageInfo { endCursor hasNextPage }";

    private final DemoClient client;
    private final String office;
    private final long position;

    /**
     * The desk as it is when it has got so far.
     *
     * @param position that the desk must have got to
     */
    DemoDesk(DemoClient client, String office, long position) {
        this.client = client;
        this.office = office;
        this.position = position;
    }

    /** Numbers of the candidates of a session who have tickets. */
    List<Integer> tickets(String session) throws IOException, InterruptedException {
        List<Integer> candidates = new ArrayList<>();
        String fields =
                "session(no: $of) { page: candidates(first: 100, after: $cursor) { edges { node { candidate ticket } } %s } }";
        for (JsonNode candidate : nodes(fields, "/desk/session/page", session)) {
            if (!candidate.get("ticket").isNull()) {
                candidates.add(candidate.get("candidate").asInt());
            }
        }
        return candidates;
    }

    /** Numbers of the candidates who have passed, by a score book. */
    List<Integer> passers(String scoreBook) throws IOException, InterruptedException {
        List<Integer> candidates = new ArrayList<>();
        String fields =
                "page: candidateScores(scoreBook: $of, first: 100, after: $cursor) { edges { node { candidate result { grade } } } %s }";
        for (JsonNode candidate : nodes(fields, "/desk/page", scoreBook)) {
            if (candidate.at("/result/grade").asString("").equals("PASSED")) {
                candidates.add(candidate.get("candidate").asInt());
            }
        }
        return candidates;
    }

    /** Numbers of the certificates of a batch. */
    List<String> certificates(String batch) throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        String fields =
                "page: certificates(filter: {batch: $of}, first: 100, after: $cursor) { edges { node { no } } %s }";
        for (JsonNode certificate : nodes(fields, "/desk/page", batch)) {
            numbers.add(certificate.get("no").asString());
        }
        return numbers;
    }

    private List<JsonNode> nodes(String fields, String at, String of) throws IOException, InterruptedException {
        String desk = office.startsWith("agency-") ? "agencyDesk" : "centerDesk";
        String document = "query ($of: ID!, $position: Long, $cursor: String) { desk: %s(after: $position) { %s } }"
                .formatted(desk, fields.formatted(PAGE));
        List<JsonNode> nodes = new ArrayList<>();
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("of", of, "position", position));
        JsonNode page;
        do {
            page = DemoClerk.data(client.ask(office, document, variables)).at(at);
            page.get("edges").valueStream().map(edge -> edge.get("node")).forEach(nodes::add);
            variables.put("cursor", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return nodes;
    }
}
