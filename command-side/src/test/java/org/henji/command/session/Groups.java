package org.henji.command.session;

import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.user;

import java.util.List;
import java.util.stream.IntStream;
import org.henji.command.session.PreparationCommand.Assessor;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.command.session.PreparationCommand.Supervisor;
import org.henji.kernel.credential.CredentialNo;

/** Groups to assign, each assessor as the user who has the credential. */
final class Groups {

    private Groups() {}

    /** The first one leads, with the usual supervisor and clerk. */
    static AssignGroup assign(CredentialNo... assessors) {
        return assign(supervisor(SUPERVISOR), SCORE_CLERK, members(assessors));
    }

    static AssignGroup assign(Supervisor supervisor, String scoreClerk, Assessor... members) {
        return new AssignGroup(SESSION, List.of(members), supervisor, scoreClerk);
    }

    /** The first one leads. */
    static Assessor[] members(CredentialNo... assessors) {
        return IntStream.range(0, assessors.length)
                .mapToObj(index -> new Assessor(assessors[index], user(assessors[index]), index == 0))
                .toArray(Assessor[]::new);
    }

    static Assessor leader(CredentialNo credential) {
        return new Assessor(credential, user(credential), true);
    }

    static Assessor assessor(CredentialNo credential) {
        return new Assessor(credential, user(credential), false);
    }

    static Supervisor supervisor(CredentialNo credential) {
        return new Supervisor(credential, user(credential));
    }
}
