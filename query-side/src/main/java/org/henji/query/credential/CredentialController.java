package org.henji.query.credential;

import java.time.Clock;
import java.util.Objects;
import org.henji.kernel.credential.CredentialNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the register to the department, and to an agency those whom its roster names. */
@Controller
class CredentialController {

    private final CredentialRegister register;
    private final Clock clock;

    CredentialController(CredentialRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "DepartmentDesk")
    Connection<CredentialView> credentials(
            @Argument @Nullable CredentialFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return register.rows()
                .page(
                        register.selection(filter == null ? CredentialFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "DepartmentDesk")
    @Nullable
    CredentialView credential(@Argument String no) {
        return register.find(CredentialNo.parse(no)).orElse(null);
    }

    @SchemaMapping(typeName = "AgencyDesk", field = "credentials")
    Connection<CredentialView> listed(Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return register.rows()
                .page(CredentialRegister.listedBy(Objects.requireNonNull(desk.uscc())), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Credential")
    CredentialStatus status(CredentialView credential) {
        return credential.term().statusOn(CivilTime.today(clock));
    }
}
