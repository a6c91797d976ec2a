package org.henji.platform.graphql;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The limits on depth and complexity. A pure introspection is exempt: tools ask for it in a depth of their own, and GraphQL
 * Java has limits for it already.
 */
final class DocumentLimits {

    private DocumentLimits() {}

    static final class Depth extends MaxQueryDepthInstrumentation {

        private final int limit;

        Depth(int limit) {
            super(limit);
            this.limit = limit;
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
            return isIntrospection(parameters) ? null : super.beginExecuteOperation(parameters, state);
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
            return new LimitExceeded(Failure.of(FailureCode.DOCUMENT_TOO_DEEP, Integer.toString(limit)));
        }
    }

    static final class Complexity extends MaxQueryComplexityInstrumentation {

        private final int limit;

        Complexity(int limit) {
            super(limit);
            this.limit = limit;
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
            return isIntrospection(parameters) ? null : super.beginExecuteOperation(parameters, state);
        }

        @Override
        protected AbortExecutionException mkAbortException(int complexity, int maxComplexity) {
            return new LimitExceeded(Failure.of(FailureCode.DOCUMENT_TOO_COMPLEX, Integer.toString(limit)));
        }
    }

    private static boolean isIntrospection(InstrumentationExecuteOperationParameters parameters) {
        OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
        return operation.getSelectionSet().getSelections().stream()
                .allMatch(selection -> selection instanceof Field field
                        && Introspection.INTROSPECTION_SYSTEM_FIELDS.contains(field.getName()));
    }
}
