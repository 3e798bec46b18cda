/** What the tests of every module share: seeds, golden files, conditions. Published as test-jar. */
@NullMarked
package dev.haechi.text.testing;

import org.jspecify.annotations.NullMarked;
