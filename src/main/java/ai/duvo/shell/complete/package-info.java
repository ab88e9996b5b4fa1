/** What can stand at the cursor: words, options, choices, file names. */
@NullMarked
package ai.duvo.shell.complete;

import org.jspecify.annotations.NullMarked;
