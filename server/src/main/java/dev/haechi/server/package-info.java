/** Git, webhooks and records over HTTP: every door only translates. Defines Main, Caller. */
@NullMarked
package dev.haechi.server;

import org.jspecify.annotations.NullMarked;
