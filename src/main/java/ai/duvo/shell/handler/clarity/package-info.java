/** The code behind Clarity commands that are more than a row of the table. */
@NullMarked
package ai.duvo.shell.handler.clarity;

import org.jspecify.annotations.NullMarked;
