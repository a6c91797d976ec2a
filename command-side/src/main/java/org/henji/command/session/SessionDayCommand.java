package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.IncidentKind;
import org.henji.kernel.session.MisconductKind;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionNo;

/** What an agency does on the day of a session. */
public sealed interface SessionDayCommand extends SessionCommand {

    record CheckIn(
            @TargetAggregateIdentifier SessionNo session,
            @NotEmpty @Size(max = 9801) List<Integer> candidates) implements SessionDayCommand {

        public CheckIn {
            candidates = List.copyOf(candidates);
        }
    }

    record StartSession(@TargetAggregateIdentifier SessionNo session) implements SessionDayCommand {}

    record EndSession(@TargetAggregateIdentifier SessionNo session) implements SessionDayCommand {}

    record RecordIncident(
            @TargetAggregateIdentifier SessionNo session,
            IncidentKind kind,
            @NotBlank @Size(max = 2000) String facts,
            @Size(max = 20) List<@Valid Evidence> evidence)
            implements SessionDayCommand {

        public RecordIncident {
            evidence = List.copyOf(evidence);
        }
    }

    record RecordMisconduct(
            @TargetAggregateIdentifier SessionNo session,
            int candidate,
            MisconductKind kind,
            @NotBlank @Size(max = 2000) String facts,
            @Size(max = 20) List<@Valid Evidence> evidence,
            MisconductMeasure measure)
            implements SessionDayCommand {

        public RecordMisconduct {
            evidence = List.copyOf(evidence);
        }

        /** Without the facts: they tell of a person, and a log must not. */
        @Override
        public String toString() {
            return "RecordMisconduct[" + session + ", " + candidate + ", " + kind + ", " + measure + "]";
        }
    }
}
