package dev.haechi.delivery.run;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;

/**
 * What somebody wants to be put into service.
 *
 * @param environment where
 * @param service which
 * @param commit of its source
 * @param author who pushed or asked, a person's name where one is known
 */
public record RunRequest(
        EnvironmentName environment, ServiceName service, CommitId commit, String author) {
    public RunRequest {
        if (author.isBlank()) {
            throw new IllegalArgumentException("a run of " + service + " has an author");
        }
    }
}
