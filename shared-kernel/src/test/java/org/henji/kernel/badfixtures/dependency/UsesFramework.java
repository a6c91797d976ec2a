package org.henji.kernel.badfixtures.dependency;

import tools.jackson.databind.json.JsonMapper;

public record UsesFramework(JsonMapper json) {}
