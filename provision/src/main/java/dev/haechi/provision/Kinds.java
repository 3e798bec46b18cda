package dev.haechi.provision;

/** The names and the usual order of the kinds of things. */
final class Kinds {
    private Kinds() {}

    static String name(Thing thing) {
        return switch (thing) {
            case Thing.OfVpc _ -> "vpc";
            case Thing.OfExternal _ -> "external network";
            case Thing.OfPrefixList _ -> "prefix list";
            case Thing.OfGroup _ -> "security group";
            case Thing.OfAcl _ -> "network acl";
            case Thing.OfInternetGateway _ -> "internet gateway";
            case Thing.OfLine _ -> "line";
            case Thing.OfPeering _ -> "peering";
            case Thing.OfHub _ -> "transit hub";
            case Thing.OfRouteTable _ -> "route table";
            case Thing.OfSubnet _ -> "subnet";
            case Thing.OfNatGateway _ -> "nat gateway";
            case Thing.OfEndpoint _ -> "service endpoint";
            case Thing.OfInstance _ -> "instance";
            case Thing.OfLoadBalancer _ -> "load balancer";
            case Thing.OfFloatingIp _ -> "floating ip";
            case Thing.OfInspector _ -> "inspector";
            case Thing.OfDataStore _ -> "data store";
        };
    }

    /** Whether a provider can only make it anew to get from one to the other. */
    static boolean replaced(Thing now, Thing wanted) {
        return switch (now) {
            case Thing.OfSubnet(var is) ->
                    wanted instanceof Thing.OfSubnet(var meant)
                            && !(is.vpc().equals(meant.vpc()) && is.cidrs().equals(meant.cidrs()));
            case Thing.OfInstance(var is) ->
                    wanted instanceof Thing.OfInstance(var meant)
                            && !(is.subnet().equals(meant.subnet())
                                    && is.addresses().equals(meant.addresses()));
            case Thing.OfPeering(var is) ->
                    wanted instanceof Thing.OfPeering(var meant)
                            && !(is.one().equals(meant.one()) && is.other().equals(meant.other()));
            case Thing.OfNatGateway(var is) ->
                    wanted instanceof Thing.OfNatGateway(var meant)
                            && !is.subnet().equals(meant.subnet());
            case Thing.OfInternetGateway(var is) ->
                    wanted instanceof Thing.OfInternetGateway(var meant)
                            && !is.vpc().equals(meant.vpc());
            case Thing.OfFloatingIp(var is) ->
                    wanted instanceof Thing.OfFloatingIp(var meant)
                            && !is.address().equals(meant.address());
            case Thing.OfVpc _,
                    Thing.OfExternal _,
                    Thing.OfPrefixList _,
                    Thing.OfGroup _,
                    Thing.OfAcl _,
                    Thing.OfLine _,
                    Thing.OfHub _,
                    Thing.OfRouteTable _,
                    Thing.OfEndpoint _,
                    Thing.OfLoadBalancer _,
                    Thing.OfInspector _,
                    Thing.OfDataStore _ ->
                    false;
        };
    }
}
