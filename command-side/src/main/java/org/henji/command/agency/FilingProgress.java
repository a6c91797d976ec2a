package org.henji.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;

/**
 * What a {@link FilingApplication} and its parts know together: whose it is, where it is on its way and how far each item has
 * come. Only their {@code evolve} methods change it.
 */
final class FilingProgress {

    private FilingApplied applied;
    private Dossier dossier;
    private FilingStage stage;
    private LocalDate acceptedOn;
    private final List<EvaluationNo> evaluations = new ArrayList<>();
    private boolean evaluating;

    // in the order of the codes: acts that reach the places of several items then lock them in the same order
    private final Map<ItemCode, ItemProgress> items = new TreeMap<>(Comparator.comparing(ItemCode::value));

    void begin(FilingApplied event) {
        applied = event;
        event.dossier().itemCodes().forEach(item -> items.put(item, ItemProgress.UNDECIDED));
        receive(event.dossier());
    }

    /** Whoever received it first has it before them, with this dossier. */
    void receive(Dossier submitted) {
        dossier = submitted;
        stage = receivedBy() == Reviewer.COUNTY ? FilingStage.COUNTY : FilingStage.PREFECTURE;
    }

    void accept(LocalDate day) {
        acceptedOn = day;
        stage = FilingStage.REVIEW;
    }

    void evaluate(EvaluationNo evaluation) {
        evaluations.add(evaluation);
        evaluating = true;
        changeAll(item -> item.evaluatedBy(evaluation));
    }

    void evaluated() {
        evaluating = false;
    }

    void moveTo(FilingStage next) {
        stage = next;
    }

    void end() {
        stage = FilingStage.ENDED;
        changeAll(ItemProgress::lapsed);
    }

    void change(ItemCode item, UnaryOperator<ItemProgress> change) {
        items.computeIfPresent(item, (code, progress) -> change.apply(progress));
    }

    void changeAll(UnaryOperator<ItemProgress> change) {
        items.replaceAll((code, progress) -> change.apply(progress));
    }

    ApplicationNo application() {
        return applied.application();
    }

    Uscc agency() {
        return applied.agency();
    }

    /** As it was called when it applied. */
    String agencyName() {
        return applied.agencyName();
    }

    RegionCode region() {
        return applied.region();
    }

    RegionCode prefecture() {
        return applied.prefecture();
    }

    Reviewer receivedBy() {
        return applied.receivedBy();
    }

    Dossier dossier() {
        return dossier;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    List<EvaluationNo> evaluations() {
        return List.copyOf(evaluations);
    }

    boolean isEvaluating() {
        return evaluating;
    }

    boolean hasEnded() {
        return stage == FilingStage.ENDED;
    }

    Set<ItemCode> items() {
        return items.keySet();
    }

    List<ItemCode> items(Predicate<ItemProgress> which) {
        return items.keySet().stream().filter(code -> which.test(item(code))).toList();
    }

    List<ItemCode> items(ItemProgress.State state) {
        return items(item -> item.state() == state);
    }

    ItemProgress item(ItemCode code) {
        ItemProgress item = items.get(code);
        if (item == null) {
            throw new RuleViolated(FailureCode.ITEM_NOT_APPLIED_FOR, code.value());
        }
        return item;
    }

    void mustBe(FilingStage wanted) {
        mustNotHaveEnded();
        if (stage != wanted) {
            throw new RuleViolated(wanted.elsewhere());
        }
    }

    void mustNotHaveEnded() {
        if (hasEnded()) {
            throw new RuleViolated(FailureCode.APPLICATION_ENDED);
        }
    }

    /** At its recheck or after. */
    void mustHaveReachedTheDepartment() {
        if (stage != FilingStage.RECHECKED) {
            mustBe(FilingStage.DEPARTMENT);
        }
    }

    /** Separation of duties: whoever evaluates finds facts, somebody else decides on them. */
    void mustNotHaveEvaluated(Actor actor, Evaluations known) {
        if (known.evaluators(evaluations).contains(actor.userId())) {
            throw new RuleViolated(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    FilingProgress() {}
}
