/** What was typed becomes a script: journal, ids to variables, secrets to parameters. */
@NullMarked
package ai.duvo.shell.recording;

import org.jspecify.annotations.NullMarked;
