package org.henji.query.infrastructure;

import java.util.List;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The operator's view: where every group stands, and a reset. The reset has to be switched on
 * ({@code management.endpoint.readmodels.access=unrestricted}), because those who may look are more than those who may act.
 */
@Endpoint(id = "readmodels", defaultAccess = Access.READ_ONLY)
final class ReadModelEndpoint {

    private final ReadModels readModels;

    ReadModelEndpoint(ReadModels readModels) {
        this.readModels = readModels;
    }

    @ReadOperation
    public List<Progress> progress() {
        return readModels.progress();
    }

    @WriteOperation
    public Progress reset(@Selector String group) {
        readModels.reset(group);
        return readModels.progress(group);
    }
}
