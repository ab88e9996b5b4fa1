/** The accounts kept on this machine: logging in and out, profiles, where their keys are. */
@NullMarked
package ai.duvo.shell.handler.account;

import org.jspecify.annotations.NullMarked;
