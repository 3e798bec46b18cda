/**
 * The Linux kernel as a cloud: namespaces, bridges, routes and nftables behind the CloudProvider
 * port.
 */
@NullMarked
package dev.haechi.cloud.local;

import org.jspecify.annotations.NullMarked;
