/** Rows of the commands about agents, their revisions and skills. */
@NullMarked
package ai.duvo.shell.commands.agent;

import org.jspecify.annotations.NullMarked;
