/** Waiting for what other threads do, where Ctrl-C can end it. */
@NullMarked
package ai.duvo.shell.session.blocking;

import org.jspecify.annotations.NullMarked;
