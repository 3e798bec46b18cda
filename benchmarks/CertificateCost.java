import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.Network;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.TreeReader;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.check.Checker;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.form.CertificateText;
import dev.haechi.verifier.reading.Ground;
import dev.haechi.verifier.reading.Rules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times each step of issuing and checking certificates; see certificate.sh. */
final class CertificateCost {
    private static long wall;
    private static long processor;

    public static void main(String[] arguments) throws IOException {
        lap("start");
        var text = Files.readString(Path.of(arguments[0]));
        var document = TreeReader.read(new Source("estate.json", text)).orThrow();
        lap("read the text of the estate");
        var read = LandscapeJson.read(document).orThrow();
        lap("read its records");
        var landscape = LandscapeCheck.check(read.landscape(), read.origins()).orThrow();
        lap("check that it makes sense");
        LandscapeDigest.of(landscape);
        lap("digest");
        for (var claim : claims()) {
            measure(landscape, claim);
        }
    }

    private static List<Claim> claims() {
        var data = new End.InZone(Zone.DATA);
        var dmz = new End.InZone(Zone.DMZ);
        var ssh = ServiceSet.tcp(22);
        return List.of(
                new Claim(new End.Internet(), data, ServiceSet.ALL, Through.PROXIES),
                new Claim(dmz, data, ssh, Through.PACKETS),
                new Claim(dmz, data, ServiceSet.ALL, Through.PACKETS),
                new Claim(new End.InZone(Zone.APP), data, ssh, Through.PACKETS));
    }

    private static void measure(Landscape landscape, Claim claim) {
        System.out.println(claim);
        lap("");
        if (claim.from() instanceof End.Internet) {
            var network = Network.of(landscape);
            for (var to : Verifier.members(landscape, claim.to())) {
                if (!network.reachPlus(new Endpoint.Internet(), to).paths().isEmpty()) {
                    throw new IllegalStateException(to + " is reached");
                }
            }
            lap("answer without a certificate");
        }
        var atOnce = Verifier.issueAtOnce(landscape, claim);
        lap("issue at once: " + (atOnce.isPresent() ? "answers the question" : "nothing found"));
        if (!(Verifier.issue(landscape, claim) instanceof Result.Ok<Certificate>(var certificate))) {
            throw new IllegalStateException("no certificate for " + claim);
        }
        lap("issue, with all search");
        var text = CertificateText.write(certificate);
        lap("write " + text.length() + " bytes, " + certificate.witness().size() + " boxes");
        var read = CertificateText.read(new Source("proof.json", text)).orThrow();
        lap("read it back");
        var rules = new Rules(new Ground(landscape));
        lap("index the landscape");
        if (Checker.check(rules, claim, read.witness()).isPresent()) {
            throw new IllegalStateException("refused");
        }
        lap("check");
    }

    private static void lap(String what) {
        long now = System.nanoTime();
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!what.isEmpty()) {
            System.out.printf("  %-42s %6d ms  %6d ms cpu%n", what, (now - wall) / 1_000_000, (used - processor) / 1_000_000);
        }
        wall = System.nanoTime();
        processor = used;
    }
}
