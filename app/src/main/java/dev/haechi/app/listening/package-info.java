/** Where the server is reached. Defines ServerPorts. */
@NullMarked
package dev.haechi.app.listening;

import org.jspecify.annotations.NullMarked;
