package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.henji.eventstore.RecordCodec.MalformedRecordException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordCodecTest {

    /** {@code Events.event("event-1", "a", 3)} as it was first stored. */
    private static final String FORMAT_1 =
            "016e371fb50000000069a50b40075bcd150000000000000003000000076576656e742d3100000010"
                    + "6a6176612e6c616e672e537472696e67ffffffff00000005547261636500000001610000000a22e7"
                    + "9795e8bfb92033227b226f6666696365223a22e79498e88283227d";

    private final Serializer serializer = Stores.serializer();

    @Test
    void every_field_comes_back() throws Exception {
        DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                "痕迹",
                "机构-1",
                Long.MAX_VALUE,
                "内容",
                MetaData.from(Map.of("office", "甘肃")),
                "event-1",
                Instant.parse("1969-12-31T23:59:59.999999999Z"));
        byte[] bytes = RecordCodec.encode(event, serializer);

        StoredEvent stored = RecordCodec.decode(7, bytes);

        assertThat(stored.index()).isEqualTo(7);
        assertThat(stored.eventId()).isEqualTo("event-1");
        assertThat(stored.timestamp()).isEqualTo(event.getTimestamp());
        assertThat(stored.payloadType()).isEqualTo(String.class.getName());
        assertThat(stored.payloadRevision()).isNull();
        assertThat(stored.aggregateType()).isEqualTo("痕迹");
        assertThat(stored.aggregateId()).isEqualTo("机构-1");
        assertThat(stored.sequence()).isEqualTo(Long.MAX_VALUE);
        assertThat(stored.payload()).isEqualTo("\"内容\"".getBytes(StandardCharsets.UTF_8));
        assertThat(stored.metadata()).isEqualTo("{\"office\":\"甘肃\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(stored.bytes()).isEqualTo(bytes);
    }

    @Test
    void an_event_outside_any_aggregate_has_none() throws Exception {
        EventMessage<?> event = Events.applicationEvent("event-1");

        StoredEvent stored = RecordCodec.decode(0, RecordCodec.encode(event, serializer));

        assertThat(stored.aggregateId()).isNull();
        assertThat(stored.aggregateType()).isNull();
        assertThat(stored.sequence()).isZero();
    }

    @Test
    void any_changed_byte_is_noticed() {
        byte[] bytes = RecordCodec.encode(Events.event("a", 0), serializer);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> RecordCodec.decode(0, changed)).isInstanceOf(MalformedRecordException.class);
        }
    }

    @Test
    void any_missing_end_is_noticed() {
        byte[] bytes = RecordCodec.encode(Events.event("a", 0), serializer);
        for (int length = 0; length < bytes.length; length++) {
            byte[] shortened = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RecordCodec.decode(0, shortened)).isInstanceOf(MalformedRecordException.class);
        }
    }

    /** Stores outlive versions of this program: these bytes must stay readable, whatever is written later. */
    @Test
    void a_record_of_format_1_stays_readable() throws Exception {
        byte[] stored = HexFormat.of().parseHex(FORMAT_1);

        assertThat(RecordCodec.encode(Events.event("event-1", "a", 3), serializer))
                .isEqualTo(stored);
        assertThat(RecordCodec.decode(0, stored).eventId()).isEqualTo("event-1");
    }
}
