package dev.haechi.app.design;

import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.answer.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * Why a packet passes or not, and what would let it pass.
 *
 * @param trace the way as it is, with the rule that decided at each hop
 * @param blockers everything that stops it, each by itself; none when it passes
 * @param admitted whether it passes, or would with the changes: they were tried on a copy
 * @param changes that let it pass together, none of which can be left out; none when it passes, or
 *     when no such changes are known
 */
public record ExplainAnswer(
        TraceAnswer trace, List<Passed> blockers, boolean admitted, List<Change> changes) {
    public ExplainAnswer {
        blockers = List.copyOf(blockers);
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param on the id of what it is made on
     * @param origin where that is written
     */
    public record Change(Suggestion suggestion, String on, Optional<String> origin) {
        /** A change, and where that is written which it is made on. */
        public static Change of(Suggestion suggestion, Origins origins) {
            var on = on(suggestion);
            return new Change(suggestion, on.value(), origins.of(on).map(Object::toString));
        }

        private static Id on(Suggestion suggestion) {
            return switch (suggestion) {
                case Suggestion.AddGroupRule add -> add.group();
                case Suggestion.AddAclRule add -> add.acl();
                case Suggestion.AddRoute add -> add.table();
                case Suggestion.AddHubRoute add -> add.hub();
                case Suggestion.AddPeering add -> add.one();
                case Suggestion.AddInternetGateway add -> add.vpc();
                case Suggestion.AddAllowEntry add -> add.nat();
                case Suggestion.AdmitClient add -> add.balancer();
                case Suggestion.AddListener add -> add.balancer();
                case Suggestion.Forward add -> add.instance();
                case Suggestion.GiveFloatingIp add -> add.holder();
            };
        }
    }
}
