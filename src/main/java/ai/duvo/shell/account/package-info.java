/** Who calls which API: options in force, account, team, and the selection made with {@code use}. */
@NullMarked
package ai.duvo.shell.account;

import org.jspecify.annotations.NullMarked;
