/** The language the command table is written in, and its checked index. */
@NullMarked
package ai.duvo.shell.catalog;

import org.jspecify.annotations.NullMarked;
