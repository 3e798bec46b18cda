package dev.haechi.delivery.notice;

/** What a notice is about. */
public enum NoticeKind {
    BUILT,
    BUILD_FAILED,
    DEPLOYED,
    ROLLED_BACK,
    DEPLOY_FAILED,
    CANDIDATE_WAITS,
    ALERT_FIRING,
    ALERT_RESOLVED
}
