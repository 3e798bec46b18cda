package dev.haechi.model.json;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.tree.Node;

/** Reads a whole landscape. */
final class LandscapeIn {
    private LandscapeIn() {}

    static Result<LandscapeDocument> read(Node document, LandscapeReading taken) {
        var problems = new Problems();
        var in = JsonIn.of(document, problems);
        if (in.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        if (!isLandscape(in.get())) {
            in.get().problem("kind", LandscapeCode.NOT_A_LANDSCAPE);
            return new Result.Failed<>(problems.sorted());
        }
        var places = new Places();
        var landscape = landscape(in.get(), places, taken);
        in.get().close();
        return problems.orElse(new LandscapeDocument(landscape, places.origins()));
    }

    private static boolean isLandscape(JsonIn in) {
        return in.has("apiVersion")
                && in.text("apiVersion").equals(LandscapeJson.API_VERSION)
                && in.has("kind")
                && in.text("kind").equals(LandscapeJson.KIND);
    }

    private static Landscape landscape(JsonIn in, Places places, LandscapeReading taken) {
        var networks = new NetworkIn(places);
        var filters = new FilterIn(places);
        var compute = new ComputeIn(places);
        return new Landscape(
                in.id("environment", EnvironmentName::of),
                in.list("vpcs", networks::vpc),
                in.list("subnets", networks::subnet),
                in.list("routeTables", networks::routeTable),
                in.list("acls", filters::acl),
                in.list("prefixLists", filters::prefixList),
                taken.groups(in, places, filters::group),
                in.list("internetGateways", networks::internetGateway),
                in.list("natGateways", networks::natGateway),
                in.list("floatingIps", networks::floatingIp),
                in.list("peerings", networks::peering),
                in.list("hubs", networks::hub),
                in.list("lines", networks::line),
                in.list("endpoints", networks::endpoint),
                in.list("externals", networks::external),
                taken.instances(in, places, compute::instance),
                in.list("loadBalancers", compute::loadBalancer),
                in.list("inspectors", compute::inspector),
                in.list("dataStores", compute::dataStore),
                in.list("clusters", compute::cluster),
                in.list("intents", compute::intent));
    }
}
