package org.henji.command.credential;

import org.henji.kernel.agency.Uscc;

/** Whoever keeps rosters that name credentials, and must know in the same act when one of them counts differently. */
public interface Rosters {

    void lookAgain(Uscc agency);
}
