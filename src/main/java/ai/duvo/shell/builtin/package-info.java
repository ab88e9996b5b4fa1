/** Commands without an API call: help, profiles, history, exit and the like. */
@NullMarked
package ai.duvo.shell.builtin;

import org.jspecify.annotations.NullMarked;
