/** Running jq: filters, made of the tree, and the paths and updates that they share. */
@NullMarked
package ai.duvo.shell.jq.run;

import org.jspecify.annotations.NullMarked;
