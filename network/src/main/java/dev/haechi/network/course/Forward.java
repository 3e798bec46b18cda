package dev.haechi.network.course;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.course.Ending.Arrived;
import dev.haechi.network.course.Ending.Lost;
import dev.haechi.network.flows.FlowBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every course that first packets of one origin can take. */
public final class Forward implements Ends {
    private final Atlas atlas;
    private final Origin origin;
    private final Roads roads;
    private final List<Course> courses = new ArrayList<>();

    private Forward(Atlas atlas, Origin origin) {
        this.atlas = atlas;
        this.origin = origin;
        this.roads = new Roads(atlas, this);
    }

    /** Courses of the flows of a box that can come from an origin; their boxes cover all those. */
    public static List<Course> courses(Atlas atlas, Origin origin, FlowBox box) {
        var forward = new Forward(atlas, origin);
        for (var family : IpFamily.values()) {
            var all = AddressSet.of(List.of(Families.all(family)));
            forward.begin(
                    new FlowBox(
                            box.sources().intersect(origin.sources()).intersect(all),
                            box.destinations().intersect(all),
                            box.services(),
                            box.sourcePorts()));
        }
        return forward.courses;
    }

    private void begin(FlowBox box) {
        if (box.isEmpty()) {
            return;
        }
        var wave = Wave.of(box);
        switch (origin) {
            case Origin.Inside(var cohort, _) -> {
                var departed = wave.checked(cohort.departure());
                var others =
                        cohort.single()
                                ? box.destinations().minus(cohort.addresses())
                                : box.destinations();
                if (!others.isEmpty()) {
                    roads.leave(cohort.subnet(), departed.only(others));
                }
            }
            case Origin.Network(var external) -> {
                for (var line : atlas.landscape().lines()) {
                    if (line.far().equals(external.id())) {
                        roads.hubs().from(line, wave);
                    }
                }
                internet(wave);
            }
            case Origin.Internet _ -> internet(wave);
        }
    }

    @Override
    public boolean hasFloatingIp(IpFamily family) {
        return floatingIp(family).isPresent();
    }

    private Optional<FloatingIp> floatingIp(IpFamily family) {
        return origin instanceof Origin.Inside(var cohort, _)
                ? cohort.floatingIp(family)
                : Optional.empty();
    }

    private static IpFamily family(Wave wave) {
        return wave.towards().ranges().getFirst().first().family();
    }

    @Override
    public void atCohort(Wave wave, Cohort cohort) {
        if (origin instanceof Origin.Inside(var own, _) && own == cohort && own.single()) {
            drop(wave, cohort.id(), Drops.ITSELF);
            return;
        }
        var judged = wave;
        for (var sieve : cohort.arrival()) {
            judged = judged.checked(sieve);
        }
        arrive(judged, new Ending.Member(cohort));
    }

    @Override
    public void atInternetGateway(Wave wave, InternetGateway gateway) {
        var floating = floatingIp(family(wave));
        if (floating.isPresent()) {
            internet(wave.from(gateway.id(), floating.get().address()));
        } else if (gateway.sharedSource()) {
            internet(wave.viewed(wave.view().withShared(gateway.id())));
        } else {
            lost(wave, Disposition.NO_ROUTE, gateway.id(), new Step.Dropped(Drops.NO_FLOATING_IP));
        }
    }

    @Override
    public void atNatGateway(Wave wave, NatGateway nat, Subnet subnet) {
        var judged = wave.checked(atlas.sieves().allowList(nat));
        var address = natAddress(nat.id(), family(wave));
        if (address.isEmpty()) {
            lost(
                    judged,
                    Disposition.NO_ROUTE,
                    nat.id(),
                    new Step.Dropped(Drops.NAT_HAS_NO_ADDRESS));
            return;
        }
        var table = atlas.table(subnet);
        if (table.isEmpty()) {
            unknown(judged, nat.id(), "routing table " + subnet.routeTable());
            return;
        }
        for (var entry : table.get().split(judged.towards())) {
            var part = judged.only(entry.decides());
            if (entry.route().filter(route -> roads.leadsOut(subnet, route)).isPresent()) {
                var route = entry.route().get();
                var step = new Step.Routed(subnet.routeTable(), route.id());
                internet(
                        part.from(nat.id(), address.get())
                                .with(new Stage.Took(subnet.id(), step, Heading.FORWARD)));
            } else {
                lost(
                        part,
                        Disposition.NO_ROUTE,
                        nat.id(),
                        new Step.Dropped(Drops.NAT_LEADS_NOWHERE));
            }
        }
    }

