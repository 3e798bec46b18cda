package dev.haechi.provision;

/**
 * A plan that may be applied.
 *
 * @param digest the digest that was approved
 * @param approval whose approval, or which rule made one unnecessary; for the audit
 */
public record ApprovedPlan(Plan plan, String digest, String approval) {
    public ApprovedPlan {
        if (!plan.digest().equals(digest)) {
            throw new IllegalArgumentException(
                    "approved was plan " + digest + ", and this is " + plan.digest());
        }
    }
}
