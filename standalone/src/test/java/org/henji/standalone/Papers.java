package org.henji.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The papers of an invented agency, as it would fill them in. */
final class Papers {

    static final String AGENCY = "91620102MA7EDU013T";
    static final String OTHER_AGENCY = "91620103MA7EDU0214";
    static final String GOVERNMENT_BODY = "116201000139000161";
    static final String INDIVIDUAL_BUSINESS = "92620102MA7EDU048A";

    static final String COUNTY = "620102";
    static final String OTHER_COUNTY = "620902";
    static final String PREFECTURE = "620100";
    static final String OTHER_PREFECTURE = "620900";

    static final String ITEM = "ZX-01-001";
    static final String SECOND_ITEM = "ZX-01-002";
    static final String THIRD_ITEM = "ZX-01-003";

    static final String NAME = "拓跋知秋";
    static final String PHONE = "13993170246";
    static final String ID_NUMBER = idNumber(0);

    private Papers() {}

    /** A valid code that nobody has been given: its division does not exist. */
    static String agency(int n) {
        String organization = "MA%06d".formatted(n);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * Character.digit(organization.charAt(i), 36))
                .sum();
        return complete("91620199" + organization + "0X987654321".charAt(sum % 11));
    }

    private static String complete(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * alphabet.indexOf(code.charAt(i)))
                .sum();
        return code + alphabet.charAt((31 - sum % 31) % 31);
    }

    static Map<String, Object> registration(String agency, String county) {
        return Map.of("agency", agency, "particulars", particulars(county));
    }

    static Map<String, Object> particulars(String county) {
        return Map.ofEntries(
                Map.entry("name", "兰州示例职业培训学校（虚构）"),
                Map.entry("type", "ENTERPRISE"),
                Map.entry("region", county),
                Map.entry("affiliation", "NONE"),
                Map.entry("registrar", "城关区市场监督管理局"),
                Map.entry("establishedOn", "2016-05-04"),
                Map.entry("registeredAddress", "甘肃省兰州市城关区示例路 1 号"),
                Map.entry("officeAddress", "甘肃省兰州市城关区示例路 1 号"),
                Map.entry("legalRepresentative", person(0)),
                Map.entry("contact", person(1)));
    }

    static Map<String, Object> application(String agency, String... items) {
        return Map.of("agency", agency, "dossier", dossier(List.of(items)));
    }

    private static Map<String, Object> dossier(List<String> items) {
        return Map.of(
                "items",
                items.stream()
                        .map(item -> Map.of("item", item, "siteNo", "A", "annualCapacity", 200))
                        .toList(),
                "staff",
                staff(items),
                "sites",
                List.of(Map.of(
                        "siteNo", "A",
                        "address", "甘肃省兰州市城关区示例路 1 号",
                        "areaSquareMetres", 260,
                        "stations", 20,
                        "cameras", 6,
                        "recordingDays", 90,
                        "tenure", "OWNED")),
                "materials",
                materials(),
                "absentProhibitions",
                List.of(
                        "SUBORDINATE_TO_GOVERNMENT",
                        "VIOLATION_OR_DISHONESTY",
                        "ANNUAL_INSPECTION_FAILED",
                        "ILLEGAL_ORGANISATION",
                        "ABNORMAL_OPERATIONS",
                        "BAD_EVALUATION_RECORD"));
    }

    private static List<Map<String, Object>> staff(List<String> items) {
        List<Map<String, Object>> staff = new ArrayList<>();
        List<String> roles = List.of(
                "HEAD",
                "MANAGER",
                "MANAGER",
                "MANAGER",
                "EXAM_AFFAIRS_OFFICER",
                "INTERNAL_SUPERVISOR",
                "TECHNICIAN",
                "IT_OPERATOR");
        for (String role : roles) {
            staff.add(Map.of("person", person(staff.size()), "role", role, "fullTime", true));
        }
        IntStream.range(0, 3).forEach(n -> {
            Map<String, Object> credential =
                    Map.of("credentialNo", "KP-%04d".formatted(n), "items", items, "validUntil", "2099-12-31");
            staff.add(Map.of(
                    "person", person(staff.size()), "role", "ASSESSOR", "fullTime", false, "credential", credential));
        });
        return staff;
    }

    private static List<Map<String, Object>> materials() {
        List<String> types = List.of(
                "APPLICATION_FORM",
                "REGISTRATION_CERTIFICATE",
                "RULES_AND_PLAN",
                "STAFF_ROSTERS",
                "PREMISES_PROOF",
                "EXPERIENCE_PROOF",
                "INTEGRITY_PLEDGE");
        return IntStream.range(0, types.size())
                .mapToObj(n -> Map.<String, Object>of(
                        "type",
                        types.get(n),
                        "title",
                        "材料 " + n,
                        "sha256",
                        "%064x".formatted(n),
                        "mediaType",
                        "application/pdf",
                        "size",
                        1000 + n))
                .toList();
    }

    /** Invented people; number 0 is the one whose traces are looked for. */
    private static Map<String, Object> person(int n) {
        return Map.of(
                "name", n == 0 ? NAME : "示例" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(n),
                "idNumber", idNumber(n),
                "phone", n == 0 ? PHONE : "1390000%04d".formatted(n));
    }

    private static String idNumber(int n) {
        String digits = "62010219850312%03d".formatted(100 + n);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * Character.digit(digits.charAt(i), 10))
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
