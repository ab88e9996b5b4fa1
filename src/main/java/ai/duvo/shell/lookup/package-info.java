/** Words of a line become ids: the beginning of an id, or a name. */
@NullMarked
package ai.duvo.shell.lookup;

import org.jspecify.annotations.NullMarked;
