package dev.haechi.observe.slack;

import dev.haechi.text.Wording;

/** What news is about, with its headline: the argument is the environment. */
public enum NewsKind implements Wording {
    BUILD_SUCCEEDED("build-succeeded", "✅"),
    BUILD_FAILED("build-failed", "❌"),
    DEPLOYED("deployed", "🚀"),
    ROLLED_BACK("rolled-back", "↩️"),
    DEPLOY_FAILED("deploy-failed", "❌"),
    CANDIDATE_WAITS("candidate-waits", "✋"),
    ALERT_FIRING("alert-firing", "🔥"),
    ALERT_RESOLVED("alert-resolved", "✅");

    private final String key;
    private final String sign;

    NewsKind(String key, String sign) {
        this.key = key;
        this.sign = sign;
    }

    @Override
    public String key() {
        return key;
    }

    /** The picture before the headline. */
    String sign() {
        return sign;
    }
}
