package dev.haechi.model.flow;

import dev.haechi.model.address.Address;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import java.util.Optional;

/** What happened to a packet at a hop. */
public sealed interface Step {
    /** A route was chosen. */
    record Routed(RouteTableId table, RouteId route) implements Step {}

    /** No route of the table matches. */
    record Unrouted(RouteTableId table) implements Step {}

    /**
     * A filter let it pass.
     *
     * @param filter a security group, ACL, access list …
     * @param rule which rule; empty when there is nothing to pass (no group, no ACL)
     */
    record Admitted(Id filter, Direction direction, Optional<RuleId> rule) implements Step {}

    /**
     * A filter dropped it.
     *
     * @param rule the rule that denies; empty when no rule admits
     * @param reply whether it was the reply that was dropped
     */
    record Denied(Id filter, Direction direction, Optional<RuleId> rule, boolean reply)
            implements Step {}

    /** Its source was rewritten. */
    record SourceRewritten(Address from, Address to) implements Step {}

    /** Its destination was rewritten. */
    record DestinationRewritten(Address from, Address to) implements Step {}

    /** A proxy opened a connection of its own. */
    record Reoriginated(Address from, Address to) implements Step {}

    /** It was dropped here for a reason that no filter has. */
    record Dropped(String reason) implements Step {}

    record Arrived() implements Step {}
}
