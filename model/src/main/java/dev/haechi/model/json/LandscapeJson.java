package dev.haechi.model.json;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.text.Result;
import dev.haechi.text.tree.Node;
import java.util.function.Consumer;

/**
 * The JSON form of a landscape. {@code landscape.schema.json} beside this class is its schema, and
 * docs/landscape.md explains every member.
 *
 * <p>Law: {@code read(write(x))} is {@code x}, for every landscape.
 */
public final class LandscapeJson {
    /** What the member {@code apiVersion} has to say. */
    public static final String API_VERSION = "haechi.dev/v1";

    /** What the member {@code kind} has to say. */
    public static final String KIND = "Landscape";

    /** The schema, as a resource of this class. */
    public static final String SCHEMA = "landscape.schema.json";

    private LandscapeJson() {}

    /** The same bytes for the same landscape, for people: indented, ended by a newline. O(n). */
    public static String write(Landscape landscape) {
        return JsonOut.pretty(members(landscape));
    }

    /** The same without white space: what the digest is taken of. */
    static String canonical(Landscape landscape) {
        return JsonOut.compact(members(landscape));
    }

    /**
     * The landscape of a document, with the places where its things were written, or every problem
     * of its form. References are not followed: {@link dev.haechi.model.landscape.LandscapeCheck}
     * does that.
     */
    public static Result<LandscapeDocument> read(Node document) {
        return read(document, LandscapeReading.NOTHING);
    }

    /**
     * The same of a document of which some was taken while it was read. Gives the same landscape,
     * places and problems as the whole document.
     */
    public static Result<LandscapeDocument> read(Node document, LandscapeReading taken) {
        return LandscapeIn.read(document, taken);
    }

    private static Consumer<JsonOut> members(Landscape all) {
        return out -> {
            var networks = new NetworkOut(out);
            var filters = new FilterOut(out);
            var compute = new ComputeOut(out);
            out.text("apiVersion", API_VERSION);
            out.text("kind", KIND);
            out.text("environment", all.environment());
            out.list("vpcs", all.vpcs(), networks::vpc);
            out.list("subnets", all.subnets(), networks::subnet);
            out.list("routeTables", all.routeTables(), networks::routeTable);
            out.list("acls", all.acls(), filters::acl);
            out.list("prefixLists", all.prefixLists(), filters::prefixList);
            out.list("groups", all.groups(), filters::group);
            out.list("internetGateways", all.internetGateways(), networks::internetGateway);
            out.list("natGateways", all.natGateways(), networks::natGateway);
            out.list("floatingIps", all.floatingIps(), networks::floatingIp);
            out.list("peerings", all.peerings(), networks::peering);
            out.list("hubs", all.hubs(), networks::hub);
            out.list("lines", all.lines(), networks::line);
            out.list("endpoints", all.endpoints(), networks::endpoint);
            out.list("externals", all.externals(), networks::external);
            out.list("instances", all.instances(), compute::instance);
            out.list("loadBalancers", all.loadBalancers(), compute::loadBalancer);
            out.list("inspectors", all.inspectors(), compute::inspector);
            out.list("dataStores", all.dataStores(), compute::dataStore);
            if (!all.clusters().isEmpty()) { // so that digests from before there were any hold
                out.list("clusters", all.clusters(), compute::cluster);
            }
            out.list("intents", all.intents(), compute::intent);
        };
    }
}
