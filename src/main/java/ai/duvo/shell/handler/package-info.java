/** The code behind commands that are more than a row of the table. */
@NullMarked
package ai.duvo.shell.handler;

import org.jspecify.annotations.NullMarked;
