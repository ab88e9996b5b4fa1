/** Taking back what lines did. */
@NullMarked
package ai.duvo.shell.handler.undo;

import org.jspecify.annotations.NullMarked;
