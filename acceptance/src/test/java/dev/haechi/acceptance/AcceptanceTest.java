package dev.haechi.acceptance;

import dev.haechi.text.testing.NeedsRoot;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of tests on the {@link Premises}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsRoot
@ExtendWith(OnPremises.class)
@interface AcceptanceTest {}
