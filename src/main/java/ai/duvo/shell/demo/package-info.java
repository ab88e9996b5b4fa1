/** The embedded demo workspace: an HTTP server on loopback. */
@NullMarked
package ai.duvo.shell.demo;

import org.jspecify.annotations.NullMarked;
