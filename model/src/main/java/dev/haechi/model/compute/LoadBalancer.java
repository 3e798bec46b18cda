package dev.haechi.model.compute;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Action;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * Takes connections on its listeners and opens connections of its own to the targets. A layer 7 one
 * re-originates (kr-financial reach⁺), a layer 4 one belongs to packet-level reach.
 */
public record LoadBalancer(
        LoadBalancerId id,
        Scheme scheme,
        Layer layer,
        Front front,
        Optional<AccessList> accessList,
        List<Listener> listeners) {
    /** Who it is for. */
    public enum Scheme {
        INTERNET,
        INTERNAL
    }

    /** On what it decides. */
    public enum Layer {
        L4,
        L7
    }

    /** Where it stands. */
    public sealed interface Front {}

    /** A provider's load balancer with an address in a subnet. */
    public record Managed(SubnetId subnet, List<Address> addresses, List<GroupId> groups)
            implements Front {
        public Managed {
            addresses = List.copyOf(addresses);
            groups = List.copyOf(groups);
        }
    }

    /** A proxy on an instance: its addresses, its groups. */
    public record OnInstance(InstanceId instance) implements Front {}

    /** Clients that are admitted (ALLOW: only these) or refused (DENY: all but these). */
    public record AccessList(RuleId id, Action action, AddressSet clients) {}

    /**
     * @param targets instances behind it, and the port there
     * @param minimumTls lowest TLS version such as 1.2; Known empty text means no TLS
     * @param redirect whether it only sends clients on to the TLS listener
     */
    public record Listener(
            ListenerId id,
            Protocol protocol,
            Port port,
            List<Target> targets,
            Fact<String> minimumTls,
            boolean redirect,
            List<PathRule> paths) {
        public Listener {
            targets = List.copyOf(targets);
            paths = List.copyOf(paths);
        }
    }

    public record Target(InstanceId instance, Port port) {}

    /** A published path of an L7 listener, for the controls on what is published. */
    public record PathRule(String host, String path) {}

    public LoadBalancer {
        listeners = List.copyOf(listeners);
    }
}
