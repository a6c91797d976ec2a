package org.henji.query.session.sessions;

/** What a session still lacks, in the order in which it is usually done. */
public enum SessionStep {
    /** 按退回意见修改计划: the agency */
    PLAN_CHANGE,
    /** 审核计划: the prefecture */
    PLAN_APPROVAL,
    /** 考生报名: the agency */
    CANDIDATES,
    /** 提交考生名单: the agency */
    ROSTER_SUBMISSION,
    /** 审核考生: the prefecture */
    ROSTER_REVIEW,
    /** 编排考场: the agency */
    SEATS,
    /** 组成考评组: the agency */
    GROUP,
    /** 印制试卷: the centre */
    PAPERS,
    /** 发放准考证: the agency */
    TICKETS,
    /** 开考: the agency */
    START,
    /** 结束考核: the agency */
    END,
    /** 登分并校对: the agency */
    SCORES,
    /** 上报登分册: the agency */
    SCORE_BOOK_SUBMISSION,
    /** 确认登分册: the prefecture */
    SCORE_BOOK_CONFIRMATION,
    /** 接收登分册: the centre */
    SCORE_BOOK_RECEIPT,
    /** 封存档案: the agency */
    ARCHIVE
}
