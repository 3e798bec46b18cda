package dev.haechi.policy.control;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a company decides, because the regulation names principles and not ports. The defaults are
 * ours, derived from the principle (mark D).
 *
 * @param adminPorts where machines are administered
 * @param opsUiPorts where tools of operation answer
 * @param dbPorts where data stores answer
 * @param publicPorts what may be published
 * @param redirectPorts what may be published only to send clients on to a public port
 * @param corporate the company's networks beside those that the landscape names: not the internet
 * @param partners partners' networks beside those that the landscape names: not the internet
 * @param unpublishedPaths prefixes of paths that no L7 route may publish
 * @param privateBlocks blocks that inner networks may use: RFC 1918, RFC 6598, RFC 4193
 * @param zone the time zone in which days end
 */
public record Parameters(
        ServiceSet adminPorts,
        ServiceSet opsUiPorts,
        ServiceSet dbPorts,
        ServiceSet publicPorts,
        ServiceSet redirectPorts,
        AddressSet corporate,
        AddressSet partners,
        List<String> unpublishedPaths,
        AddressSet privateBlocks,
        ZoneId zone) {
    /** For a company that has decided nothing of its own. */
    public static final Parameters DEFAULTS =
            new Parameters(
                    tcp(22, 3389, 5985, 5986, 2375, 2376, 6443, 10250, 2379, 2380),
                    tcp(8080, 3000, 9090, 9093, 5601, 9200, 8443, 15672, 8081, 50000),
                    tcp(1433, 1521, 3306, 5432, 6379, 27017, 9042, 9092),
                    tcp(443),
                    tcp(80),
                    AddressSet.NONE,
                    AddressSet.NONE,
                    List.of("/actuator", "/metrics", "/admin", "/h2-console", "/jenkins"),
                    AddressSet.of(
                            Cidr.parse("10.0.0.0/8"),
                            Cidr.parse("172.16.0.0/12"),
                            Cidr.parse("192.168.0.0/16"),
                            Cidr.parse("100.64.0.0/10"),
                            Cidr.parse("fc00::/7")),
                    ZoneId.of("Asia/Seoul"));

    public Parameters {
        unpublishedPaths = List.copyOf(unpublishedPaths);
    }

    /** The same with other company and partner networks. */
    public Parameters withNetworks(AddressSet corporateNetworks, AddressSet partnerNetworks) {
        return new Parameters(
                adminPorts,
                opsUiPorts,
                dbPorts,
                publicPorts,
                redirectPorts,
                corporateNetworks,
                partnerNetworks,
                unpublishedPaths,
                privateBlocks,
                zone);
    }

    /** Ports that nobody outside may have. */
    public ServiceSet guardedPorts() {
        return adminPorts.union(dbPorts).union(opsUiPorts);
    }

    private static ServiceSet tcp(int... ports) {
        return ServiceSet.of(
                Protocol.TCP,
                IntStream.of(ports).mapToObj(PortRange::of).toArray(PortRange[]::new));
    }
}
