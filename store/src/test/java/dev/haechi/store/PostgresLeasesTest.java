package dev.haechi.store;

import dev.haechi.access.lease.Leases;
import dev.haechi.access.testing.LeasesContract;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.testing.TestPostgres;

class PostgresLeasesTest extends LeasesContract {
    @Override
    protected Leases leases() {
        return new PostgresLeases(TestPostgres.database());
    }

    @Override
    protected EnvironmentName fresh() {
        return TestPostgres.fresh();
    }
}
