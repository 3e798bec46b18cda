package dev.haechi.kubernetes.cluster;

/**
 * A class of Ingresses, which one controller serves.
 *
 * @param byDefault whether it is meant where an Ingress names none
 */
public record IngressClass(String name, boolean byDefault) {}
