/** A bound line becomes a request: path, query, body; and the pages of a list one after the other. */
@NullMarked
package ai.duvo.shell.request;

import org.jspecify.annotations.NullMarked;
