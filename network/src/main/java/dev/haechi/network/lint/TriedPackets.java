package dev.haechi.network.lint;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.exposure.SenderAddresses;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.stream.Stream;

/** Packets of a set of flows as somebody could send them across a subnet's border. */
final class TriedPackets {
    private final Scene scene;
    private final SenderAddresses addresses;

    TriedPackets(Scene scene) {
        this.scene = scene;
        this.addresses = SenderAddresses.of(scene.landscape());
    }

    /** From everybody to the instances of a subnet, or from those to everybody. */
    Stream<Flow> of(Subnet subnet, Direction direction, FlowSet flows) {
        if (flows.isEmpty()) {
            return Stream.of();
        }
        return scene.index().instancesIn(subnet.id()).stream()
                .flatMap(
                        near ->
                                scene.network().endpoints().stream()
                                        .filter(far -> !far.equals(end(near)))
                                        .flatMap(far -> between(near, far, direction, flows)));
    }

    private Stream<Flow> between(Instance near, Endpoint far, Direction direction, FlowSet flows) {
        return switch (direction) {
            case INGRESS -> packets(flows, far, end(near));
            case EGRESS -> packets(flows, end(near), far);
        };
    }

    private Stream<Flow> packets(FlowSet flows, Endpoint from, Endpoint to) {
        var ends = new FlowBox(addresses.of(from), addresses.of(to), ServiceSet.ALL, PortSet.ALL);
        return flows.intersect(ends).boxes().stream()
                .flatMap(box -> box.example(from).stream())
                .flatMap(flow -> Stream.concat(Stream.of(flow), toFloatingIps(flow, to)));
    }

    /** From outside one writes to the floating IP; at the border it is the inner address. */
    private Stream<Flow> toFloatingIps(Flow flow, Endpoint to) {
        return to instanceof Endpoint.OnInstance(var id)
                ? scene.index().floatingIpsOf(new FloatingIp.OnInstance(id)).stream()
                        .filter(ip -> ip.address().family() == flow.destination().family())
                        .map(
                                ip ->
                                        new Flow(
                                                flow.from(),
                                                flow.source(),
                                                ip.address(),
                                                flow.service(),
                                                flow.sourcePort()))
                : Stream.of();
    }

    private static Endpoint end(Instance instance) {
        return new Endpoint.OnInstance(instance.id());
    }
}
