/**
 * What a person puts into service by a command: a commit, another person's candidate, an earlier
 * release. Defines Deploys, RunWatch and Rollbacks.
 */
@NullMarked
package dev.haechi.app.deploy;

import org.jspecify.annotations.NullMarked;
