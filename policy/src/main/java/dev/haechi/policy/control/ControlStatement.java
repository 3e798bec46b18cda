package dev.haechi.policy.control;

import dev.haechi.text.Wording;

/** What controls require. */
enum ControlStatement implements Wording {
    EFS_15_01,
    EFS_15_02,
    EFS_15_03,
    EFS_15_04,
    EFS_15_05,
    EFS_15_06,
    EFS_15_07,
    EFS_15_12,
    EFS_15_13,
    EFS_15_16,
    EFS_17_01,
    EFS_17_02,
    EFS_17_03,
    EFS_17_04,
    EFS_18_01;

    @Override
    public String key() {
        return name().replace('_', '-');
    }
}
