/** What can stand at the cursor: words, options, ids, paths, fields of results; and what a line's parts are. */
@NullMarked
package ai.duvo.shell.completion;

import org.jspecify.annotations.NullMarked;
