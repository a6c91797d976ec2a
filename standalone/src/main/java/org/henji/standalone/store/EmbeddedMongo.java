package org.henji.standalone.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.henji.standalone.ConditionalOnMissingProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models, in memory and empty at every start, for as long as no MongoDB is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingProperty("henji.mongodb.uri")
class EmbeddedMongo {

    /** On the loopback address, at a port that is free. */
    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    MongoClient mongoClient(MongoServer server) {
        return MongoClients.create(server.getConnectionString());
    }
}
