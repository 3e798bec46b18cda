/** What a push, a webhook or an approval sets in motion. Defines Pushes, Hooks, Approvals. */
@NullMarked
package dev.haechi.app.push;

import org.jspecify.annotations.NullMarked;
