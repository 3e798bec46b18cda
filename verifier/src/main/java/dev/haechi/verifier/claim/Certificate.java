package dev.haechi.verifier.claim;

import dev.haechi.model.json.LandscapeDigest;

/** A claim about a landscape, and what shows it. */
public record Certificate(LandscapeDigest landscape, Claim claim, Witness witness) {}
