package org.henji.command.credential;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialNo;
import org.springframework.stereotype.Component;

/**
 * Which agency's roster names which credential: told to the credential in the act that changes the roster, so that it knows
 * whose roster counts differently when it changes itself.
 */
@Component
public class Listings {

    private final Credentials credentials;
    private final Aggregates aggregates;

    public Listings(Credentials credentials, Aggregates aggregates) {
        this.credentials = credentials;
        this.aggregates = aggregates;
    }

    /** An older roster may name credentials that nobody has issued: there is nobody to tell. */
    public void change(Uscc agency, Set<CredentialNo> before, Set<CredentialNo> after, Instant now) {
        TreeSet<CredentialNo> inLockOrder = new TreeSet<>(Comparator.comparing(CredentialNo::value));
        inLockOrder.addAll(before);
        inLockOrder.addAll(after);
        inLockOrder.stream()
                .filter(number -> before.contains(number) != after.contains(number))
                .filter(number -> credentials.find(number).isPresent())
                .forEach(number -> aggregates.in(
                        Credential.class, number, credential -> credential.list(agency, after.contains(number), now)));
    }
}
