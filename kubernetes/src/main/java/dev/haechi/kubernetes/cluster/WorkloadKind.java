package dev.haechi.kubernetes.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of objects that are pods or make them. */
public enum WorkloadKind {
    POD("Pod", "", ""),
    DEPLOYMENT("Deployment", "spec.template", "pod-template-hash"),
    REPLICA_SET("ReplicaSet", "spec.template", ""),
    REPLICATION_CONTROLLER("ReplicationController", "spec.template", ""),
    STATEFUL_SET(
            "StatefulSet",
            "spec.template",
            "controller-revision-hash statefulset.kubernetes.io/pod-name"
                    + " apps.kubernetes.io/pod-index"),
    DAEMON_SET("DaemonSet", "spec.template", "controller-revision-hash pod-template-generation"),
    JOB("Job", "spec.template", "controller-uid batch.kubernetes.io/controller-uid"),
    CRON_JOB(
            "CronJob",
            "spec.jobTemplate.spec.template",
            "controller-uid batch.kubernetes.io/controller-uid"
                    + " job-name batch.kubernetes.io/job-name");

    private final String word;
    private final String template;
    private final String generated;

    WorkloadKind(String word, String template, String generated) {
        this.word = word;
        this.template = template;
        this.generated = generated;
    }

    /** The kind of a manifest. */
    public static Optional<WorkloadKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind that a person means by a word such as {@code deployment}. */
    public static Optional<WorkloadKind> tryParse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst();
    }

    /** Where its pods are described; nothing for a pod itself. */
    public List<String> template() {
        return words(template, "[.]");
    }

    /**
     * Labels that the controller gives to pods with values of its own (kubernetes.io, "Well-Known
     * Labels, Annotations and Taints").
     */
    public Set<String> generatedLabels() {
        return Set.copyOf(words(generated, " "));
    }

    /** As {@code kubectl} takes it. */
    @Override
    public String toString() {
        return word.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text, String apart) {
        return text.isEmpty() ? List.of() : List.of(text.split(apart, -1));
    }
}
