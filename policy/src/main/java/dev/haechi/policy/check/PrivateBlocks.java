package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.Id;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Inner networks use private blocks, and no two networks overlap (EFS-18-01). */
record PrivateBlocks() implements Check {
    private record Network(Id id, AddressSet addresses) {}

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var networks = new ArrayList<Network>();
        for (var vpc : subject.landscape().vpcs()) {
            tally.asked();
            var own = AddressSet.of(vpc.cidrs());
            networks.add(new Network(vpc.id(), own));
            var foreign = own.minus(subject.parameters().privateBlocks());
            if (!foreign.isEmpty()) {
                tally.found(
                        Message.of(FindingText.NOT_PRIVATE, "VPC " + vpc.id(), foreign),
                        vpc.id(),
                        Case.sources(foreign).union(Case.destinations(foreign)),
                        subject.setting(vpc.id(), "cidrs", vpc.cidrs()));
            }
        }
        if (!networks.isEmpty()) {
            subject.landscape()
                    .externals()
                    .forEach(one -> networks.add(new Network(one.id(), one.addresses())));
            overlaps(subject, networks, tally);
        }
        return tally.done(Message.of(Reason.NO_VPC));
    }

    private static void overlaps(Case subject, List<Network> networks, Tally tally) {
        for (int i = 0; i < networks.size(); i++) {
            for (int j = i + 1; j < networks.size(); j++) {
                var one = networks.get(i);
                var other = networks.get(j);
                var common = one.addresses().intersect(other.addresses());
                if (!common.isEmpty()) {
                    tally.found(() -> overlap(subject, one, other, common));
                }
            }
        }
    }

    private static Finding overlap(Case subject, Network one, Network other, AddressSet common) {
        return Finding.of(
                Message.of(FindingText.OVERLAP, one.id(), other.id(), common),
                one.id(),
                Case.sources(common).union(Case.destinations(common)),
                subject.setting(one.id(), "addresses", one.addresses()),
                subject.setting(other.id(), "addresses", other.addresses()));
    }
}
