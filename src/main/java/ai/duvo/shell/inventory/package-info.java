/** Lists of the workspace's things: kept in memory and on disk, read behind the prompt, searched by name. */
@NullMarked
package ai.duvo.shell.inventory;

import org.jspecify.annotations.NullMarked;
