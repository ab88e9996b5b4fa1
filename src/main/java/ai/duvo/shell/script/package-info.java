/** The {@code .duvo} statements: checked, then run one after the other. */
@NullMarked
package ai.duvo.shell.script;

import org.jspecify.annotations.NullMarked;
