/** What is installed: its version, and what ties it to the user's shell. */
@NullMarked
package ai.duvo.shell.handler.installation;

import org.jspecify.annotations.NullMarked;
