package dev.haechi.kubernetes.access;

import java.util.List;
import java.util.Optional;

/** What an API server said to who showed credentials. */
public sealed interface Replies {
    /**
     * The plugin gave no credentials.
     *
     * @param end how it ended
     */
    record PluginFailed(String command, String end) implements Replies {}

    /**
     * Who answered broke off, or did not in time.
     *
     * @param reason in the words of Java
     */
    record BrokenOff(String reason) implements Replies {}

    /**
     * Answers.
     *
     * @param version the status of {@code /version}
     * @param gitVersion such as v1.36.0; empty when there is none in the answer
     * @param review the status of the question for rights
     * @param rules what is granted in the namespace; empty when the answer has none
     * @param complete whether these are all rules
     * @param clusterWide of the rights for the whole cluster, those that are not granted
     */
    record Said(
            int version,
            Optional<String> gitVersion,
            int review,
            Optional<List<GrantedRule>> rules,
            boolean complete,
            List<Right> clusterWide)
            implements Replies {
        public Said {
            rules = rules.map(List::copyOf);
            clusterWide = List.copyOf(clusterWide);
        }
    }
}
