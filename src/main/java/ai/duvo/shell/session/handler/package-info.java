/** The commands that need more than one call: each is named by a row of the table. */
@NullMarked
package ai.duvo.shell.session.handler;

import org.jspecify.annotations.NullMarked;
