package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.CloudSpec;
import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.blueprint.KubernetesSpec;
import dev.haechi.blueprint.NetworkSpec;
import dev.haechi.blueprint.Policy;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.sense.Draft;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the form of a whole document. */
final class DocumentReader {
    static final String API_VERSION = "haechi.dev/v1";
    static final String KIND = "Blueprint";

    private final Problems problems;

    DocumentReader(Problems problems) {
        this.problems = problems;
    }

    /** What could be read; empty when nothing could. */
    Optional<Draft> read(Node root) {
        var document = Mapping.of(root, "blueprint", problems);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        var top = document.get();
        top.optional("$schema").ifPresent(Field::text);
        constant(top, "apiVersion", API_VERSION);
        constant(top, "kind", KIND);
        var name = top.required("metadata").flatMap(this::name);
        var spec = top.required("spec").flatMap(field -> under(field, "spec"));
        top.close();
        return spec.map(mapping -> spec(name.orElseGet(() -> nameless(root.origin())), mapping));
    }

    /** The place of a blueprint whose name could not be read: it has a problem already. */
    private static Written<EnvironmentName> nameless(Origin origin) {
        return new Written<>(EnvironmentName.of("nameless"), origin);
    }

    private Optional<Mapping> under(Field field, String path) {
        return Mapping.of(field.node(), path, problems);
    }

    private void constant(Mapping top, String key, String expected) {
        var field = top.required(key);
        var written = field.flatMap(Field::text);
        if (written.isPresent() && !written.get().equals(expected)) {
            problems.add(
                    field.get().node().origin(),
                    BlueprintCode.NOT_ONE_OF,
                    written.get(),
                    expected,
                    expected);
        }
    }

    private Optional<Written<EnvironmentName>> name(Field metadata) {
        var mapping = under(metadata, "metadata");
        var name =
                mapping.flatMap(keys -> keys.required("name"))
                        .flatMap(
                                field ->
                                        field.parsed(
                                                Shape.ENVIRONMENT_NAME,
                                                DocumentReader::environmentName));
        mapping.ifPresent(Mapping::close);
        return name;
    }

    /** Short enough to stand in the names of links, namespaces and containers. */
    private static Optional<EnvironmentName> environmentName(String text) {
        return Notation.matching(text, "[a-z]([a-z0-9-]{0,22}[a-z0-9])?").map(EnvironmentName::of);
    }

    private Draft spec(Written<EnvironmentName> name, Mapping spec) {
        var services = new ServicesReader(problems);
        var governance = new GovernanceReader(problems);
        var environment =
                spec.optional("environment")
                        .flatMap(field -> field.oneOf(Words.ENVIRONMENT))
                        .map(Written::value)
                        .orElse(EnvironmentClass.DEV);
        var cloud =
                spec.optional("cloud")
                        .flatMap(new CloudReader(problems)::read)
                        .orElse(CloudSpec.USUAL);
        var policies = policies(spec);
        var network =
                spec.optional("network")
                        .flatMap(new NetworkReader(problems)::read)
                        .orElse(NetworkSpec.NONE);
        var serviceField = spec.required("services");
        List<ServiceSpec> read =
                serviceField.map(field -> field.list(services::read)).orElse(List.of());
        var vpcs = spec.optional("network").flatMap(DocumentReader::vpcs);
        var people = spec.optional("people");
        var persons = people.map(field -> field.list(governance::person)).orElse(List.of());
        var declared = new Draft.Declared(names(serviceField), names(vpcs), names(people));
        var blueprint =
                new Blueprint(
                        name,
                        environment,
                        cloud,
                        policies,
                        network,
                        read,
                        kubernetes(spec),
                        spec.optional("certificate").flatMap(GovernanceReader::secret),
                        spec.optional("alerts")
                                .map(f -> f.list(governance::alert))
                                .orElse(List.of()),
                        persons,
                        governance.keys(),
                        spec.optional("waivers")
                                .map(f -> f.list(governance::waiver))
                                .orElse(List.of()));
        spec.close();
        return new Draft(blueprint, declared, services.unsound());
    }

    private Optional<KubernetesSpec> kubernetes(Mapping spec) {
        var reader = new KubernetesReader(problems, spec.keyOrigin("kubernetes"));
        return spec.optional("kubernetes").flatMap(reader::read);
    }

    private static List<Policy> policies(Mapping spec) {
        return spec.optional("policies")
                .map(field -> field.list(item -> item.oneOf(Words.POLICY).map(Written::value)))
                .map(all -> all.stream().distinct().toList())
                .orElse(List.of(Policy.KR_FINANCE));
    }

    private static Optional<Field> vpcs(Field network) {
        return network.node() instanceof Node.Fields fields
                ? fields.get("vpcs").map(node -> new Field(node, "vpcs", network.problems()))
                : Optional.empty();
    }

    /** The names in a list of mappings, without a look at anything else. */
    private static List<String> names(Optional<Field> list) {
        var names = new ArrayList<String>();
        if (list.isPresent() && list.get().node() instanceof Node.Items(_, var items)) {
            for (var item : items) {
                if (item instanceof Node.Fields fields
                        && fields.get("name").orElse(null) instanceof Node.Text(_, var name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
