package org.henji.query.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.PanelMember;

/**
 * Who evaluates, as far as it decides about what waits.
 *
 * @param members those who take part
 * @param open whether something may still be added
 */
public record Panel(
        EvaluationNo evaluation, int minimumSize, List<Seat> members, boolean materialsChecked, boolean open) {

    /** A member's place. */
    public record Seat(String userId, boolean leader) {

        static Seat of(PanelMember member) {
            return new Seat(member.userId(), member.leader());
        }
    }

    static Panel of(PanelFormed event) {
        return new Panel(
                event.evaluation(),
                event.minimumSize(),
                event.members().stream().map(Seat::of).toList(),
                false,
                true);
    }

    boolean isActive(String userId) {
        return members.stream().anyMatch(member -> member.userId().equals(userId));
    }

    /** An odd number, so that a vote decides, not too few, and one leader: otherwise nothing can be done but complete it (BR-12). */
    boolean isInOrder() {
        return members.size() >= minimumSize
                && members.size() % 2 != 0
                && members.stream().filter(Seat::leader).count() == 1;
    }

    Panel without(String userId) {
        return with(members.stream()
                .filter(member -> !member.userId().equals(userId))
                .toList());
    }

    Panel with(PanelMember member) {
        return with(Stream.concat(members.stream(), Stream.of(Seat.of(member))).toList());
    }

    Panel withMaterialsChecked() {
        return new Panel(evaluation, minimumSize, members, true, open);
    }

    Panel closed() {
        return new Panel(evaluation, minimumSize, members, materialsChecked, false);
    }

    private Panel with(List<Seat> newMembers) {
        return new Panel(evaluation, minimumSize, newMembers, materialsChecked, open);
    }
}
