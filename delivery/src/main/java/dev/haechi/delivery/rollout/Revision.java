package dev.haechi.delivery.rollout;

import dev.haechi.delivery.image.Image;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One immutable version of a workload: what exactly its replicas run.
 *
 * @param slots the places it may use, at least one more than its most replicas unless it is
 *     stateful
 * @param names of the services that it calls → their service addresses
 * @param secrets that it gets as files
 * @param files that it finds in {@code /etc/haechi}: name → content; no secret is among them. They
 *     may change while it runs, and are therefore no part of {@link #key()}
 * @param callers the instances whose calls to it are led to its live replicas
 */
public record Revision(
        EnvironmentName environment,
        Workload workload,
        Image image,
        List<Slot> slots,
        SequencedMap<String, Address> names,
        List<GivenSecret> secrets,
        SequencedMap<String, String> files,
        List<InstanceId> callers) {
    private static final int KEY_DIGITS = 16;

    public Revision {
        slots = List.copyOf(slots);
        names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
        secrets = List.copyOf(secrets);
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        callers = List.copyOf(callers);
        if (slots.size() < workload.replicas().max()) {
            throw new IllegalArgumentException(
                    workload.name()
                            + " has "
                            + slots.size()
                            + " places for up to "
                            + workload.replicas().max()
                            + " replicas");
        }
    }

    public ServiceName service() {
        return workload.name();
    }

    /**
     * The same for two revisions whose replicas need not be exchanged for each other: a digest of
     * the image and of everything that a container gets when it is made.
     */
    public String key() {
        var given =
                List.of(
                        image.digest(),
                        workload.port(),
                        workload.resources(),
                        workload.volume(),
                        workload.user(),
                        workload.environment(),
                        names,
                        secrets.stream().map(one -> one.name() + "=" + one.version()).toList());
        return digest(given.toString()).substring(0, KEY_DIGITS);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
