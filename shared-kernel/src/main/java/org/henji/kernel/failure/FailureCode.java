package org.henji.kernel.failure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Every way in which Henji refuses or fails, under a code that never changes its meaning.
 *
 * <p>Clients branch on the name ({@code extensions.code}); people read the message, in Chinese or English. {@code {0}},
 * {@code {1}} are the arguments that the failure carries; they never hold personal data.
 */
public enum FailureCode {
    // the request itself
    REQUEST_NOT_JSON(Kind.INVALID, "请求体不是有效的 JSON", "The request body is not valid JSON"),
    REQUEST_TOO_LARGE(Kind.INVALID, "请求体过大，上限 {0} 字节", "The request body is too large; the limit is {0} bytes"),
    ANSWER_IS_JSON(Kind.INVALID, "应答只有 JSON 格式", "Answers come as JSON only"),
    DOCUMENT_INVALID(Kind.INVALID, "GraphQL 文档无效：{0}", "The GraphQL document is invalid: {0}"),
    DOCUMENT_TOO_DEEP(Kind.INVALID, "查询嵌套过深，上限 {0} 层", "The document is too deep; the limit is {0} levels"),
    DOCUMENT_TOO_COMPLEX(Kind.INVALID, "查询过于复杂，上限 {0}", "The document is too complex; the limit is {0}"),
    INTROSPECTION_DISABLED(Kind.INVALID, "未开放模式自省", "Introspection is switched off"),
    PAGE_LIMIT(Kind.INVALID, "每页条数须在 1 到 {0} 之间", "A page holds between 1 and {0} entries"),
    CURSOR_INVALID(Kind.INVALID, "分页游标无效", "The page cursor is invalid"),
    VALIDATION_FAILED(Kind.INVALID, "输入不符合要求：{0}", "The input is not valid: {0}"),

    // who asks
    UNAUTHENTICATED(Kind.UNAUTHENTICATED, "请先登录", "Log in first: a valid bearer token is needed"),
    IDENTITY_PROVIDER_UNAVAILABLE(
            Kind.UNAVAILABLE, "身份认证服务暂不可用，请稍后重试", "The identity provider cannot be reached; try again later"),
    ACTOR_INCOMPLETE(Kind.UNAUTHENTICATED, "令牌缺少机构信息：{0}", "The token does not say which office it acts for: {0}"),
    WRONG_LEVEL(Kind.FORBIDDEN, "本级机构不能办理该事项", "This act belongs to another level of office"),
    WRONG_TERRITORY(Kind.FORBIDDEN, "不在本机构管辖范围内", "Outside the territory of the acting office"),
    WRONG_AGENCY(Kind.FORBIDDEN, "只能办理本考核机构的事项", "An agency acts for itself only"),

    // state and version
    NOT_FOUND(Kind.NOT_FOUND, "未找到：{0}", "Not found: {0}"),
    ALREADY_EXISTS(Kind.CONFLICT, "已存在：{0}", "It exists already: {0}"),
    VERSION_CONFLICT(
            Kind.CONFLICT,
            "内容已被他人更新，请刷新后重试（期望版本 {0}，当前版本 {1}）",
            "Somebody changed it in the meantime: expected version {0}, found {1}"),
    CONCURRENT_CHANGE(Kind.CONFLICT, "内容正被他人更新，请重试", "Somebody is changing it at this moment; try again"),
    STALE(
            Kind.UNAVAILABLE,
            "数据尚未更新到位置 {0}（当前 {1}），请稍后重试",
            "The read model has not reached position {0} yet (it is at {1}); try again"),
    POSITION_UNKNOWN(Kind.INVALID, "位置 {0} 超出事件库的末尾 {1}", "Position {0} lies beyond the end of the event store, {1}"),
    READ_MODEL_STOPPED(Kind.UNAVAILABLE, "查询数据暂停更新，请联系运维人员", "The read model has stopped; call the operator"),
    READ_MODEL_UNAVAILABLE(Kind.UNAVAILABLE, "查询数据暂不可用，请稍后重试", "The read models cannot be reached; try again later"),
    STORE_UNAVAILABLE(Kind.UNAVAILABLE, "存储暂不可用，操作未保存", "The store is unavailable; nothing was stored"),
    OUTCOME_UNKNOWN(
            Kind.UNAVAILABLE,
            "无法确认操作是否已保存，请核对后再重试",
            "It is not known whether the act was stored; look before trying again"),
    INTERNAL(Kind.INTERNAL, "系统内部错误，编号 {0}", "Internal error, reference {0}"),

    // values
    USCC_INVALID(Kind.INVALID, "统一社会信用代码无效", "Not a valid unified social credit code (GB 32100)"),
    ID_NUMBER_INVALID(Kind.INVALID, "居民身份证号码无效", "Not a valid citizen ID number (GB 11643)"),
    REGION_UNKNOWN(Kind.INVALID, "行政区划代码无效：{0}", "Unknown region: {0}"),
    ITEM_CATEGORY_UNKNOWN(Kind.INVALID, "项目类别无效：{0}", "Unknown item category: {0}"),
    ITEM_CODE_INVALID(Kind.INVALID, "项目代码格式无效：{0}", "Not a valid item code: {0}"),
    REGION_TOO_COARSE(
            Kind.INVALID,
            "须填写所在县（区），仅未设县（区）的市（州）可填市（州）：{0}",
            "The location must be a county, or a prefecture that has none: {0}"),
    PERSON_INCOMPLETE(Kind.INVALID, "人员信息不全：{0} 须填写 {1}", "Not enough is said about a person: {0} needs {1}"),
    APPLICATION_NO_INVALID(Kind.INVALID, "申请编号格式无效", "Not a valid application number"),
    EDITION_NO_INVALID(Kind.INVALID, "目录版次格式无效：{0}", "Not a valid catalogue edition: {0}"),
    HASH_INVALID(Kind.INVALID, "SHA-256 摘要格式无效", "Not a SHA-256 digest in lower-case hex"),
    CALENDAR_YEAR_MISSING(Kind.UNAVAILABLE, "尚未加载 {0} 年的工作日历", "The working-day calendar of {0} has not been loaded"),
    CALENDAR_FILE_INVALID(Kind.INVALID, "工作日历文件第 {0} 行有误：{1}", "The calendar file is wrong at line {0}: {1}"),

