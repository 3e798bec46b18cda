package dev.haechi.policy.check;

import dev.haechi.model.network.Zone;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.control.Control;
import java.util.List;

/** Which check looks for counterexamples of which control. */
public final class Checks {
    private Checks() {}

    /** Costs a question to the network per place or pair of places that the control is about. */
    public static Outcome check(Control control, Case subject) {
        return of(control).check(subject);
    }

    /** Whether it asks about most pairs at a glance, for which a large landscape is surveyed. */
    public static boolean glances(Control control) {
        return switch (of(control)) {
            case DmzInward _, ListedEgress _, LivingFlows _, NoWayOut _ -> true;
            case Check _ -> false;
        };
    }

    private static Check of(Control control) {
        return switch (control) {
            case EFS_15_01 -> new ClosedToInternet(List.of(Zone.DATA));
            case EFS_15_02 -> new InspectedEntry();
            case EFS_15_03 -> new ClosedToInternet(List.of(Zone.MGMT, Zone.SEC));
            case EFS_15_04 -> new PrivateRoutes();
            case EFS_15_05 -> new PublicAddresses();
            case EFS_15_06 -> new ListedEgress();
            case EFS_15_07 -> new NoWayOut();
            case EFS_15_12 -> new OpenRules();
            case EFS_15_13 -> new DeclaredRules();
            case EFS_15_16 -> new LivingFlows();
            case EFS_17_01 -> new PublicServers();
            case EFS_17_02 -> new DmzStores();
            case EFS_17_03 -> new PublishedPorts();
            case EFS_17_04 -> new DmzInward();
            case EFS_18_01 -> new PrivateBlocks();
        };
    }
}
