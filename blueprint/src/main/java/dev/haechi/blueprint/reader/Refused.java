package dev.haechi.blueprint.reader;

import java.util.List;
import java.util.Map;

/** What is known by name and refused, because this release cannot honour it. */
final class Refused {
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "spec", List.of("cluster", "images", "registry", "mirrors"),
                    "spec.cloud", List.of("region", "credentials", "project", "endpoint"),
                    "spec.network",
                            List.of(
                                    "groups",
                                    "hubs",
                                    "lines",
                                    "vpn",
                                    "partners",
                                    "endpoints",
                                    "prefixLists"));

    private static final List<String> SERVICE_KEYS =
            List.of("command", "args", "init", "sidecars", "schedule", "groups", "protocol");

    private static final List<String> PROVIDERS =
            List.of("nhncloud", "openstack", "aws", "azure", "gcp", "naver", "kt");

    private static final List<String> OVERLAYS =
            List.of("none", "geneve", "wireguard", "ipip", "udp", "host-gw", "calico", "cilium");

    private Refused() {}

    static boolean names(String path, String key) {
        return KEYS.getOrDefault(path, List.of()).contains(key)
                || (path.matches("spec\\.services\\[.*\\]") && SERVICE_KEYS.contains(key));
    }

    static boolean provider(String name) {
        return PROVIDERS.contains(name);
    }

    static boolean overlay(String name) {
        return OVERLAYS.contains(name);
    }
}
