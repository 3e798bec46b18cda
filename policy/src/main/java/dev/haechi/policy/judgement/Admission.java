package dev.haechi.policy.judgement;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RuleId;
import dev.haechi.text.Origin;
import java.util.Optional;

/**
 * Why a filter on the way let a packet pass.
 *
 * @param hop number of the hop in the trace, from 0
 * @param filter a security group, ACL, access list or allow list
 * @param rule empty when there is nothing to pass: no group, no ACL
 * @param origin where the rule, or the filter without one, was written
 */
public record Admission(
        int hop, Id filter, Direction direction, Optional<RuleId> rule, Optional<Origin> origin) {}
