package dev.haechi.kubernetes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Language;
import dev.haechi.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a name and a path lead, through which proxy, and whether both connections pass. */
class RequestsTest {
    private static final String PODS =
            """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: proxy, namespace: in},
             spec: {template: {metadata: {labels: {app: proxy}}, spec: {containers:
              [{name: proxy, ports: [{name: web, containerPort: 8000}]}]}}}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: proxy, namespace: in},
             spec: {type: LoadBalancer, externalTrafficPolicy: Local, selector: {app: proxy},
              ports: [{port: 80, targetPort: web}]}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: client, namespace: shop}, spec: {}}
            ---
            """
                    + app("web")
                    + app("cart");

    private static final String INGRESS =
            ingress("shop.example", "Prefix / web", "Prefix /cart cart");

    private static final String CLOSED =
            """
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: cart,
             namespace: shop}, spec: {podSelector: {matchLabels: {app: cart}}, ingress:
             [{from: [{podSelector: {}}]}]}}
            ---
            """;

    private static String app(String name) {
        return """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: %1$s, namespace: shop},
         spec: {template: {metadata: {labels: {app: %1$s}}, spec: {containers: []}}}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: %1$s, namespace: shop},
         spec: {selector: {app: %1$s}, ports: [{name: http, port: 80, targetPort: 8080}]}}
        ---
        """
                .formatted(name);
    }

    /** An Ingress of the class nginx with one path for each line of type, path and service. */
    private static String ingress(String host, String... lines) {
        var paths = new StringBuilder();
        for (var line : lines) {
            var words = line.split(" ", -1);
            paths.append(
                    "{pathType: %s, path: '%s', backend: {service: {name: %s, port: {name: http}}}},"
                            .formatted(words[0], words[1], words[2]));
        }
        return """
        {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: ui, namespace: shop},
         spec: {ingressClassName: nginx, rules: [{host: '%s', http: {paths: [%s]}}]}}
        ---
        """
                .formatted(host, paths);
    }

    private static Cluster cluster(String manifests, String... classes) {
        var cluster =
                ManifestReader.read(List.of(new Source("k.yaml", PODS + manifests))).orThrow();
        var found = new TreeMap<String, SortedSet<Integer>>();
        for (var name : classes) {
            found.put(name, new TreeSet<>(new PartyNames(cluster).workloads("in/proxy")));
        }
        return cluster.with(new Facts(Fact.known(true), Facts.NONE.podAddresses(), found));
    }

    private static HttpExplanation explain(Cluster cluster, String from, String url) {
        return Requests.of(cluster, Reachability.of(cluster))
                .explain(
                        new PartyNames(cluster).sender(from).orThrow(),
                        Request.tryParse(url).orElseThrow());
    }

    private static HttpExplanation explain(Cluster cluster, String url) {
        return explain(cluster, "203.0.113.9", url);
    }

    private static List<String> services(HttpExplanation answer) {
        return answer.ways().stream()
                .map(way -> way.backend().map(one -> one.service().name()).orElse(""))
                .toList();
    }

    private static List<String> missing(HttpExplanation answer) {
        return answer.missing().stream().map(Language.ENGLISH::say).toList();
    }

