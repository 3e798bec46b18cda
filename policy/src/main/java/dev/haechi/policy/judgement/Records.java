package dev.haechi.policy.judgement;

import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.Waiver;
import java.util.List;

/** What people decided, beside what packets can do. */
public record Records(List<Person> people, List<Waiver> waivers) {
    /** Nobody decided anything. */
    public static final Records NONE = new Records(List.of(), List.of());

    public Records {
        people = List.copyOf(people);
        waivers = List.copyOf(waivers);
    }
}
