/** The run loop: a line becomes a request, its answer a result. The only package that blocks. */
@NullMarked
package ai.duvo.shell.session;

import org.jspecify.annotations.NullMarked;
