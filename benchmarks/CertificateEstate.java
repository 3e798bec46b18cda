import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a large landscape in which nothing from the internet or the DMZ reaches DATA: the same
 * bytes for the same numbers. {@code java benchmarks/CertificateEstate.java FILE [VPCS [SEED]]}; each
 * VPC has 20 subnets, 200 instances, 20 groups of 20 rules, an internet gateway, a NAT gateway, a
 * load balancer, ACLs before DATA, and is peered with two others.
 *
 * <p>DMZ and APP reach one another, APP reaches DATA. Groups of DATA take 10.0.0.0/8 on tcp/9100,
 * which groups of the DMZ do not send: so that for DMZ to DATA the groups of both sides count.
 */
final class CertificateEstate {
    private static final String[] ZONES = {"DMZ", "APP", "APP", "DATA", "MGMT"};
    private static final int SUBNETS = 20;
    private static final int HOSTS = 10;
    private static final int RULES = 20;

    private final SplittableRandom random;
    private final int vpcs;
    private final List<List<String>> lists = new ArrayList<>();

    private CertificateEstate(int vpcs, long seed) {
        this.vpcs = vpcs;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < Kind.values().length; i++) {
            lists.add(new ArrayList<>());
        }
    }

    private enum Kind {
        vpcs, subnets, routeTables, acls, groups, internetGateways, natGateways, floatingIps, peerings,
        instances, loadBalancers
    }

    public static void main(String[] arguments) throws IOException {
        int vpcs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Files.writeString(Path.of(arguments[0]), new CertificateEstate(vpcs, seed).text());
    }

    private void add(Kind kind, String json, Object... arguments) {
        lists.get(kind.ordinal()).add(json.formatted(arguments).replace('\'', '"'));
    }

    private String text() {
        for (int v = 0; v < vpcs; v++) {
            vpc(v);
        }
        var text = new StringBuilder("{\"apiVersion\":\"haechi.dev/v1\",\"kind\":\"Landscape\",\"environment\":\"estate\"");
        for (var kind : Kind.values()) {
            text.append(",\n\"").append(kind).append("\":[\n").append(String.join(",\n", lists.get(kind.ordinal()))).append(']');
        }
        return text.append("}\n").toString();
    }

    private static String zone(int subnet) {
        return ZONES[subnet % ZONES.length];
    }

    private void vpc(int v) {
        add(Kind.vpcs, "{'id':'v%d','cidrs':['10.%d.0.0/16']}", v, v);
        add(Kind.internetGateways, "{'id':'igw%d','vpc':'v%d','sharedSource':false}", v, v);
        add(Kind.natGateways, "{'id':'nat%d','subnet':'v%ds0'}", v, v);
        add(Kind.floatingIps, "{'id':'fn%d','address':'203.0.%d.1','holder':{'natGateway':'nat%d'}}", v, v, v);
        add(Kind.floatingIps, "{'id':'fl%d','address':'203.0.%d.2','holder':{'loadBalancer':'lb%d'}}", v, v, v);
        int next = (v + 1) % vpcs;
        add(Kind.peerings, "{'id':'p%d','one':'v%d','other':'v%d'}", v, v, next);
        tables(v);
        acl(v);
        for (int s = 0; s < SUBNETS; s++) {
            subnet(v, s);
        }
        for (int g = 0; g < SUBNETS; g++) {
            group(v, g);
        }
        add(
                Kind.loadBalancers,
                "{'id':'lb%d','scheme':'INTERNET','layer':'L7','front':{'subnet':'v%ds0','addresses':['10.%d.0.250'],'groups':['v%dg0']},"
                        + "'listeners':[{'id':'l%d','protocol':'tcp','port':443,'redirect':false,'targets':[{'instance':'v%ds1h0','port':8080},{'instance':'v%ds1h1','port':8080}]}]}",
                v, v, v, v, v, v, v);
    }

    private void tables(int v) {
        int before = (v + vpcs - 1) % vpcs;
        int next = (v + 1) % vpcs;
        for (var kind : List.of("public", "private")) {
            var out = kind.equals("public") ? "{'kind':'internet','gateway':'igw" + v + "'}" : "{'kind':'nat','gateway':'nat" + v + "'}";
            var id = "t" + kind + v;
            add(
                    Kind.routeTables,
                    "{'id':'%s','vpc':'v%d','routes':[{'id':'%sl','destination':'10.%d.0.0/16','target':{'kind':'local'}},"
                            + "{'id':'%so','destination':'0.0.0.0/0','target':%s},"
                            + "{'id':'%sb','destination':'10.%d.0.0/16','target':{'kind':'peer','peering':'p%d'}},"
                            + "{'id':'%sn','destination':'10.%d.0.0/16','target':{'kind':'peer','peering':'p%d'}}]}",
                    id, v, id, v, id, out, id, before, before, id, next, v);
        }
    }

    private void acl(int v) {
        add(
                Kind.acls,
                "{'id':'acl%d','vpc':'v%d','ingress':[%s],'egress':[{'id':'acl%de','action':'ALLOW','sources':['0.0.0.0/0'],'destinations':['0.0.0.0/0'],'services':'any'}]}",
                v, v, aclRules(v), v);
    }

    private static String aclRules(int v) {
        var rules = new ArrayList<String>();
        for (int s = 0; s < SUBNETS; s += ZONES.length) {
            rules.add("{'id':'acl%dd%d','action':'DENY','sources':['10.%d.%d.0/24'],'destinations':['0.0.0.0/0'],'services':'tcp/22,tcp/3389'}".formatted(v, s, v, s));
        }
        rules.add("{'id':'acl%da','action':'ALLOW','sources':['10.0.0.0/8'],'destinations':['0.0.0.0/0'],'services':'any'}".formatted(v));
        return String.join(",", rules);
    }

    private void subnet(int v, int s) {
        var zone = zone(s);
        add(
                Kind.subnets,
                "{'id':'v%ds%d','vpc':'v%d','cidrs':['10.%d.%d.0/24'],'zone':'%s','routeTable':'t%s%d'%s}",
                v, s, v, v, s, zone, zone.equals("DMZ") ? "public" : "private", v, zone.equals("DATA") ? ",'acl':'acl" + v + "'" : "");
        for (int h = 0; h < HOSTS; h++) {
            int other = s % ZONES.length + ZONES.length * random.nextInt(SUBNETS / ZONES.length);
            add(
                    Kind.instances,
                    "{'id':'v%ds%dh%d','subnet':'v%ds%d','addresses':['10.%d.%d.%d'],'groups':['v%dg%d'%s],'role':'APPLICATION','forwards':false}",
                    v, s, h, v, s, v, s, 4 + h, v, s, other == s ? "" : ",'v" + v + "g" + other + "'");
        }
        if (zone.equals("DMZ")) {
            add(Kind.floatingIps, "{'id':'f%d.%d','address':'203.1.%d.%d','holder':{'instance':'v%ds%dh0'}}", v, s, v, s, v, s);
        }
    }

    /** Half of the rules inward, half outward; the first ones lead along the zones. */
    private void group(int v, int g) {
        var rules = new ArrayList<String>();
        for (int r = 0; r < RULES; r++) {
            boolean in = r % 2 == 0;
            rules.add(
                    "{'id':'v%dg%dr%d','direction':'%s','peer':%s,'services':'%s'}"
                            .formatted(v, g, r, in ? "INGRESS" : "EGRESS", peer(v, g, r, in), services(zone(g), r)));
        }
        add(Kind.groups, "{'id':'v%dg%d','vpc':'v%d','rules':[%s]}", v, g, v, String.join(",", rules));
    }

    private String peer(int v, int g, int r, boolean in) {
        var zone = zone(g);
        if (zone.equals("DATA") && in) {
            return r == 0 ? "{'addresses':['10.0.0.0/8']}" : inZone(v, r % 4 == 0 ? 4 : 1);
        }
        if (zone.equals("DMZ") && in && r == 0) {
            return "{'addresses':['0.0.0.0/0']}";
        }
        return r == 1 && !zone.equals("DMZ") ? "{'addresses':['10.0.0.0/8']}" : inZone(v, zone.equals("DMZ") ? 1 : random.nextInt(5));
    }

    /** A group, a subnet or some hosts of a zone, here or in a peer. */
    private String inZone(int v, int place) {
        int at = place + ZONES.length * random.nextInt(SUBNETS / ZONES.length);
        int there = random.nextInt(3) == 0 ? (v + 1) % vpcs : v;
        return switch (random.nextInt(3)) {
            case 0 -> "{'group':'v%dg%d'}".formatted(there, at);
            case 1 -> "{'addresses':['10.%d.%d.0/24']}".formatted(there, at);
            default -> "{'addresses':['10.%d.%d.%d/32','10.%d.%d.%d/32']}".formatted(there, at, 4 + random.nextInt(HOSTS), v, at, 4 + random.nextInt(HOSTS));
        };
    }

    private String services(String zone, int r) {
        if (r < 2) {
            return zone.equals("DMZ") ? "tcp/443,tcp/8080" : "tcp/9100";
        }
        return switch (random.nextInt(4)) {
            case 0 -> "tcp/8080";
            case 1 -> "tcp/" + (5000 + random.nextInt(1000));
            case 2 -> "tcp/8000-" + (8001 + random.nextInt(999));
            default -> "udp/53,tcp/53";
        };
    }
}
