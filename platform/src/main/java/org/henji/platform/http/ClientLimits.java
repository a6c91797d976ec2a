package org.henji.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those who come without login within bounds: each client address, and all of them together. What has been used up comes
 * back evenly over the period of the allowance.
 */
public final class ClientLimits {

    /** What is no address of the internet, or not known, is limited as if it were a single client. */
    private static final String UNKNOWN = "?";

    /** One household or office has at least so much of an IPv6 address to itself. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private static final String EVERYBODY = "";

    private final Allowances clients;
    private final Allowances together;

    /** Each of the allowances holds. */
    public ClientLimits(List<Allowance> each, Allowance together) {
        this(each, together, System::nanoTime);
    }

    /**
     * With a clock for tests.
     *
     * @param nanos as {@link System#nanoTime}
     */
    public ClientLimits(List<Allowance> each, Allowance together, LongSupplier nanos) {
        this.clients = new Allowances(each, nanos);
        this.together = new Allowances(List.of(together), nanos);
    }

    /**
     * Counts one request, or refuses it with the seconds to wait; what is refused does not count.
     *
     * @param address of the client; null where it is not known
     */
    public void admit(@Nullable String address) {
        String client = client(address);
        clients.take(client);
        try {
            together.take(EVERYBODY);
        } catch (Refused refused) {
            clients.giveBack(client);
            throw refused;
        }
    }

    /** How many clients are remembered; beyond a bounded number the limit of all together still holds. */
    public long remembered() {
        return clients.remembered();
    }

    private static String client(@Nullable String address) {
        if (address == null) {
            return UNKNOWN;
        }
        try {
            // never asks a name server
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
