/** The failures a user can meet and their exit codes. */
@NullMarked
package ai.duvo.shell.failure;

import org.jspecify.annotations.NullMarked;
