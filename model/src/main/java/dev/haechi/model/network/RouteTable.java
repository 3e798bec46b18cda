package dev.haechi.model.network;

import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import java.util.List;

/**
 * Decides by the longest matching prefix where packets leave a subnet; what no route matches is
 * dropped. The route to the VPC's own blocks is written out as {@link RouteTarget.Local}. Among
 * routes of equal length the first counts.
 */
public record RouteTable(RouteTableId id, VpcId vpc, List<Route> routes) {
    public RouteTable {
        routes = List.copyOf(routes);
    }
}
