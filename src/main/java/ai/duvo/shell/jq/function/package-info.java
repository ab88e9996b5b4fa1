/** The functions of jq. */
@NullMarked
package ai.duvo.shell.jq.function;

import org.jspecify.annotations.NullMarked;
