package org.henji.platform.graphql;

import graphql.ExecutionResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import java.util.List;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The limits on depth and complexity. GraphQL Java's own ones do not count {@code __typename}, so any number of its aliases
 * would pass. A pure introspection is exempt: tools ask for it in a depth of their own, and GraphQL Java has limits for what
 * is below {@code __schema} and {@code __type} already.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {

    /** Tools ask for {@code __schema} and at most a few names beside it. */
    private static final int FIELDS_OF_INTROSPECTION = 5;

    private final GraphQlLimits limits;

    DocumentLimits(GraphQlLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        if (!isIntrospection(execution.getOperationDefinition())) {
            QueryTraverser.newQueryTraverser()
                    .schema(execution.getGraphQLSchema())
                    .document(execution.getDocument())
                    .operationName(execution.getExecutionInput().getOperationName())
                    .coercedVariables(execution.getCoercedVariables())
                    .build()
                    .visitPreOrder(new Measure());
        }
        return null;
    }

    private static boolean isIntrospection(OperationDefinition operation) {
        List<String> fields = operation.getSelectionSet().getSelections().stream()
                .map(DocumentLimits::fieldName)
                .toList();
        return fields.size() <= FIELDS_OF_INTROSPECTION
                && Introspection.INTROSPECTION_SYSTEM_FIELDS.containsAll(fields)
                && fields.stream().anyMatch(field -> !field.equals(Introspection.TypeNameMetaFieldDef.getName()));
    }

    private static String fieldName(Selection<?> selection) {
        return selection instanceof Field field ? field.getName() : "...";
    }

    private final class Measure extends QueryVisitorStub {

        private int fields;

        @Override
        public void visitField(QueryVisitorFieldEnvironment field) {
            fields++;
            check(fields, limits.maxComplexity(), FailureCode.DOCUMENT_TOO_COMPLEX);
            check(depth(field), limits.maxDepth(), FailureCode.DOCUMENT_TOO_DEEP);
        }

        private static int depth(@Nullable QueryVisitorFieldEnvironment field) {
            return field == null ? 0 : 1 + depth(field.getParentEnvironment());
        }

        private static void check(int measured, int limit, FailureCode code) {
            if (measured > limit) {
                throw new LimitExceeded(Failure.of(code, Integer.toString(limit)));
            }
        }
    }
}
