package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The proxy that variables name where a kubeconfig names none, read as kubectl reads them (Go's
 * package {@code golang.org/x/net/http/httpproxy}).
 *
 * @param variable that names the proxy, {@code HTTPS_PROXY} or {@code https_proxy}
 * @param proxy what it says, empty text for no proxy
 * @param exceptions what {@code NO_PROXY} says: servers that are reached directly
 */
public record ProxyVariables(String variable, String proxy, String exceptions) {

    private static final List<Cidr> LOOPBACK =
            List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1/128"));
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[([^]]+)]|([^:]+)):([0-9]{1,5})");

    /**
     * A proxy on the way to a server.
     *
     * @param variable that names it
     * @param proxy empty when it is none that can be gone through
     */
    public record Named(String variable, Optional<Endpoint> proxy) {}

    /** Reads variables, which are empty texts where they are not set. */
    public static ProxyVariables of(UnaryOperator<String> environment) {
        var variable = firstSet(environment, "HTTPS_PROXY", "https_proxy");
        var exceptions = firstSet(environment, "NO_PROXY", "no_proxy");
        return new ProxyVariables(
                variable, environment.apply(variable), environment.apply(exceptions));
    }

    private static String firstSet(UnaryOperator<String> environment, String great, String small) {
        return environment.apply(great).isEmpty() && !environment.apply(small).isEmpty()
                ? small
                : great;
    }

    /** The proxy for a server; this machine itself is never asked through one. */
    public Optional<Named> proxyFor(Endpoint server) {
        if (proxy.isBlank() || isHere(server.host()) || isExcepted(server)) {
            return Optional.empty();
        }
        var endpoint = Endpoint.tryParse(proxy).filter(one -> !one.tls());
        return Optional.of(new Named(variable, endpoint));
    }

    private static boolean isHere(String host) {
        return host.equalsIgnoreCase("localhost")
                || Address.tryParse(host).filter(ProxyVariables::isLoopback).isPresent();
    }

    private static boolean isLoopback(Address address) {
        return LOOPBACK.stream().anyMatch(block -> block.contains(address));
    }

    private boolean isExcepted(Endpoint server) {
        return words(exceptions).stream().anyMatch(word -> covers(word, server));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean covers(String word, Endpoint server) {
        var host = server.host().toLowerCase(Locale.ROOT);
        var parts = WITH_PORT.matcher(word);
        if (!parts.matches()) {
            return covers(word, host);
        }
        var named = Optional.ofNullable(parts.group(1)).orElse(parts.group(2));
        return parts.group(3).equals(Integer.toString(server.port())) && covers(named, host);
    }

    private static boolean covers(String word, String host) {
        var address = Address.tryParse(host);
        var block = Cidr.tryParse(word).or(() -> Address.tryParse(word).map(Cidr::of));
        return word.equals("*")
                || block.map(some -> address.filter(some::contains).isPresent())
                        .orElseGet(() -> isNamed(word, host));
    }

    /**
     * {@code bank.example} means it and all below; with a dot or {@code *.} before it, those below.
     */
    private static boolean isNamed(String name, String host) {
        var below = name.startsWith("*.") ? name.substring(1) : name;
        return below.startsWith(".")
                ? host.endsWith(below)
                : host.equals(below) || host.endsWith("." + below);
    }
}
