package dev.haechi.text.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link NeedsRoot}: looks at the system's name and at the owner of this process. */
final class RootOnLinux implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String system = System.getProperty("os.name", "an unknown system");
        if (!system.equals("Linux")) {
            return ConditionEvaluationResult.disabled(
                    "needs the Linux kernel (namespaces, nftables), and this is " + system);
        }
        if (!isRoot()) {
            return ConditionEvaluationResult.disabled(
                    "needs root to make namespaces and containers, and runs as "
                            + System.getProperty("user.name"));
        }
        return ConditionEvaluationResult.enabled("root on Linux");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unreadable) {
            return false; // without /proc no test of ours could work either
        }
    }
}
