/**
 * What a question about reachability is answered with. Defines Relation, Path, Answer, Explanation.
 */
@NullMarked
package dev.haechi.network.answer;

import org.jspecify.annotations.NullMarked;
