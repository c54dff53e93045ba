package dev.alcove.server.room;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whose an address is: who has one of IPv6 has all of its network, so that these count as one. */
final class Networks {
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private Networks() {}

    /** The address itself; for IPv6 its network of 64 bits. */
    static String of(String address) {
        String plain = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        // With a colon it is no name, so that nobody is asked for it.
        if (plain.indexOf(':') < 0) {
            return plain;
        }
        try {
            byte[] bytes = InetAddress.getByName(plain.replaceFirst("%.*", "")).getAddress();
            if (bytes.length != IPV6_BYTES) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            byte[] network = new byte[IPV6_BYTES];
            System.arraycopy(bytes, 0, network, 0, IPV6_NETWORK_BYTES);
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return plain;
        }
    }
}
