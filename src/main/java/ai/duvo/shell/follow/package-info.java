/** A run as it goes: its messages and what it asks of a human. */
@NullMarked
package ai.duvo.shell.follow;

import org.jspecify.annotations.NullMarked;
