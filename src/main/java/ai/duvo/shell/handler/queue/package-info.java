/** The code behind commands about queues that are more than a row of the table. */
@NullMarked
package ai.duvo.shell.handler.queue;

import org.jspecify.annotations.NullMarked;
