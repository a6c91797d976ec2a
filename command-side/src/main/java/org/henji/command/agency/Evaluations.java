package org.henji.command.agency;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.catalogue.ItemCode;
import org.springframework.stereotype.Component;

/** What the offices that decide may know of evaluations, from their own events: a read model may lag behind them. */
@Component
class Evaluations {

    private final EventStore store;

    Evaluations(EventStore store) {
        this.store = store;
    }

    /** The conclusion of the form of that item; empty while not every member has signed it. */
    Optional<Conclusion> conclusion(EvaluationNo evaluation, ItemCode item) {
        return events(evaluation)
                .reduce(
                        FormSoFar.NONE,
                        (form, event) -> switch (event) {
                            case ItemEvaluated e -> e.item().equals(item) ? FormSoFar.unsigned(e.conclusion()) : form;
                            case EvaluationFormSigned e ->
                                e.item().equals(item) ? new FormSoFar(form.conclusion(), e.complete()) : form;
                            default -> form;
                        },
                        (earlier, later) -> later)
                .signed();
    }

    /** Everybody who was ever on one of the panels, recused members too: they had a part in it, or an interest. */
    Set<String> evaluators(Collection<EvaluationNo> evaluations) {
        Set<String> users = new TreeSet<>();
        evaluations.stream().flatMap(this::events).flatMap(Evaluations::joining).forEach(users::add);
        return users;
    }

    private Stream<AgencyEvaluationEvent> events(EvaluationNo evaluation) {
        return store.readEvents(evaluation.value())
                .asStream()
                .map(Message::getPayload)
                .map(AgencyEvaluationEvent.class::cast);
    }

    private static Stream<String> joining(AgencyEvaluationEvent event) {
        return switch (event) {
            case PanelFormed e -> e.members().stream().map(PanelMember::userId);
            case PanelMemberAppointed e -> Stream.of(e.member().userId());
            default -> Stream.empty();
        };
    }

    private record FormSoFar(Optional<Conclusion> conclusion, boolean complete) {

        private static final FormSoFar NONE = new FormSoFar(Optional.empty(), false);

        static FormSoFar unsigned(Conclusion conclusion) {
            return new FormSoFar(Optional.of(conclusion), false);
        }

        Optional<Conclusion> signed() {
            return complete ? conclusion : Optional.empty();
        }
    }
}
