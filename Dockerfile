# The image of one service, made of its runnable jar: mvn package, then docker build --build-arg MODULE=command-side .
FROM eclipse-temurin:25.0.3_9-jre-noble

ARG MODULE

# the volumes take over the owner of the folders they are mounted on
RUN groupadd --system --gid 10001 henji \
    && useradd --system --uid 10001 --gid henji --home-dir /var/lib/henji --shell /usr/sbin/nologin henji \
    && install --directory --owner=henji --group=henji --mode=0700 /var/lib/henji /var/lib/henji/keys /var/lib/henji/files

COPY ${MODULE}/target/henji-${MODULE}.jar /opt/henji/henji.jar

ENV HENJI_KEYS_DIRECTORY=/var/lib/henji/keys \
    HENJI_FILES_DIRECTORY=/var/lib/henji/files

USER henji
WORKDIR /var/lib/henji
EXPOSE 8080

# ready, and not only alive: a query side is ready when its read models have caught up
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]

ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/henji/henji.jar"]
