package dev.haechi.policy.control;

import static dev.haechi.policy.control.Severity.CRITICAL;
import static dev.haechi.policy.control.Severity.HIGH;
import static dev.haechi.policy.control.Severity.MEDIUM;

import dev.haechi.model.governance.ControlId;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * The controls that this release judges, in the order of their ids. An id is an opaque key: it
 * keeps its number when the article moves, for articles stand in the {@link #basis} with their text
 * version.
 *
 * <p>The formulas are the conditions that must hold; a violation is a counterexample. {@code
 * exposed(x)} is what the internet reaches of x by packets, {@code exposed⁺} through proxies too;
 * {@code P} are the {@link Parameters}.
 */
public enum Control {
    EFS_15_01(CRITICAL, "abc", "∀ d ∈ Instance ∪ DataStore, zone(d)=DATA: exposed⁺(d) = ∅"),
    EFS_15_02(
            CRITICAL,
            "ab",
            "∀ i, zone(i)=APP: waypoint(INTERNET, i, {w : kind(w)∈{WAF,IPS} ∧ mode(w)=BLOCK})"
                    + " ∧ waypoint(INTERNET, i, {l ∈ LoadBalancer : layer(l)=L7 ∧ zone(l)=DMZ})"),
    EFS_15_03(CRITICAL, "abc", "∀ m, zone(m)∈{MGMT,SEC}: exposed⁺(m) = ∅"),
    EFS_15_04(CRITICAL, "ab", "∀ s ∈ Subnet, exposure(s)≠PUBLIC: ¬∃ r ∈ routes(s): target(r)=IGW"),
    EFS_15_05(
            HIGH,
            "ab",
            "∀ x, publicIp(x)≠∅: x ∈ LoadBalancer ∪ Nat ∪ VpnGw"
                    + " ∨ (role(x)∈{bastion,proxy} ∧ zone(x)∈{DMZ,MGMT})"),
    EFS_15_06(
            HIGH,
            "abc",
            "∀ x, zone(x)∈{APP,MGMT}: waypoint(x, INTERNET, {e : allowList(e)≠ANY})"
                    + " ∧ reachDst(x) ⊆ ⋃ allowList ∧ every entry has an owner and a purpose"),
    EFS_15_07(
            CRITICAL, "abc", "∀ d, zone(d)=DATA ∨ exposure(d)=ISOLATED: ¬reach(d, INTERNET, *, *)"),
    EFS_15_12(
            CRITICAL,
            "ab",
            "¬∃ rule: dir=IN ∧ peer ⊇ INTERNET"
                    + " ∧ (ports=ALL ∨ ports ∩ (P.adminPorts ∪ P.dbPorts ∪ P.opsUiPorts) ≠ ∅)"),
    EFS_15_13(MEDIUM, "abc", "∀ rule r: allowed(r) ⊆ ⋃ {f : f ∈ FlowIntent}"),
    EFS_15_16(MEDIUM, "abc", "∀ f ∈ FlowIntent: reach(f.src, f.dst, f.proto, f.port)"),
    EFS_17_01(
            CRITICAL,
            "ab",
            "∀ x: exposed(x)≠∅ ⇒ zone(x)=DMZ ∨ role(x)=bastion;"
                    + " ∀ s, zone(s)=DMZ: members(s) ⊆ LoadBalancer ∪ {web, proxy, bastion, NAT}"),
    EFS_17_02(
            HIGH,
            "abe",
            "∀ ds, zone(ds)=DMZ: dataClass(ds) ∈ {PUBLIC, INTERNAL}"
                    + " ∨ (dataClass(ds)=TXLOG ∧ encrypted(ds))"),
    EFS_17_03(
            HIGH,
            "ab",
            "∀ x, zone(x)=DMZ: exposed(x) ⊆ P.publicPorts (P.redirectPorts only to redirect);"
                    + " routes(L7) ∩ P.unpublishedPaths = ∅"),
    EFS_17_04(HIGH, "abc", "reach(DMZ, DATA ∪ MGMT) = ∅ ∧ reach(DMZ, APP) ⊆ FlowIntent"),
    EFS_18_01(
            MEDIUM,
            "ab",
            "∀ vpc: cidr ⊂ P.privateBlocks; pairwise disjoint; corporate and partner ranges disjoint");

    private final Severity severity;
    private final String modes;
    private final String formula;

    Control(Severity severity, String modes, String formula) {
        this.severity = severity;
        this.modes = modes;
        this.formula = formula;
    }

    /** The control of an id, or empty when this release does not judge it. */
    public static Optional<Control> of(ControlId id) {
        for (var control : values()) {
            if (control.id().equals(id)) {
                return Optional.of(control);
            }
        }
        return Optional.empty();
    }

    public ControlId id() {
        return ControlId.of(toString());
    }

    public Severity severity() {
        return severity;
    }

    public List<Mode> modes() {
        return Mode.of(modes);
    }

    /** The condition that must hold. */
    public String formula() {
        return formula;
    }

    public List<Basis> basis() {
        return Bases.of(this).list();
    }

    public Message title() {
        return Message.of(ControlTitle.valueOf(name()));
    }

    /** What is required, in one sentence. */
    public Message statement() {
        return Message.of(ControlStatement.valueOf(name()));
    }

    /** What usually mends a violation. */
    public Message fix() {
        return Message.of(ControlFix.valueOf(name()));
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
