package dev.haechi.blueprint;

import dev.haechi.model.governance.ControlId;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import java.time.LocalDate;
import java.util.List;

/** One of {@code spec.waivers}. */
public record WaiverSpec(
        Origin origin,
        ControlId control,
        List<Scope> scope,
        Written<PersonName> owner,
        Written<PersonName> approver,
        String reason,
        LocalDate expires) {
    public WaiverSpec {
        scope = List.copyOf(scope);
    }

    /** Flows that it is for. */
    public record Scope(Written<Place> from, Written<Place> to, ServiceSet services) {}
}
