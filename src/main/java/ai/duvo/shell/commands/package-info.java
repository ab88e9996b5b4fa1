/** The command table: one file per resource group, rows only. */
@NullMarked
package ai.duvo.shell.commands;

import org.jspecify.annotations.NullMarked;
