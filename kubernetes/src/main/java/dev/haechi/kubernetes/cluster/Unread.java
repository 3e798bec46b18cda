package dev.haechi.kubernetes.cluster;

/**
 * Objects of one kind that are not read.
 *
 * @param kind such as {@code CiliumNetworkPolicy.cilium.io}
 * @param count how many there are
 * @param filters whether that kind is known to let packets pass or not
 */
public record Unread(String kind, int count, boolean filters) {}
