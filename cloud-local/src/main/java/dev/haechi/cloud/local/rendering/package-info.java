/** Says what a landscape is on Linux: one namespace for each VPC, instance and gateway. Pure. */
@NullMarked
package dev.haechi.cloud.local.rendering;

import org.jspecify.annotations.NullMarked;
