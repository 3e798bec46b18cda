/** What the edge is told: from the routes of the services to an nginx configuration. Pure. */
@NullMarked
package dev.haechi.delivery.edge;

import org.jspecify.annotations.NullMarked;
