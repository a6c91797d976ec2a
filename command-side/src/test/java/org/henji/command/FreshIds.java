package org.henji.command;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.InvalidValue;

/** Ids that no other test uses, for tests that share one event store. */
public final class FreshIds {

    private static final String USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private FreshIds() {}

    public static ItemCode item() {
        return new ItemCode(String.format(Locale.ROOT, "ZX-99-%03d", NEXT.getAndIncrement()));
    }

    public static EditionNo edition() {
        int next = NEXT.getAndIncrement();
        return new EditionNo("20" + (10 + next / 99 % 90) + "-" + (1 + next % 99));
    }

    /** An enterprise in 七里河区; the two check characters are found by trying. */
    public static Uscc agency() {
        String body = String.format(Locale.ROOT, "91620103MA%06d", NEXT.getAndIncrement());
        return USCC_CHARACTERS
                .chars()
                .boxed()
                .flatMap(first -> USCC_CHARACTERS.chars().mapToObj(last -> body + (char) (int) first + (char) last))
                .filter(FreshIds::isValid)
                .findFirst()
                .map(Uscc::new)
                .orElseThrow();
    }

    private static boolean isValid(String code) {
        try {
            return Uscc.parse(code).value().equals(code);
        } catch (InvalidValue invalid) {
            return false;
        }
    }
}
