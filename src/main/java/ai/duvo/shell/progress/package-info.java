/** What a terminal shows while somebody waits. */
@NullMarked
package ai.duvo.shell.progress;

import org.jspecify.annotations.NullMarked;
