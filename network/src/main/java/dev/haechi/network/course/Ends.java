package dev.haechi.network.course;

import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Cohort;

/** Takes flows over where {@link Roads} ends: that differs for first packets and replies. */
interface Ends {
    /** Whether the sender of the packets has a floating IP of a family. */
    boolean hasFloatingIp(IpFamily family);

    /** They are at the door of a cohort. */
    void atCohort(Wave wave, Cohort cohort);

    /** They are about to leave through an internet gateway. */
    void atInternetGateway(Wave wave, InternetGateway gateway);

    /** They are at a NAT gateway. */
    void atNatGateway(Wave wave, NatGateway nat, Subnet subnet);

    /** A line carried them to its far end. */
    void atExternal(Wave wave, ExternalNetwork external);

    /** They are lost. */
    void lost(Wave wave, Disposition disposition, Id at, Step step);

    /** What becomes of them is not known. */
    void unknown(Wave wave, Id at, String fact);
}
