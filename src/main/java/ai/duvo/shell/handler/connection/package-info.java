/** Commands about the team's connections to other services that are more than a request. */
@NullMarked
package ai.duvo.shell.handler.connection;

import org.jspecify.annotations.NullMarked;
