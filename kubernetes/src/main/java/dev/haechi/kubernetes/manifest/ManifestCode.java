package dev.haechi.kubernetes.manifest;

import dev.haechi.text.ProblemCode;

/** What can be wrong with a manifest. */
public enum ManifestCode implements ProblemCode {
    /** A document that is no object of Kubernetes. No arguments. */
    NO_OBJECT("KUB-101"),
    /** A value of another type: the field, what it has to be. */
    WRONG_TYPE("KUB-102"),
    /** A field that is not there: its name, of what. */
    MISSING("KUB-103"),
    /** A field that the kind does not have: its name, those that there are. */
    UNKNOWN_FIELD("KUB-104"),
    /** A second object of a kind and name: kind and name, the place of the first. */
    DUPLICATE("KUB-105"),
    /** A value that is none of a few: the field, the value, the few. */
    NOT_ONE_OF("KUB-106"),
    /** A text that is no label: the text. */
    NO_LABEL("KUB-107"),
    /** An operator with values that it cannot have: the operator. */
    OPERATOR_VALUES("KUB-108"),
    /** A text that is no block of addresses: the text. */
    NO_BLOCK("KUB-109"),
    /** An exception that is no smaller part of its block: the exception, the block. */
    EXCEPT_OUTSIDE("KUB-110"),
    /** None or several fields of which one is to stand: what stands, those that may. */
    ONE_FIELD("KUB-111"),
    /** A text that is no port: the field, the text. */
    NO_PORT("KUB-112"),
    /** An end of a range of ports without a number before it that is not greater. No arguments. */
    END_PORT("KUB-113"),
    /** A priority beyond its limits: the number. */
    PRIORITY("KUB-114"),
    /** A text that is no name: the text. */
    NO_NAME("KUB-115"),
    /** A list with nothing in it, or with too much: the field, least and greatest number. */
    LENGTH("KUB-116"),
    /** A peer by address, node or domain name in a rule of named ports. No arguments. */
    NAMED_PORT_PEER("KUB-117"),
    /** A domain name in a rule that does not allow. No arguments. */
    DOMAIN_NAME_VERB("KUB-118");

    private final String key;

    ManifestCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
