package dev.haechi.verifier.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boxes do to packets what they say, packet by packet, in a world of few packets. */
class BoxTest {
    private static final List<Address> ADDRESSES =
            List.of("10.0.0.1", "10.0.0.2", "10.0.0.3", "fd00::1", "fd00::2").stream()
                    .map(Address::parse)
                    .toList();
    private static final List<Service> SERVICES =
            List.of(
                    Service.tcp(1),
                    Service.tcp(2),
                    Service.udp(1),
                    Service.ping(),
                    new Service(Protocol.ICMP, 0),
                    new Service(Protocol.ICMP, 3 << 8),
                    new Service(new Protocol(47), 0));
    private static final List<Integer> PORTS = List.of(1, 2, 3);

    private record Packet(Address source, Address destination, Service service, int port) {
        boolean isIn(Box box) {
            return box.sources().contains(source)
                    && box.destinations().contains(destination)
                    && box.services().contains(service)
                    && (!service.protocol().hasPorts() || has(box.sourcePorts(), port));
        }

        private static boolean has(PortSet ports, int port) {
            return ports.ranges().stream().anyMatch(range -> range.contains(port));
        }

        boolean isInSome(List<Box> boxes) {
            return boxes.stream().anyMatch(this::isIn);
        }

        Packet swapped(Service answering, int from) {
            return new Packet(
                    /* source= */ destination, /* destination= */ source, answering, from);
        }
    }

    private static List<Packet> world() {
        var all = new ArrayList<Packet>();
        for (var source : ADDRESSES) {
            for (var destination : ADDRESSES) {
                if (source.family() == destination.family()) {
                    for (var service : SERVICES) {
                        for (int port : PORTS) {
                            all.add(new Packet(source, destination, service, port));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Box box(SplittableRandom random) {
        return new Box(
                AddressSet.ofAddresses(some(ADDRESSES, random)),
                AddressSet.ofAddresses(some(ADDRESSES, random)),
                random.nextInt(4) == 0
                        ? ServiceSet.ALL
                        : ServiceSet.ofServices(some(SERVICES, random)),
                random.nextInt(3) == 0
                        ? PortSet.ALL
                        : new PortSet(some(PORTS, random).stream().map(PortRange::of).toList()));
    }

    private static <T> List<T> some(List<T> all, SplittableRandom random) {
        return all.stream().filter(_ -> random.nextInt(3) > 0).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void operations_hold_for_every_packet(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 5; i++) {
            var one = box(random);
            var other = box(random);
            var common = one.intersect(other);
            var rest = one.minus(other);
            var joined = one.joined(other);
            for (var packet : world()) {
                boolean inOne = packet.isIn(one);
                boolean inOther = packet.isIn(other);
                Supplier<String> message = () -> packet + "\n" + one + "\n" + other;
                assertThat(packet.isIn(common)).as(message).isEqualTo(inOne && inOther);
                assertThat(packet.isInSome(rest)).as(message).isEqualTo(inOne && !inOther);
                joined.ifPresent(
                        both ->
                                assertThat(packet.isIn(both))
                                        .as(message)
                                        .isEqualTo(inOne || inOther));
                assertThat(!one.covers(other) || !inOther || inOne).as(message).isTrue();
                assertThat(!inOne || !inOther || one.meets(other)).as(message).isTrue();
                assertThat(!inOne || !one.isEmpty()).as(message).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void answers_are_the_packets_the_other_way_round(long seed) {
        var box = box(new SplittableRandom(seed));
        var answers = box.answers();
        for (var packet : world()) {
            var service = packet.service();
            if (service.protocol().hasPorts()) {
                var answering = new Service(service.protocol(), packet.port());
                assertThat(packet.swapped(answering, service.detail()).isInSome(answers))
                        .isEqualTo(packet.isIn(box));
            } else if (service.equals(Service.ping())) {
                var answering = new Service(Protocol.ICMP, 0);
                assertThat(packet.swapped(answering, 0).isInSome(answers))
                        .isEqualTo(packet.isIn(box));
            } else if (!service.protocol().hasTypes()) {
                assertThat(packet.swapped(service, 0).isInSome(answers))
                        .isEqualTo(packet.isIn(box));
            }
        }
    }
}
