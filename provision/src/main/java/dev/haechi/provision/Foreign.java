package dev.haechi.provision;

/**
 * Something in a provider that carries our name and belongs to no thing of the landscape.
 *
 * @param place how the provider names it; unique within an observation
 * @param what it is, as a person would say it
 */
public record Foreign(String place, String what) {}
