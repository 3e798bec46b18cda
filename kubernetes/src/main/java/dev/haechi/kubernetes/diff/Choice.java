package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.text.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Two versions of an object, of which each part is taken from one or the other. */
final class Choice<T> {
    private static final Origin NOWHERE = new Origin("", 1, 1, 1);

    private final T before;
    private final T after;
    private final Predicate<String> fromAfter;
    private final Set<String> differing = new LinkedHashSet<>();

    /**
     * @param fromAfter of which parts the new version is taken
     */
    Choice(T before, T after, Predicate<String> fromAfter) {
        this.before = before;
        this.after = after;
        this.fromAfter = fromAfter;
    }

    /** A part. */
    <V> V of(String part, Function<T, V> what) {
        return of(part, what, what);
    }

    /** Rules, which are the same wherever they are written. */
    List<PolicyRule> rules(String part, Function<T, List<PolicyRule>> what) {
        return of(part, what, one -> unplaced(what.apply(one)));
    }

    /** Rules of a route, likewise. */
    List<HttpRule> requests(String part, Function<T, List<HttpRule>> what) {
        return of(part, what, one -> what.apply(one).stream().map(Choice::unplaced).toList());
    }

    private <V> V of(String part, Function<T, V> what, Function<T, ?> content) {
        if (!content.apply(before).equals(content.apply(after))) {
            differing.add(part);
        }
        return what.apply(fromAfter.test(part) ? after : before);
    }

    /** The parts asked for that are not the same in both. */
    Set<String> differing() {
        return differing;
    }

    private static List<PolicyRule> unplaced(List<PolicyRule> rules) {
        return rules.stream().map(Choice::unplaced).toList();
    }

    private static PolicyRule unplaced(PolicyRule rule) {
        return new PolicyRule(rule.place(), rule.verb(), rule.peers(), rule.ports(), NOWHERE);
    }

    private static HttpRule unplaced(HttpRule rule) {
        return new HttpRule(
                rule.hosts(),
                rule.paths(),
                rule.backends().stream()
                        .map(one -> new Backend(one.service(), one.port(), NOWHERE))
                        .toList(),
                rule.others(),
                NOWHERE);
    }

    /** The first rule of a route that another version has not. */
    static Optional<Origin> firstOther(HttpRoute route, HttpRoute other) {
        var known = other.rules().stream().map(Choice::unplaced).toList();
        return route.rules().stream()
                .filter(rule -> !known.contains(unplaced(rule)))
                .map(HttpRule::origin)
                .findFirst();
    }

    /** The first rule that the others have not. */
    static Optional<Origin> firstOther(List<PolicyRule> rules, List<PolicyRule> others) {
        var known = unplaced(others);
        return rules.stream()
                .filter(rule -> !known.contains(unplaced(rule)))
                .map(PolicyRule::origin)
                .findFirst();
    }
}
