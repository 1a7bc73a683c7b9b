package io.moked.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.sandbox.world.Ports.Listener;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void areTheUsualOnesWhenTheEnvironmentSaysNothing() {
        var ports = Ports.defaults(Map.of());

        assertThat(ports.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(ports.management(Service.BILLING)).isEqualTo(9085);
        assertThat(ports.of(Listener.POSTGRES)).isEqualTo(15432);
        assertThat(ports.of(Listener.KAFKA)).isEqualTo(19092);
    }

    @Test
    void areMovedByTheEnvironment() {
        var ports = Ports.defaults(Map.of("MOKED_PORT_CRM", "18083", "MOKED_PORT_VOICES", " 18091 "));

        assertThat(ports.of(Service.CRM)).isEqualTo(18083);
        assertThat(ports.of(Listener.VOICES)).isEqualTo(18091);
        assertThat(ports.url(Service.AI)).isEqualTo("http://127.0.0.1:8082");
    }

    @Test
    void refuseWhatIsNotAPortAndNameTheVariable() {
        for (var wrong : new String[] {"x", "0", "65000", "-1", "808080", "99999999999"}) {
            assertThatThrownBy(() -> Ports.defaults(Map.of("MOKED_PORT_AI", wrong)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("MOKED_PORT_AI=" + wrong)
                    .hasMessageContaining("64535");
        }
    }

    @Test
    void refuseToBeSharedEvenWithAManagementPort() {
        assertThatThrownBy(() -> Ports.defaults(Map.of("MOKED_PORT_KAFKA", "9080")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MOKED_PORT_GATEWAY")
                .hasMessageContaining("MOKED_PORT_KAFKA")
                .hasMessageContaining("9080");
    }

    @Test
    void sayWhichOneIsInUseAndHowToChangeIt() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numbers = new EnumMap<>(Ports.free().numbers());
            numbers.put(Listener.VENDORS, other.getLocalPort());

            assertThatThrownBy(() -> new Ports(numbers).requireFree())
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d for vendors is in use by another program: stop that program, or set MOKED_PORT_VENDORS to another port."
                                    .formatted(other.getLocalPort()));
        }
    }

    @Test
    void areFreeAndDistinctForTests() {
        var ports = Ports.free();
        var all = new HashSet<Integer>(ports.numbers().values());
        for (var service : Service.values()) {
            all.add(ports.management(service));
        }

        ports.requireFree();
        assertThat(all).hasSize(Listener.values().length + Service.values().length);
    }
}
