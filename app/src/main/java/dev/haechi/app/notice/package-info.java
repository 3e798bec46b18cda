/** People are told, and never waited for. Defines Alerts, Telling. */
@NullMarked
package dev.haechi.app.notice;

import org.jspecify.annotations.NullMarked;
