package dev.haechi.model.compute;

/** How sensitive data is. */
public enum DataClass {
    /** 고유식별정보: resident registration numbers and the like. */
    UNIQUE_ID,
    /** 개인신용정보: customers' credit information. */
    CREDIT,
    /** Personal information. */
    PERSONAL,
    /** 가명정보: pseudonymised. */
    PSEUDO,
    /** Cardholder data. */
    CHD,
    /** Transaction logs. */
    TXLOG,
    INTERNAL,
    PUBLIC
}
