package dev.haechi.policy.check;

/** Looks for counterexamples of one control's formula. */
interface Check {
    Outcome check(Case subject);
}
