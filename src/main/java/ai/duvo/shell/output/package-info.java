/** A result becomes a table, JSON or another format; a failure becomes text. */
@NullMarked
package ai.duvo.shell.output;

import org.jspecify.annotations.NullMarked;
