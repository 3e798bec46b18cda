package dev.haechi.wiring.state;

import java.util.List;

/** What is where, in the copy and in the file. */
final class Names {
    static final String DATABASE = "database";
    static final String KEY = "secrets/key";
    static final String LOCKED_KEY = "secrets/key.locked";
    static final String BUILD_LOGS = "logs/builds";
    static final String VOLUMES = "volumes";

    /** First what names commits, then the objects. */
    static final List<String> REPOSITORIES = List.of("repositories.tar", "objects.tar");

    private Names() {}
}
