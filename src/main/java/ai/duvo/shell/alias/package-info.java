/** Aliases: words that stand for a line of the prompt. */
@NullMarked
package ai.duvo.shell.alias;

import org.jspecify.annotations.NullMarked;
