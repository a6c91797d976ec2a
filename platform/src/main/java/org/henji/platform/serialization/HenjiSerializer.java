package org.henji.platform.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.person.PersonalDataSealer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The one serializer for events, other messages, tokens and snapshots (ADR 0003). Events carry their stored names and
 * revisions; everything else its class name, of which only a few packages are ever resolved: the names come from a store or
 * from the wire.
 */
public final class HenjiSerializer extends Jackson3Serializer {

    private static final Set<String> TRUSTED_PACKAGES = Set.of("org.henji.", "org.axonframework.");

    private static final Set<String> TRUSTED_CLASSES = Set.of(
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.util.UUID");

    private final Map<Class<?>, SerializedType> types = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final ObjectWriter writer;

    public HenjiSerializer(PersonalDataSealer sealer) {
        super(builder().jsonMapperBuilderCustomizer(mapper -> configure(mapper, sealer)));
        writer = getObjectMapper().writer();
    }

    @Override
    @SuppressWarnings("rawtypes") // as in the interface
    public SerializedType typeForClass(@Nullable Class type) {
        // Axon calls it with null for an empty payload
        return type == null ? SerializedType.emptyType() : types.computeIfAbsent(type, this::typeOf);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        String name = type.getName();
        return EventTypes.find(name).map(event -> eventClass(event, type)).orElseGet(() -> {
            if (!isTrusted(name)) {
                throw new SerializationException("Neither a stored event nor a trusted class: " + name
                        + "; data written by a newer version needs that version");
            }
            return name;
        });
    }

    /** Upcasters have run before: what is still of another revision is of a newer one, or lacks its upcaster. */
    private static String eventClass(Class<?> event, SerializedType stored) {
        String revision = EventTypes.revision(event);
        if (!revision.equals(stored.getRevision())) {
            throw new SerializationException("Revision " + stored.getRevision() + " of " + stored.getName()
                    + " cannot be read as revision " + revision
                    + "; an older one needs an upcaster, data written by a newer version needs that version");
        }
        return event.getName();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    protected ObjectWriter getWriter() {
        return writer;
    }

    private SerializedType typeOf(Class<?> type) {
        return DomainEvent.class.isAssignableFrom(type)
                ? new SimpleSerializedType(EventTypes.name(type), EventTypes.revision(type))
                : super.typeForClass(type);
    }

    private static boolean isTrusted(String name) {
        return TRUSTED_CLASSES.contains(name) || TRUSTED_PACKAGES.stream().anyMatch(name::startsWith);
    }

    private static void configure(JsonMapper.Builder mapper, PersonalDataSealer sealer) {
        mapper.addModule(new KernelModule(sealer))
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.henji.")
                        .allowIfSubType("org.axonframework.")
                        .build())
                // the order of the record's components, whatever Java version writes
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                // a convenience method of a record is no part of what is stored
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // a component that a later version has dropped must not make history unreadable
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
