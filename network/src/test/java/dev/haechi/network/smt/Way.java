package dev.haechi.network.smt;

import com.microsoft.z3.BoolExpr;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import java.util.Set;

/**
 * One way that packets go when they leave a subnet.
 *
 * @param taken which packets go it
 * @param through the instances that forwarded them
 */
record Way(BoolExpr taken, End end, Set<InstanceId> through) {
    /** Where it ends, as far as packets keep their addresses. */
    sealed interface End {}

    /** In the subnet, for whoever has the address there. */
    record InSubnet(SubnetId subnet) implements End {}

    /** Routed into a VPC, before the ACL of the address's subnet. */
    record InVpc(VpcId vpc) implements End {}

    /** At somebody, past every ACL. */
    record At(Endpoint node) implements End {}

    record AtNetwork(ExternalId network) implements End {}

    record AtGateway(InternetGateway gateway) implements End {}

    record AtNat(NatGateway nat) implements End {}
}
