package dev.haechi.kubernetes.oracle;

import java.util.HashMap;
import java.util.Map;

/**
 * One way how everything can be that manifests do not say.
 *
 * @param enforced whether policies count
 * @param teams the values of a label of namespaces that nobody describes; absent for none
 * @param addresses of pods without one and of nodes, by the pod's name
 * @param hostPodsAreTold whether policies tell pods on the host's network from the node
 * @param oneNode whether all pods stand on one node
 * @param lastFirst whether of policies with the same priority the last counts
 */
record World(
        boolean enforced,
        Map<String, String> teams,
        Map<String, String> addresses,
        boolean hostPodsAreTold,
        boolean oneNode,
        boolean lastFirst) {

    static World of(Dice dice, boolean enforcementKnown) {
        var teams = new HashMap<String, String>();
        var addresses = new HashMap<String, String>();
        for (var name : java.util.List.of("a", "b", "c")) {
            if (dice.chance(0.7)) {
                teams.put(name, dice.pick(java.util.List.of("x", "y")));
            }
        }
        for (int i = 0; i < 8; i++) {
            addresses.put(
                    "w" + i,
                    dice.pick(java.util.List.of("10.0.0.", "10.9.0.", "192.0.2."))
                            + (1 + dice.below(6)));
        }
        return new World(
                enforcementKnown || dice.chance(0.7),
                teams,
                addresses,
                dice.chance(0.5),
                dice.chance(0.3),
                dice.chance(0.5));
    }
}
