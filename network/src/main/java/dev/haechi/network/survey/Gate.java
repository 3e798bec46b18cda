package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.network.spans.Spans;
import java.util.List;

/**
 * What one security group admits in one direction; nothing else of an interface's groups matters.
 *
 * @param rules in the order of the group
 */
record Gate(List<Rule> rules) {
    /** What an interface without groups has: everybody may pass, for everything. */
    static final Gate OPEN = new Gate(List.of(new Rule(AddressSet.ALL, Spans.ALL)));

    Gate {
        rules = List.copyOf(rules);
    }

    /** One line: these peers, for these services. */
    record Rule(AddressSet peers, Spans services) {}
}
