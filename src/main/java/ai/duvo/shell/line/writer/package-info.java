/** Statements and words as the text of a line. */
@NullMarked
package ai.duvo.shell.line.writer;

import org.jspecify.annotations.NullMarked;
