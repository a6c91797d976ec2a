package org.henji.query.infrastructure;

import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The driver's own message is left out: it quotes the address, which may hold a password. */
final class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<MongoTimeoutException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MongoTimeoutException cause) {
        return new FailureAnalysis(
                "无法连接查询数据库 MongoDB。 / MongoDB, the database of the read models, cannot be reached.", """
                请先启动 MongoDB，并检查 HENJI_MONGODB，再重新启动本服务。
                Start MongoDB first, look at HENJI_MONGODB, then start this service again.""", cause);
    }
}
