/** Commands of the system's shell, and what lines send to them. */
@NullMarked
package ai.duvo.shell.process;

import org.jspecify.annotations.NullMarked;
