package dev.haechi.kubernetes.http;

import dev.haechi.text.Wording;

/** Why a request gets to nobody, and what would have to be known of it. */
public enum HttpText implements Wording {
    /** Class or Gateway: a fact that is missing, as the next ones. */
    PROXIES,
    /** Ingress. */
    CLASS_OF,
    /** Gateway. */
    GATEWAY,
    /** Route, what. */
    OTHER_ENTRANCE,
    /** Route, what. */
    OTHER_BACKEND,
    /** Route, path as written, path asked. */
    BY_CONTROLLER,
    /** Route, path as written. */
    MORE_ASKED,
    /** Host asked, host of the rule, route. */
    OTHER_HOST,
    /** Two routes, path. */
    TIE,
    /** Host, doors. */
    WHICH_DOOR,
    /** Request: why nobody gets it, as the next ones. */
    NO_RULE,
    /** Route, service and port. */
    NO_SERVICE,
    /** Route, service. */
    NOT_GRANTED,
    /** Proxy, port. */
    NOT_OPEN,
    /** Route. */
    ANSWERS_ITSELF;

    @Override
    public String key() {
        return name();
    }
}
