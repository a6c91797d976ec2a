package org.henji.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All that the offices of the story see: what must look the same after whatever happened in between. */
final class Sight {

    private static final String PORTAL = """
            query ($after: Long) {
              portal(after: $after) {
                items(first: 100) { totalCount edges { node { code name category edition sample basis status since reason } } }
              }
            }""";

    private static final String PEOPLE = "subject visible erased name idNumber phone email";

    private static final String AGENCY = """
            uscc name registeredAt changedAt handling
            particulars { name type affiliation legalRepresentative { %1$s } contact { %1$s } }""".formatted(PEOPLE);

    private static final String OFFICE = """
            inbox(first: 100) { totalCount edges { node { kind subject title uscc since until mutations } } }
            applications(first: 100) {
              totalCount
              edges { node {
                no uscc agencyName state appliedAt since
                items { code item { name } }
                steps { kind at opinion reason actor { userId role } }
                dossier { staff { role person { %s } } materials { type sha256 size } }
              } }
            }""".formatted(PEOPLE);

    private static final String BUREAU =
            "region { code name } agencies(first: 100) { totalCount edges { node { %s } } }".formatted(AGENCY);

    private Sight() {}

    static Map<String, JsonNode> of(Client client, String agency, String county, String prefecture, long after)
            throws Exception {
        Map<String, JsonNode> sight = new LinkedHashMap<>();
        Map<String, Long> position = Map.of("after", after);
        sight.put("public", client.data(null, PORTAL, position));
        sight.put("agency", client.data("agency-" + agency, desk("agencyDesk", "agency { " + AGENCY + " }"), position));
        sight.put("county", client.data("county-" + county, desk("countyDesk", BUREAU), position));
        sight.put("prefecture", client.data("prefecture-" + prefecture, desk("prefectureDesk", BUREAU), position));
        return sight;
    }

    private static String desk(String name, String fields) {
        return "query ($after: Long) { desk: %s(after: $after) { %s %s } }".formatted(name, fields, OFFICE);
    }
}
