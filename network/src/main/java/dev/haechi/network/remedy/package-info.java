/** Why a flow is lost, and the changes that would admit it. */
@NullMarked
package dev.haechi.network.remedy;

import org.jspecify.annotations.NullMarked;
