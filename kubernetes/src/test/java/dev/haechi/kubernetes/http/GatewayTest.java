package dev.haechi.kubernetes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Language;
import dev.haechi.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that come in by a Gateway and follow an HTTPRoute. */
class GatewayTest {
    private static final String URL = "http://shop.bank.example";
    private static final String PODS =
            """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: public-envoy, namespace: in},
             spec: {template: {metadata: {labels: {app: envoy,
              gateway.networking.k8s.io/gateway-name: public}}, spec: {containers: []}}}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: public, namespace: in},
             spec: {type: LoadBalancer, externalTrafficPolicy: Local, selector: {app: envoy},
              ports: [{port: 80, targetPort: 10080}]}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: shop}}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}},
             spec: {}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop},
             spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop},
             spec: {selector: {app: web}, ports: [{port: 81, targetPort: 8081}]}}
            ---
            """;

    private static final String GATEWAY =
            """
            {apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: public,
             namespace: in}, spec: {gatewayClassName: envoy, listeners: [
              {name: plain, port: 80, protocol: HTTP, hostname: "*.bank.example",
               allowedRoutes: {namespaces: {from: All}}}]}}
            ---
            """;

    private static final String ROUTE =
            """
            {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: web,
             namespace: shop}, spec: {parentRefs: [{name: public, namespace: in}], hostnames:
             [shop.bank.example], rules: [
              {matches: [{path: {value: /api}}], backendRefs: [{name: api, port: 81}]},
              {backendRefs: [{name: web, port: 80}]}]}}
            ---
            """;

    private static HttpExplanation explain(String manifests, String url) {
        var facts = new Facts(Fact.known(true), Facts.NONE.podAddresses());
        var cluster =
                ManifestReader.read(List.of(new Source("k.yaml", PODS + manifests)))
                        .orThrow()
                        .with(facts);
        return Requests.of(cluster, Reachability.of(cluster))
                .explain(
                        new PartyNames(cluster).sender("203.0.113.9").orThrow(),
                        Request.tryParse(url).orElseThrow());
    }

    private static List<String> missing(HttpExplanation answer) {
        return answer.missing().stream().map(Language.ENGLISH::say).toList();
    }

    /** Its pods are found by the label that the Gateway API gives them. */
    @ParameterizedTest
    @CsvSource({"/api/v1, api", "/apis, web", "/, web"})
    void a_route_of_a_gateway_leads_to_its_backend(String path, String service) {
        var answer = explain(GATEWAY + ROUTE, URL + path);

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(answer.ways())
                .singleElement()
                .extracting(way -> way.backend().orElseThrow().service().name())
                .isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: All | from: Same",
                "from: All | from: None",
                "from: All | from: Selector, selector: {matchLabels: {team: bank}}",
                "*.bank.example | shop.other.example",
                "port: 80, protocol: HTTP | port: 8080, protocol: HTTP",
                "port: 80, protocol: HTTP | port: 80, protocol: HTTPS",
                "name: plain | name: other"
            })
    void a_listener_that_does_not_take_the_route_gets_no_request_for_it(String part, String other) {
        var route = ROUTE.replace("namespace: in}]", "namespace: in, sectionName: plain}]");
        assertThat(explain(GATEWAY + route, URL).ways()).hasSize(1);

        var answer = explain(GATEWAY.replace(part, other) + route, URL);

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.ways()).isEmpty();
    }

    @Test
    void a_listener_for_namespaces_with_a_label_takes_their_routes() {
        var selected =
                GATEWAY.replace(
                        "from: All", "from: Selector, selector: {matchLabels: {team: shop}}");

        assertThat(explain(selected + ROUTE, URL).verdict()).isEqualTo(Verdict.REACHES);
    }

    @Test
    void a_listener_for_labels_of_a_namespace_that_nobody_describes_is_a_missing_fact() {
        var selected =
                GATEWAY.replace(
                        "from: All", "from: Selector, selector: {matchLabels: {team: back}}");
        var elsewhere =
                ROUTE.replace("namespace: shop}", "namespace: back}")
                        .replace("port: 81}", "namespace: shop, port: 81}");
        var grant =
                """
                {apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: {name:
                 g, namespace: shop}, spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute,
                 namespace: back}], to: [{group: '', kind: Service}]}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: other, namespace: back}, spec: {}}
                ---
                """;

        var answer = explain(selected + elsewhere + grant, URL + "/api");

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly("the labels of the namespace back, which no manifest describes");
    }

    @Test
    void a_gateway_that_no_manifest_describes_is_a_missing_fact() {
        var answer = explain(ROUTE, URL);

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly("the Gateway in/public, which no manifest describes");
    }

    @Test
    void a_rule_that_asks_for_a_header_may_take_a_request_or_the_next_one_does() {
        var header = ROUTE.replace("{path: {value: /api}}", "{headers: [{name: x, value: y}]}");

        var answer = explain(GATEWAY + header, URL);

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.ways()).hasSize(2);
        assertThat(missing(answer))
                .containsExactly(
                        "whether the request has the headers, the method or the query that HTTPRoute"
                                + " shop/web asks for at /");
    }

    @Test
    void a_service_of_another_namespace_needs_a_grant() {
        var other =
                ROUTE.replace("{name: web, port: 80}", "{name: public, namespace: in, port: 80}");
        var grant =
                """
                {apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: {name:
                 g, namespace: in}, spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute,
                 namespace: shop}], to: [{group: '', kind: Service}]}}
                ---
                """;

        assertThat(explain(GATEWAY + other, URL).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(explain(GATEWAY + other + grant, URL).verdict()).isEqualTo(Verdict.REACHES);
    }

    @Test
    void of_two_routes_that_take_the_same_it_is_not_known_which_is_older() {
        var later =
                ROUTE.replace("name: web,\n", "name: zeb,\n")
                        .replace("name: web, port: 80", "name: api, port: 81");

        var answer = explain(GATEWAY + ROUTE + later, URL);

        assertThat(answer.ways()).hasSize(2);
        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        "which of HTTPRoute shop/web and HTTPRoute shop/zeb was made first: both"
                                + " take /");
    }

    @Test
    void a_backend_that_is_no_service_is_a_missing_fact() {
        var bucket =
                ROUTE.replace(
                        "{name: web, port: 80}", "{kind: Bucket, group: cloud.example, name: b}");

        var answer = explain(GATEWAY + bucket, URL);

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        "what is behind Bucket shop/b, to which HTTPRoute shop/web sends requests"
                                + " too");
    }
}
