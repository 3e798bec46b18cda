package dev.haechi.verifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what the schema says, and is read back as what was written. */
class CertificateSchemaTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void every_certificate_is_what_the_schema_says_and_is_read_back(long seed) throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema());
        for (var certificate : certificates(seed)) {
            var text = CertificateText.write(certificate);

            assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertThat(CertificateText.read(new Source("c.json", text)).orThrow())
                    .isEqualTo(certificate);
        }
    }

    private static List<Certificate> certificates(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var certificates = new ArrayList<Certificate>();
        for (var instance : landscape.instances()) {
            for (End from :
                    List.of(
                            new End.Internet(),
                            new End.InBlock(Cidr.parse("10.20.0.0/15")),
                            new End.AnyOf(
                                    List.of(
                                            new End.Internet(),
                                            new End.InBlock(Cidr.parse("10.20.0.0/15")))),
                            new End.InSubnet(instance.subnet()),
                            new End.InZone(Zone.APP))) {
                for (var to : receivers(instance)) {
                    var claim = new Claim(from, to, ServiceSet.ALL, Through.PROXIES);
                    if (Verifier.issue(landscape, claim)
                            instanceof Result.Ok<Certificate>(var one)) {
                        certificates.add(one);
                    }
                }
            }
        }
        return certificates;
    }

    private static List<End> receivers(Instance instance) {
        var alone = new End.OnInstance(instance.id());
        var first = instance.addresses().getFirst();
        var block = new End.InBlock(new Cidr(first, first.family().bits()));
        return List.of(alone, block, new End.AnyOf(List.of(alone, block)));
    }

    private static String schema() throws IOException {
        try (var in = CertificateText.class.getResourceAsStream(CertificateText.SCHEMA)) {
            if (in == null) {
                throw new AssertionError("no schema beside CertificateText");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
