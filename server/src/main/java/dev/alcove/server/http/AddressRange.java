package dev.alcove.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291 §2.3); one address alone is a range
 * too.
 */
public final class AddressRange {
    /** Only what is written in digits: a name would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int V6_BYTES = 16;
    private static final int V6_SITE_BYTES = 8;

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** This machine, and networks that are not on the internet (RFC 1918, RFC 4193, RFC 3927). */
    static List<AddressRange> near() {
        return List.of(
                        "127.0.0.0/8",
                        "::1",
                        "10.0.0.0/8",
                        "172.16.0.0/12",
                        "192.168.0.0/16",
                        "169.254.0.0/16",
                        "fc00::/7",
                        "fe80::/10")
                .stream()
                .map(AddressRange::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The range that a text says; none where it says none. */
    public static Optional<AddressRange> parse(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<byte[]> address = bytes(parts[0]);
        if (address.isEmpty() || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
            return Optional.empty();
        }
        int most = address.get().length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        return bits > most ? Optional.empty() : Optional.of(new AddressRange(address.get(), bits));
    }

    /** Whether an address is in it; what is no address is in none. */
    boolean contains(String address) {
        return bytes(address).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whom an address is counted as. Whoever has one address of IPv6 has all of its /64 (RFC 6177),
     * so that it counts as one.
     */
    public static String caller(String address) {
        return bytes(address).map(AddressRange::network).orElse(address);
    }

    private static String network(byte[] address) {
        try {
            byte[] counted =
                    address.length == V6_BYTES
                            ? Arrays.copyOf(Arrays.copyOf(address, V6_SITE_BYTES), V6_BYTES)
                            : address;
            return InetAddress.getByAddress(counted).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An IPv4 address that is written as IPv6 is one of IPv4. */
    private static Optional<byte[]> bytes(String address) {
        String plain = address.strip().replaceFirst("%.*$", "");
        if (!ADDRESS.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getAddress());
        } catch (UnknownHostException wrong) {
            return Optional.empty();
        }
    }
}
