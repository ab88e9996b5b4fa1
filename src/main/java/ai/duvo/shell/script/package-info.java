/** The {@code .duvo} files: parse and run. */
@NullMarked
package ai.duvo.shell.script;

import org.jspecify.annotations.NullMarked;
