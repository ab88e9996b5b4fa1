/** Rows of the Clarity commands. */
@NullMarked
package ai.duvo.shell.commands.clarity;

import org.jspecify.annotations.NullMarked;
