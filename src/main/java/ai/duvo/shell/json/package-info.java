/** JSON values: reading, comparing and printing them. */
@NullMarked
package ai.duvo.shell.json;

import org.jspecify.annotations.NullMarked;
