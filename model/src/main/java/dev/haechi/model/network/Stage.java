package dev.haechi.model.network;

/** What a VPC is for. */
public enum Stage {
    PROD,
    STG,
    DEV,
    RND,
    MGMT,
    DR
}
