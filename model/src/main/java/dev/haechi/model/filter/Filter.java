package dev.haechi.model.filter;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;

/**
 * What security groups, network ACLs and network policies lower to, for one place and direction:
 * the first line that matches decides, and the default when none does. Lines of a filter whose
 * lines all allow may be in any order.
 *
 * @param lines in their order
 * @param otherwise what happens to a packet that no line matches
 * @param stateful whether replies of what it admitted pass without being judged
 */
public record Filter(List<Line> lines, Action otherwise, boolean stateful) {
    /** Admits everything. */
    public static final Filter OPEN = new Filter(List.of(), Action.ALLOW, true);

    /**
     * One line, with every reference resolved to addresses.
     *
     * @param rule the rule that it came from
     */
    public record Line(
            RuleId rule,
            Action action,
            AddressSet sources,
            AddressSet destinations,
            ServiceSet services,
            PortRange sourcePorts) {}

    public Filter {
        lines = List.copyOf(lines);
    }

    /** The line that decides about a packet; empty when none matches. Costs O(lines). */
    public Optional<Line> deciding(Address source, Address destination, Service service) {
        return lines.stream()
                .filter(line -> line.sources().contains(source))
                .filter(line -> line.destinations().contains(destination))
                .filter(line -> line.services().contains(service))
                .findFirst();
    }
}
