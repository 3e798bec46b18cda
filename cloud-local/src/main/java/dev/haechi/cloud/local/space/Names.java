package dev.haechi.cloud.local.space;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.VpcId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of namespaces and links. Every namespace of an environment begins with {@code hc-<env>.},
 * and no other environment's does, for a dot stands in no environment's part.
 */
public record Names(EnvironmentName environment) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final int HASH_DIGITS = 10;

    /** What the names of all its namespaces begin with. */
    public String prefix() {
        return "hc-" + plain(environment.value()) + ".";
    }

    public String vpc(VpcId id) {
        return prefix() + "v." + plain(id.value());
    }

    public String instance(InstanceId id) {
        return prefix() + "i." + plain(id.value());
    }

    public String nat(GatewayId id) {
        return prefix() + "n." + plain(id.value());
    }

    String hub(HubId id) {
        return prefix() + "h." + plain(id.value());
    }

    /** The simulated internet. */
    public String internet() {
        return prefix() + "internet";
    }

    /** A link's name: what it is, and a hash of whose; 11 of the 15 characters that Linux has. */
    public static String link(char what, Id... whose) {
        return what + hash(ids(whose)).substring(0, HASH_DIGITS);
    }

    /** A locally administered address (IEEE 802-2014, 8.4), the same for the same end of a link. */
    public static String mac(String end, Id... whose) {
        var hash = hash(end + "\n" + ids(whose));
        var mac = new StringBuilder("02");
        for (int i = 0; i < HASH_DIGITS; i += 2) {
            mac.append(':').append(hash, i, i + 2);
        }
        return mac.toString();
    }

    /** The number of a routing table: past the kernel's own, and the same for the same subnet. */
    public static String table(Id... whose) {
        int number = Integer.parseInt(hash(ids(whose)).substring(0, 7), 16);
        return Integer.toString(1_000 + number);
    }

    /** 16 bits that belong to a thing. */
    public static int number(Id whose) {
        return Integer.parseInt(hash(ids(whose)).substring(0, 4), 16);
    }

    private static String ids(Id... whose) {
        var text = new StringBuilder();
        for (var id : whose) {
            text.append(id.getClass().getSimpleName()).append(' ').append(id.value()).append('\n');
        }
        return text.toString();
    }

    /**
     * The name itself where a file and a shell take it, and otherwise what they take and a hash.
     */
    private static String plain(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        var kept = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return kept.substring(0, Math.min(40, kept.length()))
                + "_"
                + hash(name).substring(0, HASH_DIGITS);
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
