package dev.haechi.picture;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.picture.Shape.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts boxes into subnets and subnets into VPCs. */
record Areas(Landscape landscape, Words words, Boxes boxes) {
    /**
     * Everything, in the order of the landscape; outside networks first.
     *
     * @param arrows what goes out gets a box of its own
     */
    List<Shape> all(List<Arrow> arrows) {
        var shapes = new ArrayList<Shape>();
        shapes.add(boxes.internet(Names.INTERNET));
        landscape.externals().forEach(one -> shapes.add(boxes.external(Names.of(one.id()), one)));
        landscape.vpcs().forEach(vpc -> shapes.add(vpc(vpc)));
        landscape
                .peerings()
                .forEach(one -> shapes.add(plain(one.id(), Icon.LINK, PictureText.PEERING)));
        landscape
                .hubs()
                .forEach(one -> shapes.add(plain(one.id(), Icon.LINK, PictureText.TRANSIT_HUB)));
        landscape.dataStores().stream()
                .filter(store -> store.on().isEmpty())
                .forEach(store -> shapes.add(boxes.store(Names.of(store.id()), store)));
        if (arrows.stream().anyMatch(arrow -> arrow.to().equals(Names.OUT))) {
            shapes.add(boxes.internet(Names.OUT));
        }
        return shapes;
    }

    private Shape plain(dev.haechi.model.id.Id id, Icon icon, PictureText kind) {
        return boxes.gateway(Names.of(id), icon, id.value(), words.say(kind));
    }

    private Area vpc(Vpc vpc) {
        var inside = new ArrayList<Shape>();
        landscape.internetGateways().stream()
                .filter(gateway -> gateway.vpc().equals(vpc.id()))
                .map(one -> plain(one.id(), Icon.GATE, PictureText.INTERNET_GATEWAY))
                .forEach(inside::add);
        landscape.lines().stream()
                .filter(line -> line.vpc().equals(vpc.id()))
                .map(
                        line ->
                                boxes.gateway(
                                        Names.of(line.id()),
                                        Icon.LINK,
                                        line.id().value(),
                                        words.line(line.kind())))
                .forEach(inside::add);
        for (var subnet : landscape.subnets()) {
            if (subnet.vpc().equals(vpc.id())) {
                var area = subnet(subnet);
                inside.add(area);
                if (!area.inside().containsAll(nats(subnet))) {
                    inside.addAll(nats(subnet));
                }
            }
        }
        return new Area(
                Names.of(vpc.id()),
                Hue.PLAIN,
                "VPC " + vpc.id(),
                blocks(vpc.cidrs()),
                false,
                inside);
    }

    /**
     * Within their subnet when it is theirs alone; beside it otherwise, so that what leaves the
     * estate need not be drawn around what comes into it.
     */
    private List<Shape> nats(Subnet subnet) {
        return landscape.natGateways().stream()
                .filter(nat -> nat.subnet().equals(subnet.id()))
                .<Shape>map(nat -> boxes.nat(Names.of(nat.id()), Names.hue(subnet), nat))
                .toList();
    }

    private Area subnet(Subnet subnet) {
        var hue = Names.hue(subnet);
        var inside = new ArrayList<Shape>();
        landscape.loadBalancers().stream()
                .flatMap(lb -> managed(subnet, hue, lb))
                .forEach(inside::add);
        services(subnet).forEach((id, members) -> inside.add(boxes.instances(id, hue, members)));
        landscape.endpoints().stream()
                .filter(endpoint -> endpoint.subnet().equals(subnet.id()))
                .map(one -> plain(one.id(), Icon.GATE, PictureText.SERVICE_ENDPOINT))
                .forEach(inside::add);
        if (inside.isEmpty()) {
            inside.addAll(nats(subnet));
        }
        var subtitle =
                Stream.concat(
                                Stream.of(blocks(subnet.cidrs())),
                                words.exposure(subnet.exposure()).stream())
                        .collect(Collectors.joining(" · "));
        var zone = words.zone(subnet.zone());
        var name = subnet.id().value();
        var title = zone.equalsIgnoreCase(name) ? zone : zone + " · " + name;
        return new Area(Names.of(subnet.id()), hue, title, subtitle, true, inside);
    }

    private Stream<Shape> managed(Subnet subnet, Hue hue, LoadBalancer loadBalancer) {
        return switch (loadBalancer.front()) {
            case LoadBalancer.Managed front when front.subnet().equals(subnet.id()) ->
                    Stream.of(
                            boxes.loadBalancer(
                                    Names.of(loadBalancer.id()), hue, loadBalancer, front));
            case LoadBalancer.Managed _ -> Stream.of();
            case LoadBalancer.OnInstance _ -> Stream.of();
        };
    }

    private LinkedHashMap<String, List<Instance>> services(Subnet subnet) {
        return landscape.instances().stream()
                .filter(instance -> instance.subnet().equals(subnet.id()))
                .collect(
                        Collectors.groupingBy(Names::box, LinkedHashMap::new, Collectors.toList()));
    }

    private static String blocks(List<Cidr> cidrs) {
        return cidrs.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
