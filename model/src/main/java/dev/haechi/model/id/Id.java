package dev.haechi.model.id;

import java.util.regex.Pattern;

/** The name of one thing, of a kind that the type tells. Two names of different kinds differ. */
public sealed interface Id
        permits VpcId,
                SubnetId,
                RouteTableId,
                RouteId,
                AclId,
                GroupId,
                RuleId,
                PrefixListId,
                GatewayId,
                FloatingIpId,
                PeeringId,
                HubId,
                InstanceId,
                LoadBalancerId,
                ListenerId,
                InspectorId,
                DataStoreId,
                ServiceName,
                ExternalId,
                IntentId,
                EnvironmentName,
                SecretName,
                PersonName {
    /** Letters, digits and {@code . _ / : -}; begins with a letter or digit; at most 120 long. */
    Pattern SYNTAX = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._/:-]{0,119}");

    /** The name itself. */
    String value();

    /**
     * Checks the syntax of a name.
     *
     * @throws IllegalArgumentException naming the text that does not fit
     */
    static void check(String value) {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no name: letters, digits and . _ / : - only");
        }
    }
}
