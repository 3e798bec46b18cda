package dev.haechi.model.testing;

/**
 * How much a random landscape has.
 *
 * @param fewest VPCs, and subnets of a VPC
 * @param vpcs most VPCs
 * @param subnets most subnets of a VPC
 * @param fewestInstances of a subnet, where two stand already
 * @param instances most instances of a subnet
 */
record Size(int fewest, int vpcs, int subnets, int fewestInstances, int instances) {
    /** Up to 27 instances, mostly fewer than ten. */
    static final Size SMALL = new Size(1, 3, 3, 0, 3);

    /** 18 to 64 instances, mostly between 20 and 60. */
    static final Size MEDIUM = new Size(3, 4, 4, 2, 4);
}
