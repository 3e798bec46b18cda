package dev.haechi.model.governance;

import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.PersonName;
import java.time.LocalDate;
import java.util.List;

/**
 * An approved exception to one control, for the flows of its scope alone, until it expires.
 *
 * @param scope at least one; what is outside stays a finding
 * @param owner who asked for it and answers for it
 * @param approver another person
 * @param reason in the words of the blueprint
 * @param expires the last day, in the time zone of the judgement, on which it holds
 */
public record Waiver(
        ControlId control,
        List<FlowScope> scope,
        PersonName owner,
        PersonName approver,
        String reason,
        LocalDate expires) {
    public Waiver {
        scope = List.copyOf(scope);
        if (scope.isEmpty()) {
            throw new IllegalArgumentException("a waiver of " + control + " names its flows");
        }
        if (owner.equals(approver)) {
            throw new IllegalArgumentException(owner + " approves their own waiver of " + control);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a waiver of " + control + " has a reason");
        }
    }

    /** Whether the flow is within the scope. */
    public boolean covers(Flow flow) {
        return scope.stream().anyMatch(one -> one.covers(flow));
    }

    /** Whether it still holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
