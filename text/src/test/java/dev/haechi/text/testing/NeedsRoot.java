package dev.haechi.text.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test makes real namespaces, firewall tables or containers: it runs as root on Linux and is
 * reported as skipped, with the reason, anywhere else.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RootOnLinux.class)
public @interface NeedsRoot {}
