/** Profiles on disk, the environment, and which of them wins. */
@NullMarked
package ai.duvo.shell.profile;

import org.jspecify.annotations.NullMarked;
