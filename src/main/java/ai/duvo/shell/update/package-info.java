/** Whether there is a newer version of this program, asked only when somebody wants to know. */
@NullMarked
package ai.duvo.shell.update;

import org.jspecify.annotations.NullMarked;
