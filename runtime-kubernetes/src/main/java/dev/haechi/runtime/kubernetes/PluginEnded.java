package dev.haechi.runtime.kubernetes;

/** A plugin gave no credentials; the message says how it ended. */
final class PluginEnded extends Exception {
    PluginEnded(String end) {
        super(end, null, false, false);
    }

    String end() {
        return Failures.said(this);
    }
}
