/**
 * What was found: verdicts, findings, evidence. Defines Judgement, Assessment, Finding, Evidence.
 */
@NullMarked
package dev.haechi.policy.judgement;

import org.jspecify.annotations.NullMarked;
