/** What tests with the binaries of Kubernetes share. Published as test-jar. */
@NullMarked
package dev.haechi.binaries.testing;

import org.jspecify.annotations.NullMarked;
