package dev.haechi.blueprint;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a blueprint. */
public enum BlueprintCode implements ProblemCode {
    WRONG_TYPE("BLU-001"),
    MISSING_KEY("BLU-002"),
    UNKNOWN_KEY_NEAR("BLU-003"),
    UNKNOWN_KEY("BLU-004"),
    NOT_IN_THIS_RELEASE("BLU-005"),
    PROVIDER_NOT_IN_THIS_RELEASE("BLU-006"),
    MALFORMED("BLU-007"),
    NOT_ONE_OF("BLU-008"),
    OUT_OF_RANGE("BLU-009"),
    REFUSED_BY_SCHEMA("BLU-010"),
    DUPLICATE("BLU-011"),
    RESERVED_NAME("BLU-012"),
    UNREADABLE("BLU-013"),
    NO_BLUEPRINT_HERE("BLU-014"),
    NOT_UTF8("BLU-015"),

    SUBNET_OUTSIDE_VPC("BLU-020"),
    SUBNETS_OVERLAP("BLU-021"),
    SUBNETS_OVERLAP_NO_ROOM("BLU-022"),
    SUBNET_TOO_SMALL("BLU-023"),
    SUBNET_FULL("BLU-024"),
    NO_ROOM_IN_VPC("BLU-025"),
    VPC_OVERLAPS_OUTSIDE("BLU-026"),
    VPC_IN_RESERVED_BLOCK("BLU-027"),
    VPC_WITHOUT_SUBNETS("BLU-028"),
    UNKNOWN_VPC("BLU-029"),
    PEERING_OF_TWO("BLU-030"),
    PEERED_VPCS_OVERLAP("BLU-031"),
    UNKNOWN_ACL("BLU-032"),
    ZONE_WITHOUT_SUBNET("BLU-033"),
    UNKNOWN_SUBNET("BLU-034"),
    SUBNET_OF_OTHER_ZONE("BLU-035"),
    NOT_PEERED("BLU-036"),
    DMZ_NOT_PUBLIC("BLU-037"),
    RULE_WITHOUT_INSIDE("BLU-038"),
    SAME_DOOR("BLU-039"),

    SOURCE_AND_IMAGE("BLU-040"),
    NO_SOURCE_NOR_IMAGE("BLU-041"),
    UNKNOWN_SERVICE("BLU-042"),
    CALLS_ITSELF("BLU-043"),
    CALLEE_WITHOUT_PORT("BLU-044"),
    ROUTE_WITHOUT_PORT("BLU-045"),
    ROUTES_CLASH("BLU-046"),
    HEALTH_WITHOUT_PORT("BLU-047"),
    METRICS_WITHOUT_PORT("BLU-048"),
    VOLUME_WITH_REPLICAS("BLU-049"),
    MAX_BELOW_MIN("BLU-050"),

    EGRESS_FROM_ISOLATED("BLU-060"),
    UNKNOWN_PERSON("BLU-062"),
    PERSON_WITHOUT_ROLE("BLU-063"),
    OWN_APPROVAL("BLU-064"),
    NO_APPROVER("BLU-065"),
    WAIVER_WITHOUT_SCOPE("BLU-066"),
    NOTHING_THERE("BLU-067"),
    KEY_WITHOUT_ROLE("BLU-068");

    private final String key;

    BlueprintCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return Family.USER;
    }
}
