package org.henji.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.eventstore.EventLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The application, running in this process on a port of its own. */
record Running(ServletWebServerApplicationContext context) implements AutoCloseable {

    /** With demo offices and the sample catalogue, as in development, but without the profile. */
    static Running on(Path data, String... settings) {
        return new Running((ServletWebServerApplicationContext) new SpringApplication(Standalone.class)
                .run(arguments(data, settings).toArray(String[]::new)));
    }

    /** A setting that is given wins over the one that is usual. */
    static List<String> arguments(Path data, String... settings) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--henji.data=" + data,
                                "--server.port=0",
                                "--henji.demo.enabled=true",
                                "--henji.demo.secret=" + Client.SECRET,
                                "--henji.sample-catalogue=true"),
                        Stream.of(settings))
                .forEach(setting -> arguments.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(arguments.values());
    }

    Client client() {
        return new Client(context.getWebServer().getPort());
    }

    /** The position of the last event stored. */
    long head() {
        return context.getBean(EventLog.class).head();
    }

    @Override
    public void close() {
        context.close();
    }
}
