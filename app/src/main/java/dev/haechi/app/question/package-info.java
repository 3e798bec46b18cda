/**
 * Questions about whole designs: what is open, what differs, what is written in vain, how far an
 * intruder comes.
 */
@NullMarked
package dev.haechi.app.question;

import org.jspecify.annotations.NullMarked;
