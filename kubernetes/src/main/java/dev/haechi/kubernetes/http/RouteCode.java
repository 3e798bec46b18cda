package dev.haechi.kubernetes.http;

import dev.haechi.text.ProblemCode;

/** Routes that no request comes to. */
public enum RouteCode implements ProblemCode {
    /** An HTTPRoute without Gateway: the route. */
    NO_ENTRANCE("KUB-314"),
    /** A route that no listener of its Gateway takes: the route, the Gateway. */
    NOT_ATTACHED("KUB-315");

    private final String key;

    RouteCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
