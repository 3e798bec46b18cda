package dev.haechi.blueprint.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Random blueprints that are right, as texts. */
public final class RandomBlueprints {
    private static final List<String> ZONES = List.of("APP", "APP", "APP", "DATA", "DMZ", "MGMT");

    private final SplittableRandom random;
    private final List<String> names;

    private RandomBlueprints(long seed) {
        this.random = new SplittableRandom(seed);
        int many = 1 + random.nextInt(12);
        var all = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            all.add("s" + random.nextInt(10_000) + "-" + i);
        }
        this.names = List.copyOf(all);
    }

    /** The blueprint of a seed. */
    public static String text(long seed) {
        return new RandomBlueprints(seed).text();
    }

    private String text() {
        var services =
                names.stream()
                        .map(this::service)
                        .collect(Collectors.joining("\n    - ", "    - ", "\n"));
        return Blueprints.HEAD
                + "  network:\n"
                + vpc()
                + administrators()
                + egress()
                + "  services:\n"
                + services
                + "  people: [{ name: lee, roles: [operator] }]\n";
    }

    private String vpc() {
        var six = random.nextBoolean() ? ", ipv6: \"fd00:20::/48\"" : "";
        return switch (random.nextInt(4)) {
            case 0 -> "    vpcs: [{ name: v, cidr: 10.60.0.0/16" + six + " }]\n";
            case 1 -> "    vpcs: [{ name: v, cidr: 10.60.0.0/21" + six + " }]\n";
            case 2 ->
                    """
                        vpcs:
                          - name: v
                            cidr: 172.20.0.0/20
                            subnets:
                              - { name: one, zone: DMZ, cidr: 172.20.3.0/24 }
                              - { name: two, zone: APP, cidr: 172.20.0.0/24 }
                              - { name: three, zone: DATA, cidr: 172.20.9.0/24 }
                              - { name: four, zone: MGMT, cidr: 172.20.1.0/25 }
                    """
                            .indent(0);
            default -> "    rules: []\n";
        };
    }

    private String administrators() {
        return random.nextBoolean() ? "    administrators: [{ cidr: 203.0.113.0/24 }]\n" : "";
    }

    private String egress() {
        return random.nextBoolean()
                ? "    egress: [{ from: alertmanager, to: \"198.51.100.80:443\", purpose: p, owner:"
                        + " lee }]\n"
                : "";
    }

    private String service(String name) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var calls =
                names.stream()
                        .filter(other -> !other.equals(name) && random.nextInt(5) == 0)
                        .collect(Collectors.joining(", ", "[", "]"));
        var route = random.nextInt(3) == 0 ? ", route: { host: " + name + ".example }" : "";
        var metrics = random.nextInt(3) == 0 ? ", metrics: /metrics" : "";
        return "{ name: "
                + name
                + ", zone: "
                + zone
                + ", image: haechi/java, port: "
                + (8000 + random.nextInt(1000))
                + ", replicas: { max: "
                + (1 + random.nextInt(3))
                + " }, calls: "
                + calls
                + route
                + metrics
                + " }";
    }
}
