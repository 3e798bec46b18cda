/**
 * Git repositories: hosted ones that follow their sources, files of commits, smart HTTP. Defines
 * HostedRepositories, GitDoor.
 */
@NullMarked
package dev.haechi.git;

import org.jspecify.annotations.NullMarked;
