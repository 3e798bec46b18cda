package dev.haechi.containers.engine;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.nio.file.Path;

/** How things of ours are called on the machine. */
public final class Names {
    public static final String ENVIRONMENT = "dev.haechi.environment";
    public static final String SERVICE = "dev.haechi.service";
    public static final String SLOT = "dev.haechi.slot";
    public static final String REVISION = "dev.haechi.revision";

    private static final int PLAIN_LENGTH = 60;
    private static final int DIGITS = 8;

    private Names() {}

    public static String container(EnvironmentName environment, InstanceId slot) {
        return "haechi-" + plain(environment) + "-" + plain(slot);
    }

    /** The control group that holds all containers of an environment. */
    public static String group(EnvironmentName environment) {
        return "/haechi-" + plain(environment);
    }

    /** Where something of a service stands among those of its environment: a relative path. */
    public static Path folder(EnvironmentName environment, ServiceName service) {
        return Path.of(plain(environment), plain(service));
    }

    /** An id in the characters that file names and containers may have; different ids stay so. */
    public static String plain(Id id) {
        var plain = id.value().replaceAll("[^A-Za-z0-9_-]", "_");
        return plain.equals(id.value()) && plain.length() <= PLAIN_LENGTH
                ? plain
                : plain.substring(0, Math.min(PLAIN_LENGTH, plain.length()))
                        + "."
                        + ContainerHome.digest(id.value(), DIGITS);
    }
}
