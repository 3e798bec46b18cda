package dev.haechi.kubernetes.connection;

import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;

/**
 * How connections between two parties stand; what is in none of the sets is blocked.
 *
 * @param reaches what certainly arrives
 * @param partly what some of the pods behind a service answer, and others do not
 * @param unknown what depends on missing facts
 */
public record Stands(ServiceSet reaches, ServiceSet partly, ServiceSet unknown) {
    /** Nothing arrives. */
    public static final Stands NONE = new Stands(ServiceSet.NONE, ServiceSet.NONE, ServiceSet.NONE);

    /** Some services, all of which stand alike. */
    static Stands of(Verdict verdict, ServiceSet services) {
        return switch (verdict) {
            case REACHES -> new Stands(services, ServiceSet.NONE, ServiceSet.NONE);
            case PARTLY -> new Stands(ServiceSet.NONE, services, ServiceSet.NONE);
            case UNKNOWN -> new Stands(ServiceSet.NONE, ServiceSet.NONE, services);
            case BLOCKED -> NONE;
        };
    }

    /** Both, of services of which none is in both. */
    Stands and(Stands others) {
        return new Stands(
                reaches.union(others.reaches),
                partly.union(others.partly),
                unknown.union(others.unknown));
    }

    /** Everything that may arrive. */
    public ServiceSet possible() {
        return reaches.union(partly).union(unknown);
    }

    /** What of some services stands so. */
    public ServiceSet having(Verdict verdict, ServiceSet among) {
        return switch (verdict) {
            case REACHES -> among.intersect(reaches);
            case PARTLY -> among.intersect(partly);
            case UNKNOWN -> among.intersect(unknown);
            case BLOCKED -> among.minus(possible());
        };
    }

    /** How one stands. */
    public Verdict of(Service service) {
        if (reaches.contains(service)) {
            return Verdict.REACHES;
        }
        if (partly.contains(service)) {
            return Verdict.PARTLY;
        }
        return unknown.contains(service) ? Verdict.UNKNOWN : Verdict.BLOCKED;
    }
}
