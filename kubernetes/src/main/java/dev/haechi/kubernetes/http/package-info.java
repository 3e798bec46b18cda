/** Requests that proxies of a cluster send on, by Ingress and HTTPRoute. Defines Requests, Door. */
@NullMarked
package dev.haechi.kubernetes.http;

import org.jspecify.annotations.NullMarked;
