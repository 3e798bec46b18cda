/** Broken kubeconfigs, examined against real sockets. */
@NullMarked
package dev.haechi.wiring.kubeconfig;

import org.jspecify.annotations.NullMarked;
