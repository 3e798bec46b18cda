/** Answers to questions about folders of manifests, for people and programs. */
@NullMarked
package dev.haechi.cli.manifests;

import org.jspecify.annotations.NullMarked;
