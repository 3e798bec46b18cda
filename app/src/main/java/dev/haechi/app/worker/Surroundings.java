package dev.haechi.app.worker;

import dev.haechi.app.environment.Intended;
import java.util.List;

/** What the worker keeps alive beside the environments: database, doors, the server. */
public interface Surroundings {
    /** Starts the database again when it does not answer. */
    void ensureDatabase();

    /** Opens the doors of exactly these environments; those that are open stay open. */
    void ensureDoors(List<Intended> up);

    /** Gives the server what it uses of these environments' secrets, and takes back the rest. */
    void ensureSecrets(List<Intended> up);

    /** Starts the unprivileged server again when it ended. */
    void ensureServer();
}
