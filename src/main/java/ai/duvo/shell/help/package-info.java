/** The command table as terminal help and as reference pages. */
@NullMarked
package ai.duvo.shell.help;

import org.jspecify.annotations.NullMarked;
