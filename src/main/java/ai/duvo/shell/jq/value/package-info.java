/** Values as jq sees them: their order, numbers, JSON texts, and the budget that they are made within. */
@NullMarked
package ai.duvo.shell.jq.value;

import org.jspecify.annotations.NullMarked;