    private static Optional<String> reason(HttpExplanation answer) {
        return answer.reason()
                .or(() -> answer.ways().getFirst().reason())
                .map(Language.ENGLISH::say);
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop.example, web",
        "http://shop.example/cart, cart",
        "http://SHOP.example/cart/1?x=1#y, cart",
        "http://shop.example/cartoon, web"
    })
    void the_longest_path_says_where_a_request_goes(String url, String service) {
        var answer = explain(cluster(INGRESS, "nginx"), url);

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(services(answer)).containsExactly(service);
        assertThat(answer.ways().getFirst().legs())
                .extracting(leg -> leg.trace().to().name() + " " + leg.trace().service())
                .containsExactly("in/service/proxy tcp/80", "shop/service/" + service + " tcp/80");
    }

    @Test
    void an_exact_path_counts_before_a_prefix() {
        var both = ingress("shop.example", "Prefix /a web", "Exact /a cart");

        assertThat(services(explain(cluster(both, "nginx"), "http://shop.example/a")))
                .containsExactly("cart");
        assertThat(services(explain(cluster(both, "nginx"), "http://shop.example/a/b")))
                .containsExactly("web");
    }

    @Test
    void a_policy_that_forgets_the_proxy_stops_the_second_connection() {
        var answer = explain(cluster(INGRESS + CLOSED, "nginx"), "http://shop.example/cart");

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.ways().getFirst().legs())
                .extracting(leg -> leg.trace().verdict())
                .containsExactly(Verdict.REACHES, Verdict.BLOCKED);
        assertThat(answer.ways().getFirst().legs().getLast().remedies())
                .extracting(one -> Language.ENGLISH.say(one.what()))
                .containsExactly(
                        "NetworkPolicy shop/cart: add a rule of ingress for in/deployment/proxy on"
                                + " tcp/8080");
    }

    @Test
    void a_client_that_does_not_reach_the_proxy_gets_nothing() {
        var shut =
                """
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out,
                 namespace: shop}, spec: {podSelector: {}, policyTypes: [Egress], egress:
                 [{to: [{podSelector: {}}]}]}}
                ---
                """;

        var answer = explain(cluster(INGRESS + shut, "nginx"), "client", "http://shop.example/");

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.ways().getFirst().legs().getFirst().trace().verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void proxies_that_nobody_named_are_a_missing_fact() {
        var answer = explain(cluster(INGRESS), "http://shop.example/cart");

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(services(answer)).containsExactly("cart");
        assertThat(missing(answer))
                .containsExactly("which pods are the proxies of nginx (--proxy nginx=WORKLOAD)");
    }

    @Test
    void the_class_of_an_ingress_that_names_none_is_the_default_one_or_a_missing_fact() {
        var unnamed = INGRESS.replace("ingressClassName: nginx, ", "");
        var byDefault =
                """
                {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx,
                 annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}}
                ---
                """;

        assertThat(missing(explain(cluster(unnamed, "nginx"), "http://shop.example/")))
                .containsExactly(
                        "which class serves Ingress shop/ui: it names none, and no IngressClass is"
                                + " the default one");
        assertThat(explain(cluster(unnamed + byDefault, "nginx"), "http://shop.example/").verdict())
                .isEqualTo(Verdict.REACHES);
    }

    @Test
    void a_name_that_no_rule_has_gets_to_nobody() {
        var answer = explain(cluster(INGRESS, "nginx"), "http://other.example/");

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(reason(answer))
                .contains("no rule of an Ingress or HTTPRoute takes http://other.example/");
    }

    @Test
    void a_port_on_which_the_proxy_has_no_service_is_closed() {
        var answer = explain(cluster(INGRESS, "nginx"), "https://shop.example/");

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(reason(answer))
                .contains(
                        "no service sends tcp/443 on to in/deployment/proxy, and none of its"
                                + " containers declares it");
    }

    @ParameterizedTest
    @CsvSource({
        "/api, REACHES, 1, ",
        "/api/v1, UNKNOWN, 2, whether the controller takes /api/v1 for ~/api of Ingress shop/ui",
        "/other, REACHES, 1, "
    })
    void a_path_that_the_controller_reads_its_own_way_is_a_missing_fact_where_it_counts(
            String path, Verdict verdict, int ways, String fact) {
        var own = ingress("shop.example", "ImplementationSpecific /api cart", "Prefix / web");

        var answer = explain(cluster(own, "nginx"), "http://shop.example" + path);

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.ways()).hasSize(ways);
        assertThat(missing(answer)).isEqualTo(Optional.ofNullable(fact).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"a.shop.example, 1", "shop.example, 0", "a.b.shop.example, 0"})
    void a_star_of_an_ingress_stands_for_one_label(String host, int ways) {
        var wild = ingress("*.shop.example", "Prefix / web");

        assertThat(explain(cluster(wild, "nginx"), "http://" + host).ways()).hasSize(ways);
    }

    @Test
    void a_route_to_what_is_not_there_is_closed_whoever_the_proxy_is() {
        var gone = INGRESS.replace("name: cart", "name: basket");

        var answer = explain(cluster(gone), "http://shop.example/cart");

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(reason(answer))
                .contains("Ingress shop/ui sends to shop/basket:http, which is not there");
    }

    @Test
    void what_no_rule_takes_goes_to_the_default_backend() {
        var backend = "defaultBackend: {service: {name: cart, port: {number: 80}}}, rules: [";
        var rest = INGRESS.replace("rules: [", backend).replace("path: '/',", "path: '/web',");

        assertThat(services(explain(cluster(rest, "nginx"), "http://shop.example/x")))
                .containsExactly("cart");
        assertThat(services(explain(cluster(rest, "nginx"), "http://any.example/web")))
                .containsExactly("cart");
    }

    /** Whether a name without a fitting path falls back to wider names is up to the controller. */
    @Test
    void a_path_that_only_a_wider_name_has_is_a_missing_fact() {
        var narrow = ingress("a.shop.example", "Prefix /cart cart");
        var wide = ingress("*.shop.example", "Prefix / web").replace("name: ui", "name: wide");

        var answer = explain(cluster(narrow + wide, "nginx"), "http://a.shop.example/other");

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        "whether a request for a.shop.example that no rule of that name takes goes"
                                + " to the rules of *.shop.example (Ingress shop/wide)");
    }

    @Test
    void every_rule_is_listed_with_what_becomes_of_it() {
        var cluster = cluster(INGRESS + CLOSED, "nginx");

        assertThat(Requests.of(cluster, Reachability.of(cluster)).lines())
                .extracting(
                        one ->
                                one.what()
                                        + " "
                                        + one.backend()
                                        + " "
                                        + one.proxies()
                                        + " "
                                        + one.verdict())
                .containsExactly(
                        "shop.example/ shop/web:http [in/deployment/proxy] REACHES",
                        "shop.example/cart shop/cart:http [in/deployment/proxy] BLOCKED");
    }
}
