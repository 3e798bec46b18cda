package dev.haechi.app.doctor;

import dev.haechi.text.Wording;

/** What a prerequisite is for. */
public enum Purpose implements Wording {
    BUILD,
    CLUSTERS,
    CONTAINERS,
    FIREWALL,
    GIT,
    IMAGES,
    NAMESPACES,
    ROOM,
    TRUST;

    @Override
    public String key() {
        return name();
    }
}
