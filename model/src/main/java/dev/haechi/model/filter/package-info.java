/** What admits and denies: security groups, network ACLs and the one Filter they lower to. */
@NullMarked
package dev.haechi.model.filter;

import org.jspecify.annotations.NullMarked;
