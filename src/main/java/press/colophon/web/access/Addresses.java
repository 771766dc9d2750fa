package press.colophon.web.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Addresses of clients. */
final class Addresses {

    /** All that is no address counts as one. */
    private static final String UNKNOWN = "unknown";

    private static final Pattern IPV4 = Pattern.compile("[0-9.]{7,15}");
    private static final int NETWORK_BYTES = 8;

    private Addresses() {
    }

    /**
     * Where an address comes from, as far as one who has it cannot choose: an IPv4 address, or the network (/64) of an
     * IPv6 address. No name is ever looked up.
     */
    static String origin(String address) {
        if (IPV4.matcher(address).matches()) {
            return address;
        }
        // With a colon in it, it is an address or an error, and never a name.
        int zone = address.indexOf('%');
        return address.indexOf(':') < 0 ? UNKNOWN : network(zone < 0 ? address : address.substring(0, zone));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES)) + "/64" : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
