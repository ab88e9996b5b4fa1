/** Rows of the commands about runs, cases, files and dashboards. */
@NullMarked
package ai.duvo.shell.commands.work;

import org.jspecify.annotations.NullMarked;
