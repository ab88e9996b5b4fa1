/** Options that many rows share. */
@NullMarked
package ai.duvo.shell.commands.shared;

import org.jspecify.annotations.NullMarked;
