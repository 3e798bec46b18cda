package dev.haechi.kubernetes.access;

import java.util.List;

/**
 * A rule that grants rights, as SelfSubjectRulesReview says it.
 *
 * @param groups of the API; {@code *} means all, as in the other lists
 * @param names of single objects; none means all
 */
public record GrantedRule(
        List<String> verbs, List<String> groups, List<String> resources, List<String> names) {
    public GrantedRule {
        verbs = List.copyOf(verbs);
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
        names = List.copyOf(names);
    }

    /** Whether it grants a verb on every object of a kind. */
    boolean grants(String verb, Right right) {
        return names.isEmpty()
                && has(verbs, verb)
                && has(groups, right.group())
                && (has(resources, right.resource()) || hasPart(right.resource()));
    }

    private static boolean has(List<String> all, String one) {
        return all.contains("*") || all.contains(one);
    }

    /** {@code *}{@code /log} means that part of everything. */
    private boolean hasPart(String resource) {
        int slash = resource.indexOf('/');
        return slash > 0 && resources.contains("*" + resource.substring(slash));
    }
}
