package dev.haechi.app.question;

import java.util.List;

/**
 * How far somebody comes who took over a party.
 *
 * @param taken the party
 * @param steps by depth
 * @param safe parties of whom nobody is reached
 */
public record BlastAnswer(String taken, List<Step> steps, List<String> safe) {
    public BlastAnswer {
        steps = List.copyOf(steps);
        safe = List.copyOf(safe);
    }

    /**
     * Parties that are reached from others.
     *
     * @param depth from 1
     * @param certain whether all steps to them are; otherwise they depend on missing facts
     * @param packets what of them is reached by packets
     * @param proxied what else is reached through a proxy
     * @param unknown of what it is not known
     * @param missing the facts that would make it known
     */
    public record Step(
            int depth,
            boolean certain,
            List<String> from,
            List<String> to,
            String packets,
            String proxied,
            String unknown,
            List<String> missing) {
        public Step {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
        }
    }
}
