package dev.haechi.policy.check;

import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;

/** Looks for counterexamples of one control's formula. */
interface Check {
    Outcome check(Case subject);
}
