package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.Grant;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.IngressClass;
import dev.haechi.text.Origin;
import java.util.Optional;

/** How an object by which requests are sent on is put together from parts of two versions. */
interface Routing {
    /** Ingresses and HTTPRoutes. */
    record OfRoute() implements Blending<HttpRoute> {
        private static final String RULES = "rules";

        @Override
        public String name(HttpRoute object) {
            return object.toString();
        }

        @Override
        public HttpRoute blend(Choice<HttpRoute> parts, HttpRoute after) {
            var entrance =
                    after.kind() == HttpRoute.Kind.INGRESS ? "ingressClassName" : "parentRefs";
            return new HttpRoute(
                    after.kind(),
                    after.name(),
                    parts.of(entrance, HttpRoute::entrances),
                    parts.requests(RULES, HttpRoute::rules),
                    after.origin());
        }

        @Override
        public Optional<Origin> origin(String part, HttpRoute before, HttpRoute after) {
            var rule =
                    part.equals(RULES)
                            ? Choice.firstOther(after, before)
                            : Optional.<Origin>empty();
            return rule.or(() -> Optional.of(after.origin()));
        }
    }

    /** Gateways. */
    record OfGateway() implements Blending<Gateway> {
        @Override
        public String name(Gateway object) {
            return object.toString();
        }

        @Override
        public Gateway blend(Choice<Gateway> parts, Gateway after) {
            return new Gateway(
                    after.name(),
                    parts.of("gatewayClassName", Gateway::className),
                    parts.of("listeners", Gateway::listeners),
                    after.origin());
        }

        @Override
        public Optional<Origin> origin(String part, Gateway before, Gateway after) {
            return Optional.of(after.origin());
        }
    }

    /** Classes of Ingresses. */
    record OfClass() implements Blending<IngressClass> {
        @Override
        public String name(IngressClass object) {
            return "IngressClass " + object.name();
        }

        @Override
        public IngressClass blend(Choice<IngressClass> parts, IngressClass after) {
            return new IngressClass(
                    after.name(), parts.of("is-default-class", IngressClass::byDefault));
        }
    }

    /** ReferenceGrants: each is there or not, by what it admits. */
    record OfGrant() implements Blending<Grant> {
        @Override
        public String name(Grant object) {
            return "ReferenceGrant from "
                    + object.from()
                    + " to "
                    + object.namespace()
                    + object.service().map(one -> "/" + one).orElse("");
        }

        @Override
        public Grant blend(Choice<Grant> parts, Grant after) {
            return after;
        }
    }
}
