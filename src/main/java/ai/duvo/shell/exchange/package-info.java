/** What was sent and received: history, HTTP archives, curl commands, playback and dry runs. */
@NullMarked
package ai.duvo.shell.exchange;

import org.jspecify.annotations.NullMarked;
