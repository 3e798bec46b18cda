package dev.haechi.model.compute;

import dev.haechi.model.address.IpFamily;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a network plugin carries the packets of pods between nodes, with the ports that it takes when
 * nobody chooses others.
 *
 * <p>Sources: flannel, "Backends"; Calico, "System requirements"; Cilium, "System requirements:
 * Firewall Rules"; Antrea, "Network Requirements". IP in IP is protocol 4 (RFC 2003).
 */
public enum Overlay {
    FLANNEL_VXLAN(Answers.APART, 17, 8472, 8472),
    FLANNEL_WIREGUARD(Answers.BY_THE_SAME_PORTS, 17, 51_820, 51_821),
    FLANNEL_UDP(Answers.BY_THE_SAME_PORTS, 17, 8285, 8285),
    CALICO_VXLAN(Answers.APART, 17, 4789, 4789),
    CALICO_IPIP(Answers.BY_THE_SAME_PORTS, 4, 0, 0),
    CALICO_WIREGUARD(Answers.BY_THE_SAME_PORTS, 17, 51_820, 51_821),
    CILIUM_VXLAN(Answers.APART, 17, 8472, 8472),
    CILIUM_GENEVE(Answers.APART, 17, 6081, 6081),
    CILIUM_WIREGUARD(Answers.BY_THE_SAME_PORTS, 17, 51_871, 51_871),
    ANTREA_GENEVE(Answers.APART, 17, 6081, 6081),
    ANTREA_VXLAN(Answers.APART, 17, 4789, 4789),
    /** None: the network routes packets with the addresses of pods. */
    NONE(Answers.APART, 0, 0, 0);

    /** How packets that go back look to a filter that remembers those that went there. */
    private enum Answers {
        /** As connections of their own: the source port is drawn anew for each flow of pods. */
        APART,
        /** As replies. */
        BY_THE_SAME_PORTS
    }

    private final Answers answers;
    private final int protocol;
    private final int port;
    private final int portOfIpv6;

    Overlay(Answers answers, int protocol, int port, int portOfIpv6) {
        this.answers = answers;
        this.protocol = protocol;
        this.port = port;
        this.portOfIpv6 = portOfIpv6;
    }

    /** The overlay of a word such as {@code flannel-vxlan}; empty for another word. */
    public static Optional<Overlay> tryParse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words. */
    public static String words() {
        return Arrays.stream(values()).map(Overlay::word).collect(Collectors.joining(", "));
    }

    /** As a person writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether packets of nodes carry those of pods. */
    public boolean carries() {
        return this != NONE;
    }

    /**
     * What nodes with addresses of a family send each other, in both directions.
     *
     * @throws IllegalStateException when nothing is carried
     */
    public Service service(IpFamily family) {
        if (!carries()) {
            throw new IllegalStateException("without overlay nothing is carried");
        }
        return new Service(new Protocol(protocol), family == IpFamily.V6 ? portOfIpv6 : port);
    }

    /** Whether what goes back is a reply to what went there, for filters that remember. */
    public boolean isAnswered() {
        return answers == Answers.BY_THE_SAME_PORTS;
    }

    /**
     * By what nodes tell each other where pods are, when packets between nodes do that: Calico's IP
     * in IP learns it by BGP, unless it was set up otherwise.
     */
    public Optional<Service> toldBy() {
        return this == CALICO_IPIP ? Optional.of(Service.tcp(179)) : Optional.empty();
    }

    /** All of {@link #service}. */
    public String ports() {
        return Stream.of(IpFamily.values())
                .map(family -> service(family).toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
