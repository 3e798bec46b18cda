package dev.haechi.app.provisioning;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can go wrong while a cloud is made what a landscape says. */
public enum ProvisioningCode implements ProblemCode {
    STOPPED("APP-101", Family.OUTSIDE),
    /** Environment, digest of the approved plan, digest of the plan that would be right now. */
    MOVED("APP-103", Family.USER),
    /** Version of the cluster, environment. */
    CLUSTER_NOT_STARTED("APP-104", Family.USER);

    private final String key;
    private final Family family;

    ProvisioningCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
