package org.henji.command.agency;

import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.FilingEvents.ATTENDEE;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.applicationRefused;
import static org.henji.kernel.agency.FilingEvents.noProhibition;

import java.util.List;
import org.henji.command.agency.FilingCommand.AcceptApplication;
import org.henji.command.agency.FilingCommand.FileItem;
import org.henji.command.agency.FilingCommand.FormPanel;
import org.henji.command.agency.FilingCommand.ForwardApplication;
import org.henji.command.agency.FilingCommand.PassComplianceReview;
import org.henji.command.agency.FilingCommand.PassRecheck;
import org.henji.command.agency.FilingCommand.RecommendItem;
import org.henji.command.agency.FilingCommand.RefuseApplication;
import org.henji.command.agency.FilingCommand.RefuseItem;
import org.henji.command.agency.FilingCommand.RejectItem;
import org.henji.command.agency.FilingCommand.ReportResult;
import org.henji.command.agency.FilingCommand.ResubmitApplication;
import org.henji.command.agency.FilingCommand.ReturnApplication;
import org.henji.command.agency.FilingCommand.ReturnToPrefecture;
import org.henji.command.agency.FilingCommand.SubmitPreliminaryResult;
import org.henji.command.agency.FilingCommand.WithdrawApplication;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.catalogue.ItemCode;

/** The usual acts on the usual application; what they say is what the events of the fixtures say. */
final class FilingActs {

    private FilingActs() {}

    static ForwardApplication forward() {
        return new ForwardApplication(APPLICATION, "材料齐全，同意上报");
    }

    static ReturnApplication giveBack() {
        return new ReturnApplication(APPLICATION, "场地证明不清晰");
    }

    static ResubmitApplication resubmit() {
        return new ResubmitApplication(APPLICATION, dossier());
    }

    static AcceptApplication accept() {
        return new AcceptApplication(APPLICATION, noProhibition(), null);
    }

    static RefuseApplication refuse() {
        return new RefuseApplication(
                APPLICATION,
                applicationRefused().prohibitions(),
                applicationRefused().reason());
    }

    static FormPanel formPanel() {
        return formPanel(LEADER, SECOND, THIRD);
    }

    static FormPanel formPanel(PanelMember... members) {
        return new FormPanel(
                APPLICATION, STANDARD, List.of(members), TODAY, panelFormed().plan());
    }

    static RecommendItem recommend(ItemCode item) {
        return new RecommendItem(APPLICATION, item, "同意推荐");
    }

    static RejectItem reject(ItemCode item) {
        return new RejectItem(APPLICATION, item, "设备不足");
    }

    static SubmitPreliminaryResult submitResult() {
        return new SubmitPreliminaryResult(APPLICATION, "初审完成");
    }

    static PassComplianceReview passReview() {
        return new PassComplianceReview(APPLICATION, ATTENDEE, TODAY, "程序合规");
    }

    static ReturnToPrefecture sendBack() {
        return new ReturnToPrefecture(APPLICATION, "评估表缺少扣分依据");
    }

    static ReportResult report() {
        return new ReportResult(APPLICATION, "集中评审通过");
    }

    static PassRecheck passRecheck() {
        return new PassRecheck(APPLICATION, "符合条件");
    }

    static RefuseItem refuseItem(ItemCode item) {
        return new RefuseItem(APPLICATION, item, "公示异议成立");
    }

    static FileItem fileItem() {
        return fileItem(ITEM);
    }

    static FileItem fileItem(ItemCode item) {
        return new FileItem(APPLICATION, item, "公示无异议，予以备案");
    }

    static WithdrawApplication withdraw() {
        return new WithdrawApplication(APPLICATION, "场地调整，撤回申请");
    }
}
