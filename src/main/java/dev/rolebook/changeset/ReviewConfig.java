package dev.rolebook.changeset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether change sets need to be approved before they are published. */
@ConfigMapping(prefix = "rolebook.review")
interface ReviewConfig {

    /** How many others than those who wrote it have to approve a change set. */
    @WithDefault("0")
    int approvals();
}
