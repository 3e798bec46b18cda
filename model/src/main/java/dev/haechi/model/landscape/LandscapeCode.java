package dev.haechi.model.landscape;

import dev.haechi.text.ProblemCode;

/** What can be wrong with a landscape: its JSON form (below 30), or what it says. */
public enum LandscapeCode implements ProblemCode {
    /** Not a landscape document at all. No arguments. */
    NOT_A_LANDSCAPE("MOD-001"),
    /** No arguments. */
    NOT_AN_OBJECT("MOD-002"),
    /** Arguments: the member. */
    MISSING_MEMBER("MOD-003"),
    /** Arguments: the member, those that are known. */
    UNKNOWN_MEMBER("MOD-004"),
    /** Arguments: those of which one has to be there. */
    NONE_OF("MOD-005"),
    /** Arguments: the member. */
    NOT_A_TEXT("MOD-006"),
    /** Arguments: the member. */
    NOT_A_FLAG("MOD-007"),
    /** Arguments: the member. */
    NOT_A_LIST("MOD-008"),
    /** Arguments: the member. */
    NOT_A_PORT("MOD-009"),
    /** Arguments: the member, what is written. */
    NOT_A_NAME("MOD-010"),
    /** Arguments: the member, what is written. */
    NOT_A_BLOCK("MOD-011"),
    /** Arguments: the member, what is written. */
    NOT_AN_ADDRESS("MOD-012"),
    /** Arguments: the member, what is written. */
    NOT_A_SERVICE("MOD-013"),
    /** Arguments: the member, what is written. */
    NOT_PORTS("MOD-014"),
    /** Arguments: the member, what is written. */
    NOT_A_DATE("MOD-015"),
    /** Arguments: the member, what is written, the choices. */
    NOT_ONE_OF("MOD-016"),

    /** A reference to what does not exist. Arguments: who refers, to what. */
    DANGLING("MOD-030"),
    /** Two things of a kind with one id. Arguments: the id. */
    SAME_ID("MOD-031"),
    /** Arguments: whose, the address, the subnet, its blocks. */
    ADDRESS_OUTSIDE_SUBNET("MOD-032"),
    /** Arguments: the address, the first holder, the second. */
    SAME_ADDRESS("MOD-033"),
    /** Two IPv4 or two IPv6 in one place. Arguments: whose. */
    SAME_FAMILY("MOD-034"),
    /** Arguments: the subnet, its block, the VPC, its blocks. */
    SUBNET_OUTSIDE_VPC("MOD-035"),
    /** Arguments: one block, whose, the other, whose. */
    BLOCKS_OVERLAP("MOD-036"),
    /** Peered or hub-joined VPCs share addresses. Arguments: one VPC, the other, by what. */
    JOINED_OVERLAP("MOD-037"),
    /** Arguments: who refers, its VPC, to what, the VPC of that. */
    OTHER_VPC("MOD-038"),
    /** Arguments: the peering. */
    PEERED_WITH_ITSELF("MOD-039"),
    /** Arguments: the VPC. */
    SECOND_INTERNET_GATEWAY("MOD-040"),
    /** Arguments: the floating IP, the VPC. */
    NO_INTERNET_GATEWAY("MOD-041"),
    /** Arguments: the holder. */
    SECOND_FLOATING_IP("MOD-042"),
    /** A public address inside a VPC. Arguments: the floating IP, its address, the VPC. */
    FLOATING_IP_INSIDE("MOD-043"),
    /** A route through an instance that does not forward. Arguments: the route, the instance. */
    NOT_FORWARDING("MOD-044"),
    /** A route through an inspector that is not inline. Arguments: the route, the inspector. */
    NOT_INLINE("MOD-045"),
    /** No block at all. Arguments: whose. */
    NO_BLOCK("MOD-046"),
    /** A route to a hub that its VPC is not attached to. Arguments: the route, the hub, the VPC. */
    NOT_ATTACHED("MOD-047");

    private final String key;

    LandscapeCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
