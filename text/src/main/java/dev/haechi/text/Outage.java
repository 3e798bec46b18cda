package dev.haechi.text;

/**
 * Marks an exception as the failure of something outside (a cloud, a database, a disk) and not a
 * bug of ours. Its message says what was asked, what came back, what state was left and how to go
 * on; trying the same again is safe.
 */
public interface Outage {}
