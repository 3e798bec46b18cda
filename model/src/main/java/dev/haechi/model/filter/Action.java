package dev.haechi.model.filter;

/** What a rule does with a packet that it matches. */
public enum Action {
    ALLOW,
    DENY
}