    private Optional<Address> natAddress(GatewayId nat, IpFamily family) {
        return atlas.index().floatingIpsOf(new FloatingIp.OnNat(nat)).stream()
                .map(FloatingIp::address)
                .filter(address -> address.family() == family)
                .findFirst();
    }

    /** Outside: to floating IPs, to named networks, to the rest of the internet, or to nobody. */
    private void internet(Wave wave) {
        var left = wave.towards();
        for (var floating : atlas.floatingIpsIn(left)) {
            if (left.contains(floating.address())) {
                var only = AddressSet.of(floating.address());
                enter(wave.only(only), floating);
                left = left.minus(only);
            }
        }
        if (origin instanceof Origin.Inside) {
            for (var external : atlas.landscape().externals()) {
                var part = left.intersect(external.addresses());
                if (!part.isEmpty()) {
                    outside(wave.only(part), new Endpoint.External(external.id()));
                    left = left.minus(part);
                }
            }
            var part = left.intersect(atlas.internet());
            if (!part.isEmpty()) {
                outside(wave.only(part), new Endpoint.Internet());
                left = left.minus(part);
            }
        }
        if (!left.isEmpty()) {
            lost(
                    wave.only(left),
                    Disposition.NO_ROUTE,
                    Origins.id(new Endpoint.Internet()),
                    new Step.Dropped(Drops.NO_PUBLIC_ADDRESS));
        }
    }

    /** The replies come back to the address that stands for the sender, and to its subnet. */
    private void outside(Wave wave, Endpoint endpoint) {
        var reply = home(wave.reply(wave.box(), wave.view()));
        courses.add(
                new Course(
                        wave.box(),
                        wave.stages(),
                        new Arrived(new Ending.Outside(endpoint)),
                        List.of(arrivedHome(reply))));
    }

    /** Past the ACL of the origin's subnet, with addresses as the origin knows them. */
    private Wave home(Wave reply) {
        return origin instanceof Origin.Inside(var cohort, _)
                ? roads.in(cohort.subnet(), reply.viewed(View.AS_WRITTEN))
                : reply;
    }

    private static Course arrivedHome(Wave reply) {
        return new Course(
                reply.box(),
                reply.stages(),
                new Arrived(new Ending.Outside(new Endpoint.Internet())),
                List.of());
    }

    private void enter(Wave wave, FloatingIp floating) {
        if (floating.holder().isEmpty()) {
            drop(wave, floating.id(), Drops.UNUSED_ADDRESS);
            return;
        }
        switch (floating.holder().get()) {
            case FloatingIp.OnNat _ -> drop(wave, floating.id(), Drops.NAT_ADMITS_NOTHING);
            case FloatingIp.OnInstance(var instance) ->
                    enter(wave, floating, new Endpoint.OnInstance(instance));
            case FloatingIp.OnLoadBalancer(var balancer) ->
                    enter(wave, floating, new Endpoint.OnLoadBalancer(balancer));
        }
    }

    private void drop(Wave wave, Id at, String reason) {
        lost(wave, Disposition.NO_ROUTE, at, new Step.Dropped(reason));
    }

    private void enter(Wave wave, FloatingIp floating, Endpoint holder) {
        var cohort = atlas.cohort(holder);
        if (cohort.isEmpty()) {
            unknown(wave, floating.id(), "holder of floating IP " + floating.address());
            return;
        }
        var inner = cohort.get().firstAddress(floating.address().family());
        if (inner.isEmpty()) {
            roads.nobody(wave, floating.id());
        } else if (atlas.index().internetGatewayOf(cohort.get().subnet().vpc()).isEmpty()) {
            drop(wave, floating.id(), Drops.NO_INTERNET_GATEWAY);
        } else {
            var entered = wave.to(floating.id(), inner.get());
            atCohort(roads.in(cohort.get().subnet(), entered), cohort.get());
        }
    }

    private void arrive(Wave wave, Ending.Member member) {
        courses.add(
                new Course(
                        wave.box(),
                        wave.stages(),
                        new Arrived(member),
                        Reply.courses(atlas, origin, wave, member.cohort())));
    }

    @Override
    public void atExternal(Wave wave, ExternalNetwork external) {
        courses.add(
                new Course(
                        wave.box(),
                        wave.stages(),
                        new Arrived(new Ending.Outside(new Endpoint.External(external.id()))),
                        Reply.fromLine(atlas, origin, wave, external)));
    }

    @Override
    public void lost(Wave wave, Disposition disposition, Id at, Step step) {
        courses.add(
                new Course(wave.box(), wave.stages(), new Lost(disposition, at, step), List.of()));
    }

    @Override
    public void unknown(Wave wave, Id at, String fact) {
        courses.add(new Course(wave.box(), wave.stages(), new Ending.Open(at, fact), List.of()));
    }
}
