package dev.haechi.policy;

import dev.haechi.text.Wording;
import java.util.Locale;

/** What a judgement says beside its controls' own texts. */
enum PolicyText implements Wording {
    FAILS,
    UNKNOWN,
    WAIVED,
    PASSES,
    MISSING_FACT,
    WAIVED_BY,
    PACKET,
    ADMITS,
    ADMITS_WITHOUT_RULE,
    DENIES,
    DENIES_WITHOUT_RULE,
    DENIES_REPLY,
    ROUTES,
    NO_ROUTE,
    NEW_SOURCE,
    NEW_DESTINATION,
    NEW_CONNECTION,
    DROPS,
    ARRIVES,
    SETTING,
    BASIS,
    FIX,
    AND_MORE,
    MORE_FACTS,
    BLOCKED,
    NOT_BLOCKED,
    WAIVER_OF_NO_CONTROL,
    WAIVER_EXPIRED,
    WAIVER_BY_STRANGER,
    WAIVER_BY_SELF,
    WAIVER_BY_NO_APPROVER,
    WAIVER_NEEDLESS,
    WAIVER_TOO_NARROW,
    PAGE_TITLE,
    PAGE_INTRODUCTION,
    PAGE_PARAMETERS,
    PAGE_PARAMETER;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
