/** Running script files: progress, steps, reports. */
@NullMarked
package ai.duvo.shell.replay;

import org.jspecify.annotations.NullMarked;
