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

    TOO_MANY_REQUESTS(Kind.LIMITED, "请求过于频繁，请于 {0} 秒后再试", "Too many requests; try again in {0} seconds"),

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
    SUBJECT_INVALID(Kind.INVALID, "人员标识格式无效", "Not the pseudonym of a person"),
    APPLICATION_NO_INVALID(Kind.INVALID, "申请编号格式无效", "Not a valid application number"),
    EDITION_NO_INVALID(Kind.INVALID, "目录版次格式无效：{0}", "Not a valid catalogue edition: {0}"),
    HASH_INVALID(Kind.INVALID, "SHA-256 摘要格式无效", "Not a SHA-256 digest in lower-case hex"),
    CALENDAR_YEAR_MISSING(Kind.UNAVAILABLE, "尚未加载 {0} 年的工作日历", "The working-day calendar of {0} has not been loaded"),
    CALENDAR_FILE_INVALID(Kind.INVALID, "工作日历文件第 {0} 行有误：{1}", "The calendar file is wrong at line {0}: {1}"),

    NOTICE_NO_INVALID(Kind.INVALID, "公示编号格式无效：{0}", "Not a valid notice number: {0}"),
    EVALUATION_NO_INVALID(Kind.INVALID, "评估编号格式无效", "Not a valid evaluation number"),
    STANDARD_VERSION_INVALID(Kind.INVALID, "评估标准版本号格式无效：{0}", "Not a valid version of an evaluation standard: {0}"),
    POINTS_INVALID(Kind.INVALID, "分值须为 0.5 的整数倍且不小于 0：{0}", "Points come in steps of 0.5, from 0: {0}"),

    SPECIFICATION_NO_INVALID(Kind.INVALID, "规范编号格式无效：{0}", "Not a valid specification number: {0}"),
    CREDENTIAL_NO_INVALID(Kind.INVALID, "证件编号格式无效", "Not a valid credential number"),
    SESSION_NO_INVALID(Kind.INVALID, "场次编号格式无效", "Not a valid session number"),
    TICKET_NO_INVALID(Kind.INVALID, "准考证号格式无效", "Not a valid admission ticket number"),
    SCORE_BOOK_NO_INVALID(Kind.INVALID, "登分册编号格式无效", "Not a valid score book number"),
    ARCHIVE_NO_INVALID(Kind.INVALID, "档案编号格式无效", "Not a valid archive number"),
    PACKAGE_NO_INVALID(Kind.INVALID, "试卷包编号格式无效", "Not a valid number of a package of papers"),
    CERTIFICATE_NO_INVALID(Kind.INVALID, "证书编号格式无效", "Not a valid certificate number"),
    BATCH_NO_INVALID(Kind.INVALID, "证书批次编号格式无效", "Not a valid number of a batch of certificates"),
    BLANK_SERIAL_INVALID(Kind.INVALID, "空白证书流水码格式无效", "Not a valid serial of a blank certificate"),
    STOCK_NO_INVALID(Kind.INVALID, "空白证书库存编号格式无效", "Not a valid stock of blank certificates"),
    NUMBER_SCHEME_UNKNOWN(Kind.INVALID, "没有该证书编号方案：{0}", "There is no such numbering scheme: {0}"),
    SCORE_INVALID(Kind.INVALID, "分数须在 0 到 100 之间，最多两位小数", "A score lies between 0 and 100, with two decimals at most"),

    // files (BR-10)
    FILE_TOO_LARGE(Kind.INVALID, "文件过大，上限 {0} 字节", "The file is too large; the limit is {0} bytes"),
    FILE_EMPTY(Kind.INVALID, "文件为空", "The file is empty"),
    FILE_TYPE_NOT_ALLOWED(
            Kind.INVALID, "不接受该类型的文件：{0}，可接受：{1}", "Files of type {0} are not accepted; accepted are: {1}"),
    FILE_TYPE_FALSE(
            Kind.INVALID,
            "文件内容与声明的类型不符：声明 {0}，实为 {1}",
            "The file is not what it claims to be: {0} was said, {1} was found"),
    FILE_HASH_DIFFERS(Kind.INVALID, "文件内容与摘要不符，实际摘要 {0}", "The content does not have that digest; its digest is {0}"),
    FILE_NOT_UPLOADED(Kind.RULE, "材料文件尚未上传：{0}（{1}）", "The file of a material has not been uploaded: {0} ({1})"),
    FILE_DIFFERS(Kind.RULE, "材料的类型或大小与已上传文件不符：{0}（{1}）", "Media type or size differ from the uploaded file: {0} ({1})"),
    FILE_SPACE_EXHAUSTED(Kind.RULE, "本机构上传空间已满，上限 {0} 字节", "The office has used up its space for files, {0} bytes"),

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
    PREFECTURE_FIXED_WHILE_FILED(
            Kind.RULE,
            "已备案的机构不能变更所在市（州），名额属于该市（州）",
            "A filed agency cannot move to another prefecture: its places belong to this one"),
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
    APPLICATION_NOT_RETURNED(Kind.RULE, "申请未被退回，不能重新提交", "The application has not been returned"),

    // filing application, from the prefecture on (BR-11 … BR-15)
    APPLICATION_NOT_WAITING_FOR_PREFECTURE(
            Kind.RULE, "申请不在市（州）待受理状态", "The application is not waiting to be accepted by the prefecture"),
    PROHIBITION_NOT_CHECKED(
            Kind.INVALID, "禁止性规定未逐项核查：{0}", "A prohibition has not been checked, or twice: {0} (BR-08, BR-09)"),
    PROHIBITION_APPLIES(Kind.RULE, "申报单位属于禁止申报情形：{0}", "The applicant is barred: {0} (BR-08, BR-09)"),
    LEGAL_FORM_OPINION_MISSING(
            Kind.RULE,
            "该机构类型须写明认定意见",
            "The legal form of the applicant asks for a decision with its reason (BR-05, BR-08)"),
    APPLICATION_NOT_UNDER_REVIEW(Kind.RULE, "申请不在市（州）审核评估阶段", "The application is not under review by the prefecture"),
    APPLICATION_NOT_WAITING_FOR_CENTER(Kind.RULE, "申请不在省中心合规性审查阶段", "The application is not waiting for the centre"),
    APPLICATION_NOT_WAITING_FOR_REPORT(
            Kind.RULE, "申请不在市（州）上报结果阶段", "The application is not waiting for the prefecture's report"),
    APPLICATION_NOT_WAITING_FOR_DEPARTMENT(
            Kind.RULE, "申请不在省厅复核阶段", "The application is not waiting for the department"),
    APPLICATION_ENDED(Kind.RULE, "申请已办结", "The application has come to its end"),
    ITEM_NOT_APPLIED_FOR(Kind.RULE, "申请不含该项目：{0}", "The application is not for this item: {0}"),
    ITEM_ALREADY_DECIDED(Kind.RULE, "项目 {0} 已有初审意见", "The item has been decided on already: {0}"),
    ITEM_UNDECIDED(Kind.RULE, "项目 {0} 尚无初审意见", "The item has not been decided on yet: {0}"),
    ITEM_NOT_RECOMMENDED(Kind.RULE, "项目 {0} 未获推荐", "The item has not been recommended: {0}"),
    ITEM_NOT_RECHECKED(Kind.RULE, "项目 {0} 未通过省厅复核", "The item has not passed the department's recheck: {0}"),
    ITEM_ON_NOTICE(Kind.RULE, "项目 {0} 正在公示（{1}）", "The item is on public notice: {0} ({1})"),
    ITEM_NOTICE_CLOSED(
            Kind.RULE, "项目 {0} 已完成公示（{1}）", "The item has been through its public notice already: {0} ({1})"),
    ITEM_NOT_CLEARED(
            Kind.RULE, "项目 {0} 未经公示无异议", "The item has not come through a public notice without objection: {0}"),
    ITEM_ALREADY_FILED(Kind.RULE, "项目 {0} 已备案", "The item is filed already: {0}"),
    ITEM_ENDED(Kind.RULE, "项目 {0} 已不予备案或已撤回", "The item has been refused or withdrawn: {0}"),
    ATTENDANCE_DAY_INVALID(Kind.INVALID, "集中评审日期不合理：{0}", "The day of the collective review cannot be: {0}"),

    // evaluation (BR-12)
    STANDARD_ALREADY_RELEASED(
            Kind.RULE, "评估标准 {0} 已发布且内容不同", "The evaluation standard {0} has been released with other content"),
    STANDARD_NOT_RELEASED(Kind.RULE, "评估标准未发布：{0}", "The evaluation standard has not been released: {0}"),
    STANDARD_POINTS_NOT_100(
            Kind.RULE, "评估标准总分须为 100，现为 {0}", "The points of an evaluation standard add up to 100, not {0}"),
    STANDARD_PASS_LINE_TOO_LOW(
            Kind.RULE,
            "评估标准合格线须不低于 {0} 分，现为 {1} 分",
            "The pass line of an evaluation standard is at least {0} points, not {1}"),
    STANDARD_CODE_REPEATED(Kind.INVALID, "评估标准中编号重复：{0}", "A code occurs twice in the evaluation standard: {0}"),
    PANEL_SIZE_INVALID(Kind.RULE, "专家评议组须为单数且不少于 {0} 人", "An expert panel has an odd number of members, at least {0}"),
    PANEL_LEADER_INVALID(Kind.RULE, "专家评议组须有且仅有 1 名组长", "An expert panel has exactly one leader"),
    PANEL_MEMBER_REPEATED(Kind.INVALID, "专家评议组成员重复：{0}", "A panel member is listed twice: {0}"),
    PANEL_MEMBER_HAS_INTEREST(Kind.RULE, "专家评议组成员与申报单位有利害关系：{0}", "A panel member belongs to the applicant: {0}"),
    PANEL_MEMBER_UNKNOWN(Kind.RULE, "不是该专家评议组成员：{0}", "Not a member of the panel: {0}"),
    PANEL_MEMBER_RECUSED(Kind.RULE, "该专家已回避", "This expert has been recused"),
    PANEL_COMPLETE(Kind.RULE, "专家评议组人数已符合要求", "The panel is complete"),
    NOT_A_PANEL_MEMBER(Kind.FORBIDDEN, "只有专家评议组成员可以办理", "Only a member of the panel may do this"),
    EVALUATION_EXISTS(Kind.RULE, "已组成专家评议组：{0}", "There is a panel already: {0}"),
    EVALUATION_CLOSED(Kind.RULE, "该次评估已结束", "This evaluation is over"),
    MATERIALS_NOT_CHECKED(Kind.RULE, "尚未完成材料核查", "The materials have not been checked yet"),
    MATERIALS_ALREADY_CHECKED(Kind.RULE, "材料核查已完成", "The materials have been checked already"),
    MATERIAL_CHECK_INCOMPLETE(Kind.INVALID, "材料核查缺少或重复：{0}", "The check of a material is missing or repeated: {0}"),
    MATERIAL_REMARK_MISSING(
            Kind.RULE, "材料不完整或不真实须说明：{0}", "What is incomplete or not true of a material has to be said: {0}"),
    VISIT_DATE_INVALID(Kind.INVALID, "实地评估日期不合理：{0}", "The day of the visit cannot be: {0}"),
    INDICATOR_UNKNOWN(Kind.INVALID, "评估标准无此指标：{0}", "The standard has no such indicator: {0}"),
    INDICATOR_MISSING(Kind.INVALID, "指标未评分：{0}", "The indicator has no score: {0}"),
    INDICATOR_REPEATED(Kind.INVALID, "指标重复评分：{0}", "The indicator is scored twice: {0}"),
    POINTS_ABOVE_MAXIMUM(Kind.RULE, "指标 {0} 得分超过满分 {1}", "Indicator {0} has more points than its maximum, {1}"),
    DEDUCTION_REASON_MISSING(Kind.RULE, "指标 {0} 扣分未说明原因", "Indicator {0} lost points without a reason"),
    VETO_UNKNOWN(Kind.INVALID, "评估标准无此否决项：{0}", "The standard has no such veto: {0}"),
    CONCLUSION_CONTRADICTS_SCORES(Kind.RULE, "结论与评分不符：{0}", "The conclusion contradicts the scores: {0}"),
    ITEM_NOT_EVALUATED(Kind.RULE, "项目 {0} 尚未完成评估", "The evaluation of the item is not complete: {0}"),
    ITEM_ALREADY_EVALUATED(Kind.RULE, "项目 {0} 评估表已签署完毕", "The evaluation form of the item has been signed by all: {0}"),
    FORM_ALREADY_SIGNED(Kind.RULE, "已签署该评估表", "You have signed this evaluation form already"),
    EVALUATION_NOT_FAVOURABLE(Kind.RULE, "项目 {0} 的评估结论不是推荐", "The panel did not recommend the item: {0}"),
    EVALUATOR_MAY_NOT_DECIDE(
            Kind.FORBIDDEN, "参加评估者不得对同一申请作出决定", "Who evaluated an application does not decide about it"),

    // quota (BR-15)
    QUOTA_FULL(
            Kind.RULE,
            "项目 {0} 在本市（州）的备案名额 {1} 家已满，须省厅说明理由后追加",
            "The {1} places for item {0} in the prefecture are taken; the department may grant one more with a reason"),
    PLACE_ALREADY_GRANTED(Kind.RULE, "已为该申请追加名额", "A place has been granted to this application already"),
    QUOTA_NOT_FULL(Kind.RULE, "名额未满，无须追加", "The quota is not used up; no extra place is needed"),

    // public notice (BR-14)
    NOTICE_EXISTS(Kind.RULE, "公示编号已使用：{0}", "The notice number has been used: {0}"),
    NOTICE_LINE_REPEATED(Kind.INVALID, "公示内容重复：{0}", "A line occurs twice in the notice: {0}"),
    NOTICE_LINE_UNKNOWN(Kind.RULE, "公示中没有该内容：{0}", "The notice has no such line: {0}"),
    NOTICE_START_PAST(Kind.INVALID, "公示起始日不得早于今日：{0}", "A notice does not begin before today: {0}"),
    NOTICE_NOT_OPEN(Kind.RULE, "公示已结束或已撤回", "The notice has been closed or withdrawn"),
    NOTICE_NOT_STARTED(Kind.RULE, "公示尚未开始，起始日 {0}", "The notice has not begun; it does on {0}"),
    NOTICE_PERIOD_RUNNING(
            Kind.RULE, "公示期至 {0} 届满，尚不能结束", "The notice runs until the end of {0} and cannot be closed yet"),
    NOTICE_PERIOD_OVER(Kind.RULE, "公示期已于 {0} 届满", "The period of the notice ended on {0}"),
    OBJECTION_OPEN(Kind.RULE, "尚有异议未处理：{0}", "An objection has not been decided: {0}"),
    OBJECTION_UNKNOWN(Kind.RULE, "没有该异议：{0}", "There is no such objection: {0}"),
    OBJECTION_ALREADY_DECIDED(Kind.RULE, "该异议已处理", "The objection has been decided already"),
    OBJECTION_NAME_MISSING(
            Kind.INVALID, "提出异议须写明姓名和联系电话", "An objection needs the name and the phone number of whoever raises it"),
    TOO_MANY_OBJECTIONS(
            Kind.RULE, "该公示内容未处理的异议已达上限 {0} 件", "The line has {0} undecided objections, which is the limit"),

    // agency after filing (BR-07, BR-24)
    AGENCY_NOT_FILED(Kind.RULE, "该机构没有备案项目", "The agency is not filed for any item"),
    ITEM_NOT_FILED(Kind.RULE, "项目 {0} 未备案", "The item is not filed: {0}"),
    AGENCY_SUSPENDED(Kind.RULE, "该机构已被暂停", "The agency is suspended"),
    AGENCY_NOT_SUSPENDED(Kind.RULE, "该机构未被暂停", "The agency is not suspended"),
    SUSPENDED_BY_DEPARTMENT(
            Kind.FORBIDDEN, "由省厅暂停的机构只能由省厅恢复", "Only the department reinstates what the department suspended"),
    AGENCY_DISQUALIFIED(Kind.RULE, "该机构已被取消资格", "The agency has been disqualified"),
    REAPPLICATION_BANNED(
            Kind.RULE, "取消资格后 {0} 之前不得申报", "After its disqualification the agency may not apply before {0}"),
    RECTIFICATION_OPEN(Kind.RULE, "该机构已有未完成的整改", "The agency has a rectification to finish already"),
    NO_RECTIFICATION_OPEN(Kind.RULE, "该机构没有未完成的整改", "The agency has no rectification to finish"),
    RECTIFICATION_DEADLINE_INVALID(Kind.INVALID, "整改期限不合理：{0}", "The deadline of the rectification cannot be: {0}"),
    SITE_IN_USE(Kind.RULE, "备案项目 {0} 的场地未列出：{1}", "The filed item {0} is assessed at a site that is not listed: {1}"),

    // catalogue: proposals and specifications (BR-02, BR-23)
    ITEM_PROPOSED_ALREADY(Kind.RULE, "项目 {0} 已有在办申报或已发布", "The item is proposed or published already: {0}"),
    ITEM_NOT_WAITING_FOR_REVIEW(Kind.RULE, "项目 {0} 不在省级审定阶段", "The item is not waiting for the provincial review: {0}"),
    ITEM_NOT_APPROVED(Kind.RULE, "项目 {0} 未通过省级审定", "The item has not passed the provincial review: {0}"),
    ITEM_NOT_WAITING_FOR_MINISTRY(Kind.RULE, "项目 {0} 未报人社部", "The item is not waiting for the ministry: {0}"),
    MINISTRY_CONSENT_MISSING(
            Kind.RULE, "项目 {0} 未经人社部同意，不能发布", "The ministry has not consented to the item: {0} (BR-02)"),
    DOCUMENT_DATE_INVALID(Kind.INVALID, "文件日期不合理：{0}", "The day of the document cannot be: {0}"),
    SPECIFICATION_WEIGHTS_NOT_100(Kind.RULE, "考核比重合计须为 100，现为 {0}", "The weights of the tasks add up to 100, not {0}"),
    SPECIFICATION_TASK_REPEATED(Kind.INVALID, "工作任务重复：{0}", "A task occurs twice in the specification: {0}"),
    SPECIFICATION_ASSESSORS_TOO_FEW(Kind.RULE, "每个考评组须不少于 {0} 名考评员", "An assessor group has at least {0} assessors"),
    SPECIFICATION_FIXED(Kind.RULE, "规范 {0} 已批准，不能修改", "The specification is approved and does not change: {0}"),
    SPECIFICATION_NOT_APPROVED(Kind.RULE, "规范 {0} 未批准或已停用", "The specification is not approved, or retired: {0}"),
    SPECIFICATION_OTHER_ITEM(Kind.RULE, "规范 {0} 不属于该项目", "The specification belongs to another item: {0}"),

    // credentials (BR-07)
    CREDENTIAL_EXISTS(Kind.RULE, "证件编号已使用：{0}", "The credential number has been used: {0}"),
    CREDENTIAL_PERIOD_INVALID(Kind.INVALID, "证件有效期不合理：{0}", "The period of validity cannot be: {0}"),
    CREDENTIAL_ITEMS_MISSING(Kind.INVALID, "考评员证须载明考评项目", "An assessor's credential names the items it covers"),
    CREDENTIAL_AGENCY_INVALID(
            Kind.INVALID,
            "内部督导员证须载明机构，其他证件不得载明",
            "An internal supervisor's credential names the agency; others do not"),
    CREDENTIAL_REVOKED(Kind.RULE, "证件 {0} 已撤销", "The credential has been revoked: {0}"),
    CREDENTIAL_SUSPENDED(Kind.RULE, "证件 {0} 已暂停", "The credential is suspended: {0}"),
    CREDENTIAL_NOT_SUSPENDED(Kind.RULE, "证件 {0} 未被暂停", "The credential is not suspended: {0}"),
    CREDENTIAL_UNKNOWN(Kind.RULE, "没有该证件：{0}", "There is no such credential: {0}"),
    CREDENTIAL_OF_ANOTHER(Kind.RULE, "证件 {0} 不属于该人员", "The credential belongs to another person: {0}"),
    CREDENTIAL_NOT_VALID(
            Kind.RULE, "证件 {0} 在 {1} 无效或不含该项目", "The credential is not valid for the item on that day: {0}, {1}"),
    CREDENTIAL_KIND_WRONG(Kind.RULE, "证件 {0} 类别不符", "The credential is of another kind: {0}"),
    APPRAISAL_EXISTS(Kind.RULE, "{0} 年度已考核", "The holder has been appraised for {0}"),

    // exam session: the plan (BR-01, BR-16)
    ITEM_BLOCKED(Kind.RULE, "项目 {0} 有效考评员不足，已停用", "The item has too few valid assessors and is blocked: {0}"),
    FILING_EXPIRED(Kind.RULE, "项目 {0} 的备案在 {1} 已到期", "The filing of the item has ended by that day: {0}, {1}"),
    PLAN_LEAD_TIME_SHORT(
            Kind.RULE,
            "考核日期须距报备不少于 {0} 个工作日，最早 {1}",
            "A session is filed at least {0} working days ahead; the earliest day is {1}"),
    PLAN_TIME_INVALID(
            Kind.INVALID,
            "考核时间不合理：须不少于 {0} 分钟且在同一天",
            "The time of the session cannot be: it lasts at least {0} minutes on one day"),
    PLAN_ROOM_REPEATED(Kind.INVALID, "考场编号重复：{0}", "The room is listed twice: {0}"),
    PLAN_SITE_WRONG(Kind.RULE, "场地 {0} 不是该项目的备案场地", "The item is not filed for the site: {0}"),
    PLAN_STATIONS_TOO_MANY(Kind.RULE, "工位数 {0} 超过场地备案工位数 {1}", "The plan has {0} stations; the site is filed with {1}"),
    PLAN_STATIONS_TOO_FEW(Kind.RULE, "工位数不足：须不少于 {0} 个", "There are too few stations; at least {0} are needed"),
    PLAN_NOT_WAITING(Kind.RULE, "计划不在待审核状态", "The plan is not waiting for the prefecture"),
    PLAN_NOT_APPROVED(Kind.RULE, "计划未经审核同意", "The plan has not been approved"),
    PLAN_FIXED(Kind.RULE, "已编排考场，计划不能变更", "Seats have been arranged; the plan does not change any more"),
    PLAN_ITEM_FIXED(
            Kind.RULE,
            "计划的项目 {0} 不能变更，请取消后重新报备",
            "The item of a plan does not change: {0}; cancel the session and file another plan"),
    SESSION_NUMBERS_USED_UP(Kind.RULE, "场次编号已用完：{0}", "The series has no session number left: {0}"),
    SESSION_CANCELLED(Kind.RULE, "该场次已取消", "The session has been cancelled"),
    SESSION_STARTED(Kind.RULE, "考核已开始", "The session has started"),
    SESSION_NOT_STARTED(Kind.RULE, "考核尚未开始", "The session has not started"),
    SESSION_ENDED(Kind.RULE, "考核已结束", "The session has ended"),
    SESSION_NOT_ENDED(Kind.RULE, "考核尚未结束", "The session has not ended"),

    // exam session: candidates (BR-03, BR-16)
    CANDIDATE_UNKNOWN(Kind.RULE, "没有该考生：{0}", "There is no such candidate: {0}"),
    CANDIDATE_REPEATED(Kind.INVALID, "考生重复列出：{0}", "A candidate is listed twice: {0}"),
    CANDIDATE_ALREADY_REGISTERED(
            Kind.RULE, "该考生在本场次已报名（序号 {0}）", "The person is registered for this session already, as number {0}"),
    CANDIDATE_TOO_YOUNG(Kind.RULE, "考核当日未满 {0} 周岁", "The candidate is not yet {0} on the day of the session"),
    CANDIDATE_SEX_DIFFERS(Kind.INVALID, "性别与身份证号码不符", "The sex differs from the ID number"),
    CANDIDATE_BIRTH_DATE_DIFFERS(Kind.INVALID, "出生日期与身份证号码不符", "The birth date differs from the ID number"),
    CANDIDATE_FIELD_MISSING(Kind.INVALID, "缺少必填项：{0}", "A required field is empty: {0}"),
    CANDIDATE_FIELD_INVALID(Kind.INVALID, "内容不符合要求：{0}", "The value is not one that may stand here: {0}"),
    CANDIDATES_TOO_MANY(Kind.RULE, "报名人数超过工位数 {0}", "There are more candidates than stations, {0}"),
    CANDIDATE_NOT_OPEN(
            Kind.RULE, "考生 {0} 的报名已提交或已审核，不能办理", "The registration has been submitted or reviewed: candidate {0}"),
    CANDIDATE_NOT_SUBMITTED(Kind.RULE, "考生 {0} 不在待审核状态", "The candidate is not waiting for the review: {0}"),
    CANDIDATE_ASSESSES(Kind.RULE, "考评组或督导人员不得在本场次报考", "Who assesses or supervises the session cannot sit in it"),
    ROSTER_EMPTY(Kind.RULE, "没有可提交的考生", "There is no candidate to submit"),
    ROSTER_UNDECIDED(Kind.RULE, "尚有考生未审核：{0} 人", "Candidates wait for their review: {0}"),
    ROSTER_CLOSED(Kind.RULE, "准考证已发放，名单不能变更", "Tickets have been issued; the roster does not change any more"),
    NOBODY_APPROVED(Kind.RULE, "没有审核通过的考生", "No candidate has been approved"),
    PHOTO_INVALID(Kind.RULE, "照片不符合要求：{0}", "The photo is not as it has to be: {0}"),

    // exam session: seats, tickets, group
    SEATS_NOT_ARRANGED(Kind.RULE, "尚未编排考场", "Seats have not been arranged"),
    SEATS_NOT_CURRENT(Kind.RULE, "考生名单已变更，须重新编排", "The roster has changed; arrange the seats again"),
    TICKETS_ISSUED(Kind.RULE, "准考证已发放", "Tickets have been issued"),
    TICKETS_NOT_ISSUED(Kind.RULE, "准考证尚未发放", "Tickets have not been issued"),
    GROUP_TOO_SMALL(Kind.RULE, "考评组须不少于 {0} 名考评员", "The assessor group needs at least {0} members"),
    GROUP_LEADER_INVALID(Kind.RULE, "考评组须有且仅有 1 名组长", "The assessor group has exactly one leader"),
    GROUP_MEMBER_REPEATED(Kind.INVALID, "考评组成员重复：{0}", "A member of the group is listed twice: {0}"),
    GROUP_MEMBER_UNKNOWN(Kind.RULE, "不是考评组成员：{0}", "Not a member of the assessor group: {0}"),
    GROUP_MEMBER_IS_CANDIDATE(Kind.RULE, "考评组成员是本场次考生：{0}", "A member of the group is a candidate of the session: {0}"),
    GROUP_MEMBER_STAYS(
            Kind.RULE, "考核已开始，考评组成员 {0} 须留任", "The session has started; this member of the group stays: {0}"),
    GROUP_NOT_ASSIGNED(Kind.RULE, "尚未组成考评组", "No assessor group has been assigned"),
    GROUP_NOT_ROTATED(
            Kind.RULE,
            "考评组轮换不足：须有 {0} 名与本考点相邻场次不同",
            "Too few change: {0} members must differ from the neighbouring group at the site"),
    ASSESSOR_TOO_OFTEN(
            Kind.RULE,
            "考评员 {0} 在本考点连续考评超过 {1} 次",
            "The assessor would assess more than {1} sessions in a row at the site: {0}"),
    PERSON_ON_DUTY(
            Kind.RULE, "证件 {0} 持有人该时段已有任务（场次 {1}）", "The holder is on duty at another session at that time: {0}, {1}"),
    SUPERVISOR_AMONG_ASSESSORS(Kind.RULE, "内部督导员不得同时担任考评员", "The internal supervisor is not one of the assessors"),
    SCORE_CLERK_AMONG_ASSESSORS(Kind.RULE, "录入人不得是考评组成员", "Who enters scores is not one of the assessors"),
    ASSESSOR_RECUSED(Kind.RULE, "考评员已对该考生回避：{0}", "The assessor has been recused from the candidate: {0}"),

    // exam session: the day
    SESSION_NOT_TODAY(Kind.RULE, "今日不是考核日：{0}", "The session is not today; it is on {0}"),
    SESSION_TOO_EARLY(Kind.RULE, "未到开考时间 {0}", "It is before the time of the session, {0}"),
    SESSION_TOO_LATE(Kind.RULE, "已过计划结束时间 {0}，不能开考", "It is past the end of the session, {0}; it cannot start"),
    TICKET_UNKNOWN(Kind.RULE, "本场次没有该准考证号：{0}", "The session has no such admission ticket: {0}"),
    CANDIDATE_WITHOUT_TICKET(Kind.RULE, "考生 {0} 没有准考证", "The candidate has no ticket: {0}"),
    CANDIDATE_NOT_PRESENT(Kind.RULE, "考生 {0} 未签到", "The candidate has not checked in: {0}"),
    CANDIDATE_REMOVED(Kind.RULE, "考生 {0} 已因违纪终止考核", "The candidate has been removed for misconduct: {0}"),
    EVIDENCE_MISSING(Kind.RULE, "须附佐证材料", "Evidence has to be attached"),

    // scores and score book (BR-17, BR-20)
    NOT_AN_ASSESSOR(Kind.FORBIDDEN, "只有考评组成员或指定录入人可以登分", "Only the group's assessors and the score clerk enter scores"),
    SHEET_OF_ANOTHER(Kind.FORBIDDEN, "考评员只能录入本人的评分", "An assessor enters their own sheets only"),
    NOT_THE_LEADER(Kind.FORBIDDEN, "只有考评组长可以裁定", "Only the leader of the group decides this"),
    TASK_UNKNOWN(Kind.INVALID, "规范无此任务：{0}", "The specification has no such task: {0}"),
    TASK_MISSING(Kind.INVALID, "任务未评分：{0}", "A task has no score: {0}"),
    TASK_REPEATED(Kind.INVALID, "任务重复评分：{0}", "A task is scored twice: {0}"),
    SHEET_REPEATED(Kind.INVALID, "评分表重复：考生 {0}，考评员 {1}", "A sheet is given twice: candidate {0}, assessor {1}"),
    SHEET_UNKNOWN(Kind.RULE, "没有该评分表：考生 {0}，考评员 {1}", "There is no such sheet: candidate {0}, assessor {1}"),
    SHEETS_MISSING(Kind.RULE, "评分表不足：考生 {0} 须 {1} 份", "The candidate needs {1} sheets: {0}"),
    DEVIATION_UNDECIDED(
            Kind.RULE,
            "考生 {0} 评分差异超过 {1} 分，须组长裁定",
            "The assessors differ by more than {1} points: candidate {0}; the leader decides"),
    DEVIATION_NONE(
            Kind.RULE, "考生 {0} 的评分差异未超限", "The scores of the candidate do not differ by more than the limit: {0}"),
    SCORES_ALREADY_CHECKED(Kind.RULE, "成绩已校对", "The scores have been checked"),
    SCORES_NOT_CHECKED(Kind.RULE, "成绩尚未校对", "The scores have not been checked"),
    OWN_WORK(Kind.FORBIDDEN, "不得审核、校对或批准本人经办的事项", "Nobody checks, confirms or approves their own work"),
    SCORE_BOOK_NOT_OPEN(Kind.RULE, "登分册已上报，不能修改", "The score book has been submitted and does not change"),
    SCORE_BOOK_NOT_SUBMITTED(Kind.RULE, "登分册不在待确认状态", "The score book is not waiting for the prefecture"),
    SCORE_BOOK_NOT_CONFIRMED(Kind.RULE, "登分册未经市（州）确认", "The score book has not been confirmed"),
    SCORE_BOOK_NOT_RECEIVED(Kind.RULE, "登分册尚未由省鉴定中心接收", "The centre has not received the score book"),
    SCORE_BOOK_RECEIVED(Kind.RULE, "登分册已接收", "The score book has been received"),
    CORRECTION_OPEN(Kind.RULE, "考生 {0} 已有未决的更正申请", "A correction is waiting for the candidate: {0}"),
    CORRECTION_UNKNOWN(Kind.RULE, "没有该更正申请：{0}", "There is no such correction: {0}"),
    CORRECTION_DECIDED(Kind.RULE, "该更正申请已办结", "The correction has been decided"),
    CORRECTION_CHANGES_NOTHING(Kind.RULE, "更正前后成绩相同", "The correction would change nothing"),
    RESULT_NOT_SCORED(Kind.RULE, "考生 {0} 没有评分，不能更正", "The candidate has no score to correct: {0}"),

    // archive (BR-18)
    ARCHIVE_SEALED(Kind.RULE, "档案已封存", "The archive has been sealed"),
    ARCHIVE_NOT_SEALED(Kind.RULE, "档案尚未封存", "The archive has not been sealed"),
    ARCHIVE_INCOMPLETE(Kind.RULE, "归档材料不全：{0}", "The archive lacks: {0}"),
    ARCHIVE_ENTRY_UNKNOWN(Kind.RULE, "没有该归档材料：{0}", "The archive has no such entry: {0}"),
    ARCHIVE_PAPERS_OUT(Kind.RULE, "试卷包 {0} 尚未交回", "A package of papers has not been returned: {0}"),
    ARCHIVE_WITNESSES_SAME(Kind.INVALID, "同意人、档案员、督导员须为不同人员", "Those named must be different people"),
    RETENTION_RUNNING(Kind.RULE, "保存期至 {0}，尚不能销毁", "The archive is kept until {0}"),
    DESTRUCTION_NOT_APPROVED(Kind.RULE, "未经批准不得销毁", "The destruction has not been approved"),
    ARCHIVE_DESTROYED(Kind.RULE, "档案已销毁", "The archive has been destroyed"),

    // papers (BR-19)
    CUSTODY_STEP_OUT_OF_ORDER(Kind.RULE, "试卷包当前状态不能办理该环节：{0}", "This step cannot follow where the package is: {0}"),
    CUSTODY_STEP_PENDING(Kind.RULE, "已有待签署的交接环节：{0}", "A step waits to be signed: {0}"),
    CUSTODY_STEP_NOT_PENDING(Kind.RULE, "没有待签署的交接环节", "No step waits to be signed"),
    CUSTODY_ALREADY_SIGNED(Kind.FORBIDDEN, "同一人不得重复签署交接", "Nobody signs the same step twice"),
    CUSTODY_RIGHT_MISSING(Kind.FORBIDDEN, "无权签署该交接环节", "This office does not sign this step"),
    CUSTODY_OTHER_SIDE_MISSING(Kind.FORBIDDEN, "该环节还须由{0}签署", "The step also has to be signed by: {0}"),
    CUSTODY_BEFORE_START(Kind.RULE, "考核开始前不得拆封", "A package is not opened before the session has started (BR-19)"),
    CUSTODY_WITNESSES_MISSING(
            Kind.RULE, "验封须有 {0} 名已签到考生见证", "The seal is shown to {0} candidates who have checked in"),
    CUSTODY_HELD(Kind.RULE, "试卷包因异常暂停流转，待省中心处理", "The package is held because of an incident until the centre decides"),
    CUSTODY_SEAL_MISSING(Kind.INVALID, "须填写封条号", "The number of the seal has to be given"),
    CUSTODY_SEAL_BROKEN(
            Kind.RULE,
            "试卷尚未拆封而封条已损，不能继续使用",
            "The papers were not opened and their seal is broken; the package cannot go on"),
    CUSTODY_VOID(Kind.RULE, "试卷包已作废，只能交回和销毁", "The package is void: it can only be returned and destroyed"),
    CUSTODY_INCIDENT_UNKNOWN(Kind.RULE, "没有待处理的异常：{0}", "No such incident waits for a decision: {0}"),

    // workbooks
    WORKBOOK_UNREADABLE(Kind.INVALID, "不是有效的 .xlsx 或 CSV 文件", "Not a readable .xlsx or CSV file"),
    WORKBOOK_TOO_LARGE(Kind.INVALID, "文件或其解压内容过大", "The file, or what it unpacks to, is too large"),
    WORKBOOK_TOO_MANY_ROWS(Kind.INVALID, "数据行超过上限 {0}", "The workbook has more than {0} rows"),
    WORKBOOK_HEADER_WRONG(Kind.INVALID, "表头与模板不符：{0}", "The header is not that of the template: {0}"),
    WORKBOOK_FORMULA(Kind.INVALID, "单元格不得使用公式", "A cell holds a formula"),
    WORKBOOK_EMPTY(Kind.INVALID, "没有数据行", "The workbook has no rows"),
    WORKBOOK_ROWS_BAD(Kind.INVALID, "{0} 行有误，未导入", "{0} rows are bad; nothing was imported"),
    WORKBOOK_IN_PROGRESS(Kind.CONFLICT, "正在导入另一文件，请稍候", "Another file is being imported; wait for it"),

    // batches of certificates (BR-21)
    CANDIDATE_NOT_PASSED(
            Kind.RULE,
            "考生 {0} 成绩未合格，不得申请证书",
            "The candidate has not passed and gets no certificate: {0} (BR-20, BR-21)"),
    PASSER_ALREADY_REQUESTED(Kind.RULE, "考生 {0} 已在批次 {1} 中申请证书", "The candidate is in a batch already: {0}, {1}"),
    PASSERS_LEFT_OUT(Kind.RULE, "合格考生未列入申请：{0}", "A batch is for all passers; these are left out: {0}"),
    BATCHES_USED_UP(Kind.RULE, "该场次证书批次编号已用完", "The session has no batch number left"),
    BATCH_NOT_REQUESTED(Kind.RULE, "证书批次不在待审核状态", "The batch is not waiting for the centre"),
    BATCH_NOT_APPROVED(Kind.RULE, "证书批次不在待印制状态", "The batch is not waiting to be printed"),
    BATCH_NOT_PRINTED(Kind.RULE, "证书批次不在待发放状态", "The batch is not waiting to be dispatched"),
    BATCH_NOT_DISPATCHED(Kind.RULE, "证书批次不在待签收状态", "The batch is not waiting to be received"),
    CERTIFICATE_NOT_IN_BATCH(Kind.RULE, "证书 {0} 不在该批次", "The certificate is not of this batch: {0}"),
    CERTIFICATE_REPEATED(Kind.INVALID, "证书重复列出：{0}", "A certificate is listed twice: {0}"),
    CERTIFICATE_NUMBERS_USED_UP(Kind.RULE, "证书编号已用完：{0}", "The scope has too few certificate numbers left: {0}"),

    // blank certificates (BR-21)
    BLANKS_TOO_FEW(Kind.RULE, "空白证书不足：须 {0} 份，在库 {1} 份", "{0} blanks are needed and {1} are in stock"),
    BLANK_ALREADY_RECEIVED(Kind.RULE, "流水码已入库：{0}", "The blank has come in already: {0}"),
    BLANK_UNKNOWN(Kind.RULE, "库存中没有该流水码：{0}", "The stock has never had this blank: {0}"),
    BLANK_SPOILED(Kind.RULE, "流水码 {0} 已作废，不得使用", "The blank is spoiled and is not used again: {0}"),
    BLANK_NOT_AVAILABLE(Kind.RULE, "流水码 {0} 当前状态（{1}）不能办理", "The blank is not where it has to be for this: {0}, {1}"),
    BLANK_REPEATED(Kind.INVALID, "流水码重复列出：{0}", "A blank is listed twice: {0}"),
    BLANK_KEEPER_MISSING(Kind.RULE, "尚未指定空白证书保管人", "Nobody has been appointed to keep the blanks"),
    NOT_THE_BLANK_KEEPER(Kind.FORBIDDEN, "只有空白证书保管人可以办理", "Only the keeper of the blanks may do this"),
    KEEPER_MAY_NOT_ISSUE(
            Kind.FORBIDDEN, "空白证书保管人不得分配、印制或核发证书", "Who keeps the blanks does not allot, print or hand over"),
    STOCK_DIFFERENCE_UNEXPLAINED(
            Kind.RULE, "盘点与台账不符，须说明原因", "The count differs from the ledger and needs an explanation"),
    DESTRUCTION_WITNESSES_TOO_FEW(
            Kind.RULE, "销毁须有 {0} 名其他人员见证", "A destruction needs {0} witnesses beside who records it"),

    // certificates (BR-04, BR-21, BR-22)
    CERTIFICATE_EXISTS(Kind.RULE, "证书编号已使用：{0}", "The certificate number has been used: {0}"),
    CERTIFICATE_NO_NOT_OF_SCHEME(Kind.RULE, "证书编号不符合方案 {0}", "The certificate number is not one of the scheme {0}"),
    CERTIFICATE_NOT_PRINTED(Kind.RULE, "证书 {0} 尚未印制", "The certificate has not been printed: {0}"),
    CERTIFICATE_ALREADY_PRINTED(Kind.RULE, "证书 {0} 已印制", "The certificate has been printed: {0}"),
    CERTIFICATE_NOT_HERE(Kind.RULE, "证书 {0} 不在本机构", "The certificate does not lie with this office: {0}"),
    CERTIFICATE_ALREADY_HANDED_OVER(Kind.RULE, "证书 {0} 已核发", "The certificate has been handed over: {0}"),
    CERTIFICATE_NOT_HANDED_OVER(Kind.RULE, "证书 {0} 尚未核发", "The certificate has not been handed over: {0} (BR-21)"),
    CERTIFICATE_NOT_REPORTED(Kind.RULE, "证书 {0} 信息尚未报送", "The certificate has not been reported: {0} (BR-21)"),
    CERTIFICATE_NOT_AUDITED(Kind.RULE, "证书 {0} 信息未经审核，不得上网", "The certificate has not been audited: {0} (BR-21)"),
    CERTIFICATE_ALREADY_PUBLISHED(Kind.RULE, "证书 {0} 信息已上网", "The certificate has been published: {0}"),
    CERTIFICATE_REVOKED(Kind.RULE, "证书 {0} 已撤销", "The certificate has been revoked: {0}"),
    CERTIFICATE_CANCELLED(Kind.RULE, "证书 {0} 已注销", "The certificate has been cancelled: {0}"),
    CERTIFICATE_EXPIRED(Kind.RULE, "证书 {0} 已于 {1} 到期", "The certificate has expired: {0}; its last day was {1}"),
    CERTIFICATE_REQUEST_OPEN(Kind.RULE, "证书 {0} 已有待办的更正或补证申请", "A request about the certificate waits already: {0}"),
    CERTIFICATE_REQUEST_UNKNOWN(Kind.RULE, "没有该更正或补证申请：{0}", "There is no such request about the certificate: {0}"),
    CERTIFICATE_REQUEST_DECIDED(Kind.RULE, "该更正或补证申请已处理", "The request has been decided already"),
    CERTIFICATE_SCORE_DIFFERS(
            Kind.RULE, "证书成绩须与登分册一致：{0}", "The score of the certificate has to be that of the score book: {0}"),
    HAND_OVER_DAY_INVALID(Kind.INVALID, "核发日期不合理：{0}", "The day of the hand-over cannot be: {0}"),
    CERTIFICATE_FIELD_MISSING(Kind.INVALID, "缺少必填项：{0}", "A required field is empty: {0}"),
    CERTIFICATE_FIELD_INVALID(Kind.INVALID, "内容不符合要求：{0}", "The value is not one that may stand here: {0}"),
    ISSUE_DAY_INVALID(Kind.INVALID, "发证日期或有效期不合理", "The day of issue, or the validity, cannot be"),
    CERTIFICATE_CODE_INVALID(
            Kind.INVALID, "证书二维码无效或已被改动", "The code of the certificate is not valid, or has been altered"),
    CERTIFICATE_CHECK_INCOMPLETE(
            Kind.INVALID, "请填写姓名，以及证书编号或身份证号码之一", "Give the name, and the certificate number or the ID number"),
    CERTIFICATE_NOT_PUBLIC(Kind.NOT_FOUND, "未查询到该证书", "No such certificate is public"),

    // forgetting people (个人信息保护法 art. 47)
    PERSON_RETAINED(Kind.RULE, "保存期未满，{0} 之后方可删除", "What concerns the person is kept until {0}"),
    PERSON_STILL_NEEDED(Kind.RULE, "该人员仍有在办或在任事项：{0}", "The person is still needed: {0}"),
    PERSON_UNKNOWN(Kind.NOT_FOUND, "没有该人员的记录", "There is no record of the person");

    /** What sort of failure a code is; HTTP status and retry advice follow from it. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        RULE,
        LIMITED,
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
