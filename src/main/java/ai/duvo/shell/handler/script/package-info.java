/** Running scripts, and the reports of tests. */
@NullMarked
package ai.duvo.shell.handler.script;

import org.jspecify.annotations.NullMarked;
