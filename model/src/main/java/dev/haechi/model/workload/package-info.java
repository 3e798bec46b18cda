/** What runs on instances: images, replicas, health, volumes, routes of the edge. */
@NullMarked
package dev.haechi.model.workload;

import org.jspecify.annotations.NullMarked;
