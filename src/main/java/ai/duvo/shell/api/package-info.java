/** The reactive client: a request in, a response or a failure out. */
@NullMarked
package ai.duvo.shell.api;

import org.jspecify.annotations.NullMarked;
