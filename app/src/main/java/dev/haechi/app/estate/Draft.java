package dev.haechi.app.estate;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeBuilder;
import dev.haechi.model.network.FloatingIp;
import java.util.List;
import java.util.Optional;

/** An estate while it is made. */
final class Draft {
    /** Where floating IPs begin: RFC 2544 keeps this block for measurements. */
    private static final Address FIRST_FLOATING = Address.parse("198.18.0.1");

    final EstateSize size;
    final Dice dice;
    final List<Site> sites;
    final LandscapeBuilder landscape = Landscape.builder(Estate.name());
    private int floating;
    private int rules;
    private int routes;

    Draft(EstateSize size, Dice dice, List<Site> sites) {
        this.size = size;
        this.dice = dice;
        this.sites = List.copyOf(sites);
    }

    RuleId nextRule() {
        return RuleId.of("r-" + rules++);
    }

    RouteId nextRoute() {
        return RouteId.of("route-" + routes++);
    }

    void giveFloatingIp(FloatingIp.Holder holder) {
        landscape.floatingIp(
                new FloatingIp(
                        FloatingIpId.of("fip-" + floating),
                        FIRST_FLOATING.plus(floating++),
                        Optional.of(holder)));
    }
}
