/** The guide by topic, and how to get a newer program. */
@NullMarked
package ai.duvo.shell.handler.guide;

import org.jspecify.annotations.NullMarked;
