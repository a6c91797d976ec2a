package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The papers of an invented agency, as it would fill them in. */
public final class Papers {

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

    /** One file stands for all materials. */
    public static final byte[] FILE = "%PDF-1.4\n示例\n%%EOF\n".getBytes(UTF_8);

    public static final String SHA256 = sha256(FILE);
    public static final String MEDIA_TYPE = "application/pdf";

    static final String NAME = "拓跋知秋";
    static final String PHONE = "13993170246";
    private static final LocalDate BORN_ON = LocalDate.of(1985, 3, 12);
    static final String ID_NUMBER = idNumber(0, BORN_ON);

    public static final List<String> MATERIAL_TYPES = List.of(
            "APPLICATION_FORM",
            "REGISTRATION_CERTIFICATE",
            "RULES_AND_PLAN",
            "STAFF_ROSTERS",
            "PREMISES_PROOF",
            "EXPERIENCE_PROOF",
            "INTEGRITY_PLEDGE");

    public static final List<String> PROHIBITIONS = List.of(
            "SUBORDINATE_TO_GOVERNMENT",
            "VIOLATION_OR_DISHONESTY",
            "ANNUAL_INSPECTION_FAILED",
            "ILLEGAL_ORGANISATION",
            "ABNORMAL_OPERATIONS",
            "BAD_EVALUATION_RECORD");

    private static final int FIRST_ASSESSOR = 7;
    private static final int FIRST_CANDIDATE = 700;

    private Papers() {}

    /** A valid code that nobody has been given: its division does not exist. */
    static String agency(int n) {
        return agency("91620199", n);
    }

    /** The same that begins so; a prefix without a division takes that of 城关区. */
    public static String agency(String prefix, int n) {
        String organization = "MA%06d".formatted(n);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * Character.digit(organization.charAt(i), 36))
                .sum();
        return complete((prefix + "620102").substring(0, 8) + organization + "0X987654321".charAt(sum % 11));
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

    public static Map<String, Object> particulars(String county) {
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
        return Map.of("agency", agency, "dossier", dossier(List.of(items), material -> material));
    }

    /** With materials that are not what they should be. */
    static Map<String, Object> application(String agency, String item, UnaryOperator<Map<String, Object>> materials) {
        return Map.of("agency", agency, "dossier", dossier(List.of(item), materials));
    }

    /** Complete for that item. */
    public static Map<String, Object> dossier(String item) {
        return dossier(List.of(item), material -> material);
    }

    private static Map<String, Object> dossier(List<String> items, UnaryOperator<Map<String, Object>> change) {
        return Map.of(
                "items",
                items.stream()
                        .map(item -> Map.of("item", item, "siteNo", "A", "annualCapacity", 200))
                        .toList(),
                "staff",
                staff(items, 2, 3),
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
                materials().stream().map(change).toList(),
                "absentProhibitions",
                PROHIBITIONS);
    }

    /** The assessors are those of the sample data, who have credentials. */
    public static List<Map<String, Object>> staff(List<String> items, int managers, int assessors) {
        List<Map<String, Object>> staff = new ArrayList<>();
        List<String> roles = new ArrayList<>(
                List.of("HEAD", "EXAM_AFFAIRS_OFFICER", "INTERNAL_SUPERVISOR", "TECHNICIAN", "IT_OPERATOR"));
        roles.addAll(1, Collections.nCopies(managers, "MANAGER"));
        for (String role : roles) {
            staff.add(Map.of("person", person(staff.size()), "role", role, "fullTime", true));
        }
        IntStream.range(0, assessors)
                .forEach(n -> staff.add(assessor(person(FIRST_ASSESSOR + n), "KP-%04d".formatted(n + 1), items)));
        return staff;
    }

    public static Map<String, Object> assessor(Map<String, Object> person, String credential, List<String> items) {
        return Map.of(
                "person",
                person,
                "role",
                "ASSESSOR",
                "fullTime",
                false,
                "credential",
                Map.of("credentialNo", credential, "items", items, "validUntil", "2099-12-31"));
    }

