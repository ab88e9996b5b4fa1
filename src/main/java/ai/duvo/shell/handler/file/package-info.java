/** Files of this machine, to the workspace and back. */
@NullMarked
package ai.duvo.shell.handler.file;

import org.jspecify.annotations.NullMarked;
