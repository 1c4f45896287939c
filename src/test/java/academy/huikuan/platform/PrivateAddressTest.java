package academy.huikuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
                "100.64.0.1", "100.127.255.255", "192.0.0.8", "198.18.0.1", "198.19.255.255", "224.0.0.1", "240.0.0.1", "255.255.255.255",
                "::1", "::", "fe80::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void addresses_of_the_own_network_are_private(String address) throws UnknownHostException {
        assertThat(PrivateAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.1.1", "198.17.0.1", "198.20.0.1",
                "223.5.5.5", "114.114.114.114", "2400:3200::1", "2001:db8::1"
            })
    void others_are_not(String address) throws UnknownHostException {
        assertThat(PrivateAddress.is(InetAddress.getByName(address))).isFalse();
    }
}
