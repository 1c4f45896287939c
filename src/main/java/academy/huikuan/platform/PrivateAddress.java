package academy.huikuan.platform;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses that no server of the public internet has. */
final class PrivateAddress {
    private PrivateAddress() {}

    static boolean is(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // unique local fc00::/7; NAT64 64:ff9b::/96 and 6to4 2002::/16 carry an IPv4 address inside
            return (first & 0xfe) == 0xfc || first == 0x20 && second == 0x02 || first == 0 && second == 0x64;
        }
        return first == 0 // this network
                || first == 100 && (second & 0xc0) == 64 // carrier's NAT
                || first == 192 && second == 0 && (bytes[2] & 0xff) == 0 // protocol assignments
                || first == 198 && (second & 0xfe) == 18 // benchmarks
                || first >= 240; // reserved and broadcast
    }
}
