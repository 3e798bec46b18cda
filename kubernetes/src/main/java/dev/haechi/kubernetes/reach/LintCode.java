package dev.haechi.kubernetes.reach;

import dev.haechi.text.ProblemCode;

/** What is written in vain or by mistake. */
public enum LintCode implements ProblemCode {
    /** Policies in a cluster that does not enforce them: how many. */
    NOT_ENFORCED("KUB-301"),
    /** A policy about no pod: the policy. */
    SELECTS_NOTHING("KUB-302"),
    /** A rule that means nobody: the policy, the rule. */
    MEANS_NOBODY("KUB-303"),
    /** A port that no container of those who receive declares: the policy, the rule, the name. */
    PORT_OF_NOBODY("KUB-304"),
    /** Two policies with the same priority: the later, the earlier, the priority. */
    EQUAL_PRIORITY("KUB-305"),
    /** A service without pods: the service, its selector. */
    NO_ENDPOINT("KUB-306"),
    /** A service whose pods lack its target port: the service, the name. */
    NO_TARGET("KUB-307"),
    /** A route to a service or port that is not there: the route, the service, the port. */
    NO_BACKEND("KUB-308"),
    /** A route to a service of another namespace without grant: the route, the service. */
    NOT_GRANTED("KUB-309"),
    /** Rules of a direction that the policy has not among its types: the policy, the first rule. */
    OF_NO_TYPE("KUB-310"),
    /** A policy whose pods get everything by others: the policy, the direction, the others. */
    SHADOWED("KUB-311"),
    /** A rule beside one that admits everything: the policy, the rule, the wide one. */
    RULE_SHADOWED("KUB-312"),
    /** Pods that write to others but to no name server: the policies. */
    NO_NAMES("KUB-313");

    private final String key;

    LintCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
