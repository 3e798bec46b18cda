package dev.haechi.cli.deliver;

import dev.haechi.cli.shell.CliCode;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;

/** Reads the name of a service. */
final class ServiceNames {
    private ServiceNames() {}

    static Result<ServiceName> of(String text) {
        return Id.isName(text)
                ? Result.ok(ServiceName.of(text))
                : Result.failed(Problem.of(CliCode.NO_SUCH_NAME, text, "service"));
    }
}
