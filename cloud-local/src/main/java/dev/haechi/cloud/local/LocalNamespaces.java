package dev.haechi.cloud.local;

import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import java.nio.file.Path;

/** Where the network namespaces of an environment stand, for whoever joins or enters them. */
public final class LocalNamespaces {
    private static final Path FOLDER = Path.of("/run/netns");

    private final Names names;

    private LocalNamespaces(Names names) {
        this.names = names;
    }

    public static LocalNamespaces of(EnvironmentName environment) {
        return new LocalNamespaces(new Names(environment));
    }

    /** The name of an instance's namespace, as {@code ip netns} lists it. */
    public String name(InstanceId instance) {
        return names.instance(instance);
    }

    /** The file by which an instance's namespace is entered; it need not exist yet. */
    public Path path(InstanceId instance) {
        return FOLDER.resolve(name(instance));
    }

    /** The name of the simulated internet's namespace. */
    public String internet() {
        return names.internet();
    }
}
