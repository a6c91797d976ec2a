package org.henji.platform.serialization;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import org.henji.platform.person.PersonalDataSealer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the kernel's types are written: people sealed, instants in milliseconds, nothing missing where nothing may miss. */
public final class KernelModule extends SimpleModule {

    public KernelModule(PersonalDataSealer sealer) {
        super("henji-kernel");
        seal(SealedForm.DATA, sealer);
        seal(SealedForm.TEXT, sealer);
        seal(SealedForm.PROFILE, sealer);
        addSerializer(new InstantWriter());
    }

    private <T> void seal(SealedForm<T, ?> form, PersonalDataSealer sealer) {
        addSerializer(new SealedJson.Writer<>(form, sealer));
        addDeserializer(form.type(), new SealedJson.Reader<>(form, sealer));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new NullMarkedRecords());
    }

    /** Always three digits of a second. Finer instants are refused: they would come back changed. */
    private static final class InstantWriter extends StdSerializer<Instant> {

        private static final DateTimeFormatter MILLISECONDS =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            if (!value.truncatedTo(ChronoUnit.MILLIS).equals(value)) {
                context.reportMappingProblem("An instant finer than milliseconds: " + value);
            }
            json.writeString(MILLISECONDS.format(value));
        }
    }
}
