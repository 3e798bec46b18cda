/** Makes a cloud what a landscape says. Defines Provisioning. */
@NullMarked
package dev.haechi.app.provisioning;

import org.jspecify.annotations.NullMarked;
