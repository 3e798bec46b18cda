/** What people are told, kept until it was said. Defines Notice and Outbox. */
@NullMarked
package dev.haechi.delivery.notice;

import org.jspecify.annotations.NullMarked;
