package dev.haechi.provision;

import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Vpc;

/**
 * One thing of a landscape that a provider makes, whatever its kind. Declared flows are none: they
 * say what is wanted of the things.
 */
public sealed interface Thing {
    /** Its name; two things of a landscape have different ones. */
    Id id();

    record OfVpc(Vpc vpc) implements Thing {
        @Override
        public Id id() {
            return vpc.id();
        }
    }

    record OfExternal(ExternalNetwork external) implements Thing {
        @Override
        public Id id() {
            return external.id();
        }
    }

    record OfPrefixList(PrefixList prefixList) implements Thing {
        @Override
        public Id id() {
            return prefixList.id();
        }
    }

    record OfGroup(SecurityGroup group) implements Thing {
        @Override
        public Id id() {
            return group.id();
        }
    }

    record OfAcl(NetworkAcl acl) implements Thing {
        @Override
        public Id id() {
            return acl.id();
        }
    }

    record OfInternetGateway(InternetGateway gateway) implements Thing {
        @Override
        public Id id() {
            return gateway.id();
        }
    }

    record OfLine(Line line) implements Thing {
        @Override
        public Id id() {
            return line.id();
        }
    }

    record OfPeering(Peering peering) implements Thing {
        @Override
        public Id id() {
            return peering.id();
        }
    }

    record OfHub(TransitHub hub) implements Thing {
        @Override
        public Id id() {
            return hub.id();
        }
    }

    record OfRouteTable(RouteTable table) implements Thing {
        @Override
        public Id id() {
            return table.id();
        }
    }

    record OfSubnet(Subnet subnet) implements Thing {
        @Override
        public Id id() {
            return subnet.id();
        }
    }

    record OfNatGateway(NatGateway gateway) implements Thing {
        @Override
        public Id id() {
            return gateway.id();
        }
    }

    record OfEndpoint(ServiceEndpoint endpoint) implements Thing {
        @Override
        public Id id() {
            return endpoint.id();
        }
    }

    record OfInstance(Instance instance) implements Thing {
        @Override
        public Id id() {
            return instance.id();
        }
    }

    record OfLoadBalancer(LoadBalancer loadBalancer) implements Thing {
        @Override
        public Id id() {
            return loadBalancer.id();
        }
    }

    record OfFloatingIp(FloatingIp floatingIp) implements Thing {
        @Override
        public Id id() {
            return floatingIp.id();
        }
    }

    record OfInspector(Inspector inspector) implements Thing {
        @Override
        public Id id() {
            return inspector.id();
        }
    }

    record OfDataStore(DataStore store) implements Thing {
        @Override
        public Id id() {
            return store.id();
        }
    }
}
