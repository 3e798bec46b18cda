package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of one tier, as parts of which the first that has a packet decides.
 *
 * <p>ClusterNetworkPolicySpec of the network-policy-api: the lowest priority is asked first, and
 * within a policy the first rule; Pass skips what is left of the tier; which of two policies with
 * the same priority counts is open.
 *
 * @param pessimistic the parts in the order in which the least passes
 * @param optimistic the parts in the order in which the most passes
 * @param doubts about policies with the same priority
 */
record TierParts(List<Part> pessimistic, List<Part> optimistic, List<Doubt> doubts) {

    /** One policy that is about the subject, and what its rules say. */
    record Stated(Policy policy, List<Part> parts) {}

    /** Of policies in the order of their priority. */
    static TierParts of(List<Stated> policies) {
        var pessimistic = new ArrayList<Part>();
        var optimistic = new ArrayList<Part>();
        var doubts = new ArrayList<Doubt>();
        int from = 0;
        while (from < policies.size()) {
            int to = from + 1;
            while (to < policies.size() && equal(policies.get(from), policies.get(to))) {
                to++;
            }
            var group = policies.subList(from, to);
            pessimistic.addAll(ordered(group, List.of(Verb.DENY, Verb.PASS, Verb.ALLOW)));
            optimistic.addAll(ordered(group, List.of(Verb.ALLOW, Verb.PASS, Verb.DENY)));
            addDoubts(group, doubts);
            from = to;
        }
        return new TierParts(withoutPasses(pessimistic), withoutPasses(optimistic), doubts);
    }

    private static boolean equal(Stated one, Stated other) {
        return one.policy().priority() == other.policy().priority();
    }

    private static List<Part> ordered(List<Stated> group, List<Verb> order) {
        if (group.size() == 1) {
            return group.getFirst().parts();
        }
        var all = new ArrayList<Part>();
        group.forEach(one -> all.addAll(apart(one.parts())));
        all.sort(Comparator.comparingInt(part -> order.indexOf(part.verb())));
        return all;
    }

    /** The same decisions by parts of which the order means nothing. */
    private static List<Part> apart(List<Part> parts) {
        var all = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            var rest = parts.get(i);
            for (var before : parts.subList(0, i)) {
                rest = rest.after(before);
            }
            all.add(rest);
        }
        return all;
    }

    private static List<Part> withoutPasses(List<Part> parts) {
        var passes = new ArrayList<Part>();
        var all = new ArrayList<Part>();
        for (var part : parts) {
            var rest = part;
            for (var pass : passes) {
                rest = rest.after(pass);
            }
            (part.verb() == Verb.PASS ? passes : all).add(rest);
        }
        return all;
    }

    private static void addDoubts(List<Stated> group, List<Doubt> doubts) {
        for (int i = 0; i < group.size(); i++) {
            for (var other : group.subList(i + 1, group.size())) {
                addDoubts(group.get(i), other, doubts);
            }
        }
    }

    private static void addDoubts(Stated one, Stated other, List<Doubt> doubts) {
        var fact =
                Message.of(
                        MissingFact.EQUAL_PRIORITY,
                        one.policy().toString(),
                        other.policy().toString());
        for (var mine : one.parts()) {
            for (var theirs : other.parts()) {
                if (mine.verb() != theirs.verb()) {
                    mine.possible()
                            .forEach(
                                    box ->
                                            theirs.possible()
                                                    .forEach(
                                                            with -> meet(box, with, fact, doubts)));
                }
            }
        }
    }

    private static void meet(Box box, Box with, Message fact, List<Doubt> doubts) {
        var whom = box.whom().intersect(with.whom());
        ServiceSet services = box.services().intersect(with.services());
        if (!whom.isEmpty() && !services.isEmpty()) {
            doubts.add(new Doubt(whom, services, fact));
        }
    }
}
