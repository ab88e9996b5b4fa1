/** The prompt: the only package that knows Spring Shell and JLine. */
@NullMarked
package ai.duvo.shell.repl;

import org.jspecify.annotations.NullMarked;