    private static List<Map<String, Object>> materials() {
        return IntStream.range(0, MATERIAL_TYPES.size())
                .mapToObj(n -> Map.<String, Object>of(
                        "type",
                        MATERIAL_TYPES.get(n),
                        "title",
                        "材料 " + n,
                        "sha256",
                        SHA256,
                        "mediaType",
                        MEDIA_TYPE,
                        "size",
                        FILE.length))
                .toList();
    }

    /** Every prohibition looked up, none found. */
    public static List<Map<String, Object>> noProhibition() {
        return PROHIBITIONS.stream()
                .map(prohibition ->
                        Map.<String, Object>of("prohibition", prohibition, "applies", false, "source", "登记机关公示信息"))
                .toList();
    }

    /** Two sections of 60 and 40 points, pass line 80, floor 60 %, one veto. */
    public static Map<String, Object> standard() {
        return Map.of(
                "title",
                "示例评估标准",
                "basis",
                "示例，并非官方标准",
                "sample",
                true,
                "passLine",
                80,
                "sectionFloorPercent",
                60,
                "sections",
                List.of(
                        section("1", "场地设施", List.of(indicator("1.1", 40), indicator("1.2", 20))),
                        section("2", "人员队伍", List.of(indicator("2.1", 40)))),
                "vetoes",
                List.of(Map.of("code", "V1", "title", "存在失信记录")));
    }

    private static Map<String, Object> section(String code, String title, List<Map<String, Object>> indicators) {
        return Map.of("code", code, "title", title, "indicators", indicators);
    }

    private static Map<String, Object> indicator(String code, int maximum) {
        return Map.of("code", code, "title", "示例指标", "maximum", maximum, "guidance", "不足酌情扣分");
    }

    /** Two tasks of 40 and 60 per cent. */
    public static Map<String, Object> specification() {
        return Map.of(
                "definition",
                "运用示例工具，在示例场所，进行示例制作的能力",
                "applicableTo",
                "运用或准备运用本项能力求职、就业的人员",
                "tasks",
                List.of(task("示例备料", 40), task("示例制作", 60)),
                "eligibility",
                "达到法定劳动年龄，具有相应技能的劳动者均可申报",
                "assessors",
                3,
                "mode",
                "ON_SITE",
                "durationMinutes",
                60,
                "stations",
                3,
                "equipment",
                List.of("示例操作台"));
    }

    public static Map<String, Object> task(String name, int weightPercent) {
        return Map.of(
                "name",
                name,
                "operations",
                List.of("示例操作"),
                "knowledge",
                List.of("示例知识"),
                "weightPercent",
                weightPercent);
    }

    /** One of those who are nobody's staff. */
    public static Map<String, Object> candidate(int n) {
        return candidate(n, BORN_ON);
    }

    public static Map<String, Object> candidate(int n, LocalDate bornOn) {
        int person = FIRST_CANDIDATE + n;
        return Map.of(
                "person",
                person(person, bornOn),
                "sex",
                person % 2 == 0 ? "FEMALE" : "MALE",
                "birthDate",
                bornOn.toString(),
                "ethnicGroup",
                "汉族",
                "education",
                "SENIOR_SECONDARY",
                "source",
                "SOCIETY",
                "address",
                "甘肃省兰州市城关区示例路 9 号",
                "resit",
                false);
    }

    /** With another last character, the check digit. */
    public static String wrongly(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (number.charAt(last) == '1' ? '2' : '1');
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Invented people; number 0 is the one whose traces are looked for. */
    public static Map<String, Object> person(int n) {
        return person(n, BORN_ON);
    }

    private static Map<String, Object> person(int n, LocalDate bornOn) {
        return Map.of(
                "name", n == 0 ? NAME : "示例" + (n + 1),
                "idNumber", idNumber(n, bornOn),
                "phone", n == 0 ? PHONE : "1390000%04d".formatted(n));
    }

    static String idNumber(int n, LocalDate bornOn) {
        String digits = "620102%s%03d".formatted(bornOn.format(DateTimeFormatter.BASIC_ISO_DATE), 100 + n);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * Character.digit(digits.charAt(i), 10))
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
