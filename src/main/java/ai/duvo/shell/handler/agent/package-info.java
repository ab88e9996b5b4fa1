/** The code behind commands about agents that are more than a row of the table. */
@NullMarked
package ai.duvo.shell.handler.agent;

import org.jspecify.annotations.NullMarked;
