/** What replicas and builds print. Defines Logs. */
@NullMarked
package dev.haechi.app.logs;

import org.jspecify.annotations.NullMarked;
