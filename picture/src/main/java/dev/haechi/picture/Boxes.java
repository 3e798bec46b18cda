package dev.haechi.picture;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.NatGateway;
import dev.haechi.picture.Shape.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what stands in the box of each thing. */
record Boxes(Landscape landscape, Words words) {
    /** The instances of one service in one subnet, or one instance that serves none. */
    Box instances(String id, Hue hue, List<Instance> members) {
        var one = members.getFirst();
        var lines = new ArrayList<String>();
        one.role().asOptional().map(words::role).ifPresent(lines::add);
        lines.add(AddressLine.of(members.stream().flatMap(m -> m.addresses().stream()).toList()));
        members.forEach(member -> lines.addAll(publicAddresses(holder(member))));
        return new Box(
                id,
                hue,
                icon(one),
                one.service().map(Object::toString).orElseGet(() -> one.id().toString()),
                lines,
                members.stream().flatMap(this::badges).distinct().toList(),
                members.size());
    }

    private Stream<String> badges(Instance instance) {
        var fronts =
                landscape.loadBalancers().stream()
                        .filter(lb -> isOn(lb, instance))
                        .flatMap(this::badges);
        var inspectors =
                landscape.inspectors().stream()
                        .filter(inspector -> isOn(inspector, instance))
                        .map(words::inspector);
        var stores =
                landscape.dataStores().stream()
                        .filter(store -> store.on().contains(instance.id()))
                        .flatMap(store -> store.dataClass().asOptional().stream())
                        .map(Object::toString);
        return Stream.concat(Stream.concat(fronts, inspectors), stores);
    }

    private Stream<String> badges(LoadBalancer loadBalancer) {
        var attached =
                landscape.inspectors().stream()
                        .filter(
                                one ->
                                        one.placement() instanceof Inspector.Attached(var to)
                                                && to.equals(loadBalancer.id()))
                        .map(words::inspector);
        return Stream.concat(Stream.of(loadBalancer.layer().toString()), attached);
    }

    private static boolean isOn(LoadBalancer loadBalancer, Instance instance) {
        return loadBalancer.front() instanceof LoadBalancer.OnInstance(var on)
                && on.equals(instance.id());
    }

    private static boolean isOn(Inspector inspector, Instance instance) {
        return inspector.placement() instanceof Inspector.OnInstance(var on)
                && on.equals(instance.id());
    }

    /** A provider's load balancer. */
    Box loadBalancer(String id, Hue hue, LoadBalancer loadBalancer, LoadBalancer.Managed front) {
        var lines = new ArrayList<String>();
        lines.add(words.say(PictureText.LOAD_BALANCER));
        lines.add(AddressLine.of(front.addresses()));
        lines.addAll(publicAddresses(new FloatingIp.OnLoadBalancer(loadBalancer.id())));
        return new Box(
                id,
                hue,
                Icon.SPLIT,
                loadBalancer.id().toString(),
                lines,
                badges(loadBalancer).toList(),
                1);
    }

    Box nat(String id, Hue hue, NatGateway nat) {
        var lines = new ArrayList<String>();
        lines.add(words.say(PictureText.NAT_GATEWAY));
        lines.addAll(publicAddresses(new FloatingIp.OnNat(nat.id())));
        nat.allowList()
                .ifPresentOrElse(
                        list ->
                                lines.add(
                                        words.say(
                                                PictureText.ALLOW_LIST,
                                                shorten(
                                                        list.stream()
                                                                .map(entry -> entry.destinations())
                                                                .reduce(
                                                                        AddressSet.NONE,
                                                                        AddressSet::union)))),
                        () -> lines.add(words.say(PictureText.NO_ALLOW_LIST)));
        return new Box(id, hue, Icon.GATE, nat.id().toString(), lines, List.of(), 1);
    }

    private String shorten(AddressSet destinations) {
        var blocks = destinations.blocks();
        if (blocks.isEmpty()) {
            return "–";
        }
        var first = blocks.getFirst().toString().replaceFirst("/(32|128)$", "");
        return blocks.size() == 1
                ? first
                : first + " " + words.say(PictureText.MORE, blocks.size() - 1);
    }

    /** A gateway, peering or endpoint, of which there is only the name and the kind to tell. */
    Box gateway(String id, Icon icon, String name, String kind) {
        return new Box(id, Hue.PLAIN, icon, name, List.of(kind), List.of(), 1);
    }

    Box internet(String id) {
        return new Box(
                id,
                Hue.OUTSIDE,
                Icon.GLOBE,
                words.say(PictureText.INTERNET),
                List.of(),
                List.of(),
                1);
    }

    Box external(String id, ExternalNetwork network) {
        return new Box(
                id,
                Hue.OUTSIDE,
                Icon.BUILDING,
                network.id().toString(),
                List.of(words.external(network.kind()), shorten(network.addresses())),
                List.of(),
                1);
    }

    /** A store that stands on no instance. */
    Box store(String id, DataStore store) {
        return new Box(
                id,
                Hue.DATA,
                Icon.CYLINDER,
                store.id().toString(),
                List.of(words.say(PictureText.DATA_STORE)),
                store.dataClass().asOptional().map(Object::toString).stream().toList(),
                1);
    }

    private FloatingIp.Holder holder(Instance instance) {
        return landscape.loadBalancers().stream()
                .filter(lb -> isOn(lb, instance))
                .filter(lb -> !publicAddresses(new FloatingIp.OnLoadBalancer(lb.id())).isEmpty())
                .findFirst()
                .<FloatingIp.Holder>map(lb -> new FloatingIp.OnLoadBalancer(lb.id()))
                .orElseGet(() -> new FloatingIp.OnInstance(instance.id()));
    }

    private List<String> publicAddresses(FloatingIp.Holder holder) {
        return landscape.floatingIps().stream()
                .filter(floating -> floating.holder().equals(Optional.of(holder)))
                .map(floating -> words.say(PictureText.PUBLIC_ADDRESS, floating.address()))
                .toList();
    }

    private static Icon icon(Instance instance) {
        return instance.role().asOptional().map(Boxes::icon).orElse(Icon.CUBE);
    }

    private static Icon icon(Role role) {
        return switch (role) {
            case BASTION -> Icon.KEY;
            case NODE, CONTROL, APPLICATION -> Icon.CUBE;
            case DATABASE -> Icon.CYLINDER;
            case WEB -> Icon.PAGE;
            case BUILDER, SERVER -> Icon.WRENCH;
            case MONITOR -> Icon.PULSE;
            case PROXY -> Icon.SHIELD;
        };
    }
}
