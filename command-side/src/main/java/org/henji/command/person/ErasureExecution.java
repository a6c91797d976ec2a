package org.henji.command.person;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.henji.command.infrastructure.Sequel;
import org.henji.command.person.ErasureCommand.ErasePerson;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.platform.file.FileStore;
import org.henji.platform.message.Trail;
import org.henji.platform.person.People;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.PersonKeysException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries out what has been decided: destroys the key, deletes the photos, and records it. Every step may be done twice, so
 * whoever comes after a crash does all of them again; the record comes last and says that the others are done.
 */
@Component
class ErasureExecution implements Sequel<ErasePerson> {

    private static final Logger log = LoggerFactory.getLogger(ErasureExecution.class);

    private static final Actor SYSTEM = new Actor("system:erasures", Office.provincial(Level.DEPARTMENT), "system");
    private static final int SECONDS = 30;

    private final PastErasures erasures;
    private final PersonKeys keys;
    private final People people;
    private final FileStore files;
    private final ObjectProvider<CommandGateway> commands;

    ErasureExecution(
            PastErasures erasures,
            PersonKeys keys,
            People people,
            FileStore files,
            ObjectProvider<CommandGateway> commands) {
        this.erasures = erasures;
        this.keys = keys;
        this.people = people;
        this.files = files;
        this.commands = commands;
    }

    @Override
    public Class<ErasePerson> follows() {
        return ErasePerson.class;
    }

    @Override
    public void play(ErasePerson act) {
        erasures.pending().stream()
                .filter(decision -> decision.subject().equals(act.subject()))
                .forEach(this::carryOut);
    }

    /** Whatever has been decided and was not carried out to its end; what breaks for one keeps nobody else waiting. */
    void carryOutAll() {
        erasures.pending().forEach(decision -> {
            try {
                carryOut(decision);
            } catch (RuntimeException e) {
                log.error("The erasure of {} is decided and could not be carried out", decision.subject(), e);
            }
        });
    }

    /** Who has been erased and has a key again, or lacks the mark of the erasure: an older backup of the keys was restored. */
    void repeatWhatWasUndone() {
        erasures.done().stream().filter(this::wasUndone).forEach(decision -> {
            log.warn("{} was erased, and the present keys do not know it: erased again", decision.subject());
            forget(decision);
        });
    }

    private boolean wasUndone(ErasureDecided decision) {
        try {
            return keys.find(decision.subject()).isPresent();
        } catch (PersonKeysException neitherKeyNorErasure) {
            return true;
        }
    }

    private void forget(ErasureDecided decision) {
        people.erase(decision.subject());
        decision.files().forEach(files::delete);
    }

    private void carryOut(ErasureDecided decision) {
        forget(decision);
        commands.getObject()
                .sendAndWait(
                        new GenericCommandMessage<>(
                                new RecordErasure(decision.subject()),
                                MetaData.from(Trail.of(SYSTEM)).and(TrailKeys.REQUEST_ID, SYSTEM.userId())),
                        SECONDS,
                        TimeUnit.SECONDS);
    }
}
