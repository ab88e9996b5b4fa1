/** The syntax of jq: tokens, parser, tree and printer. */
@NullMarked
package ai.duvo.shell.jq.syntax;

import org.jspecify.annotations.NullMarked;
