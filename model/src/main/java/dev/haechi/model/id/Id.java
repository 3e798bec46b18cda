package dev.haechi.model.id;

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
                ClusterId,
                ServiceName,
                ExternalId,
                IntentId,
                EnvironmentName,
                SecretName,
                PersonName {
    /** How many characters a name has at most. */
    int LONGEST = 120;

    /** The name itself. */
    String value();

    /**
     * Whether a text is a name: letters, digits and {@code . _ / : -}, first a letter or digit, at
     * most {@link #LONGEST} characters. Costs O(length).
     */
    static boolean isName(String text) {
        int at = 0;
        int count = 0;
        while (at < text.length()) {
            int one = text.codePointAt(at);
            boolean plain =
                    (one >= 'a' && one <= 'z')
                            || (one >= '0' && one <= '9')
                            || Character.isLetter(one);
            if (!plain && (count == 0 || "._/:-".indexOf(one) < 0)) {
                return false;
            }
            count++;
            at += Character.charCount(one);
        }
        return count > 0 && count <= LONGEST;
    }

    /**
     * Checks the syntax of a name.
     *
     * @throws IllegalArgumentException naming the text that does not fit
     */
    static void check(String value) {
        if (!isName(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no name: letters, digits and . _ / : - only");
        }
    }
}
