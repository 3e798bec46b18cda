package dev.haechi.store;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads runs from rows. */
final class RunRows {

    private RunRows() {}

    static Run run(ResultSet row) throws SQLException {
        var request =
                new RunRequest(
                        EnvironmentName.of(row.getString("environment")),
                        ServiceName.of(row.getString("service")),
                        CommitId.of(row.getString("commit_id")),
                        row.getString("author"));
        return new Run(
                new RunId(row.getLong("id")),
                request,
                RunState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("progress"),
                Sql.optionalText(row, "approver"),
                Sql.instant(row, "queued_at"),
                Sql.optionalInstant(row, "finished_at"),
                Sql.optionalText(row, "reason"));
    }
}