    // people
    PERSON_ERASED(Kind.RULE, "该人员的个人信息已依法删除，不能再登记", "This person has been erased; nothing more is kept about them"),

    // catalogue (BR-01, BR-02)
    ITEM_NAME_LOOKS_LIKE_OCCUPATION(
            Kind.RULE, "项目名称不得以“工、员、师”结尾：{0}", "An item name must not end like an occupation: {0}"),
    ITEM_ALREADY_PUBLISHED(Kind.RULE, "该项目已发布且内容不同：{0}", "The item is published with other content: {0}"),
    ITEM_NOT_PUBLISHED(Kind.RULE, "项目未在目录中开放：{0}", "The item is not open in the catalogue: {0}"),
    ITEM_RETIRED(Kind.RULE, "项目已退出目录：{0}", "The item has been retired: {0}"),
    CATALOGUE_FILE_INVALID(Kind.INVALID, "目录文件有误，行号及原因：{0}", "The catalogue file is wrong, by line: {0}"),
    EDITION_ALREADY_IMPORTED(Kind.RULE, "目录版次 {0} 已由另一文件导入", "The edition {0} has been imported from another file"),

    // agency and filing (BR-05 … BR-11)
    GOVERNMENT_BODY_BARRED(Kind.RULE, "政府及其所属部门不能申报", "Government bodies may not apply (BR-08)"),
    NOT_A_LEGAL_PERSON(Kind.RULE, "申报单位须为独立法人", "The applicant must be an independent legal person (BR-05)"),
    APPLICATION_ALREADY_OPEN(Kind.RULE, "项目 {0} 已有在办申请 {1}", "Item {0} has an open application already: {1}"),
    REGION_FIXED_WHILE_OPEN(Kind.RULE, "有在办申请时不能变更所在县（区）", "The county cannot change while an application is open"),
    ITEM_APPLIED_TWICE(Kind.INVALID, "同一申请中项目重复：{0}", "The item occurs twice in the application: {0}"),
    ITEMS_FIXED(Kind.RULE, "重新提交不能增减项目", "A resubmission is for the same items as the application"),
    MATERIAL_MISSING(Kind.RULE, "缺少申报材料：{0}", "A material is missing: {0} (BR-10)"),
    MATERIAL_REPEATED(Kind.INVALID, "申报材料重复：{0}", "The same file is listed twice: {0}"),
    HEAD_MISSING(Kind.RULE, "须有且仅有 1 名负责人", "There must be exactly one head (BR-07)"),
    TOO_FEW_MANAGERS(Kind.RULE, "专职考核管理人员不足 {0} 人", "There must be at least {0} full-time managers (BR-07)"),
    TOO_FEW_ASSESSORS(
            Kind.RULE, "项目 {0} 有效考评员不足 {1} 人", "Item {0} needs at least {1} assessors with a valid credential (BR-07)"),
    STAFF_ROLE_MISSING(Kind.RULE, "缺少必备人员：{0}", "A required role is not staffed: {0} (BR-07)"),
    STAFF_REPEATED(Kind.INVALID, "同一人员以同一岗位重复列出", "The same person is listed twice in the same role"),
    ASSESSOR_CREDENTIAL_MISSING(Kind.INVALID, "考评员缺少证件信息", "An assessor lacks the credential"),
    SITE_REPEATED(Kind.INVALID, "考核场地编号重复：{0}", "The site is listed twice: {0}"),
    SITE_UNKNOWN(Kind.INVALID, "项目 {0} 的考核场地未列出：{1}", "Item {0} names a site that is not listed: {1}"),
    VIDEO_SURVEILLANCE_MISSING(Kind.RULE, "场地 {0} 无视频监控设备", "The site {0} has no video surveillance (BR-06)"),
    LEASE_ENDED(Kind.RULE, "场地 {0} 的租期已满", "The lease of the site {0} has ended (BR-06)"),
    PROHIBITION_NOT_DENIED(
            Kind.RULE, "未就禁止性规定作出承诺：{0}", "A prohibition has not been declared absent: {0} (BR-08, BR-09)"),
    APPLICATION_NOT_WAITING_FOR_COUNTY(Kind.RULE, "申请不在县（区）待办状态", "The application is not waiting for the county"),
    APPLICATION_NOT_RETURNED(Kind.RULE, "申请未被退回，不能重新提交", "The application has not been returned");

    /** What sort of failure a code is; HTTP status and retry advice follow from it. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        RULE,
        UNAVAILABLE,
        INTERNAL
    }

    private final Kind kind;
    private final String chinese;
    private final String english;

    FailureCode(Kind kind, String chinese, String english) {
        this.kind = kind;
        this.chinese = chinese;
        this.english = english;
    }

    public Kind kind() {
        return kind;
    }

    /** The message in the language of the locale: Chinese unless English is asked for. */
    public String message(Locale locale, List<String> arguments) {
        String pattern = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        // an apostrophe quotes in MessageFormat; in these messages it is an apostrophe
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }
}
