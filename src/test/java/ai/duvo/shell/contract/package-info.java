/** Requests and answers compared with the API's own document, through a validator of JSON Schema. */
@NullMarked
package ai.duvo.shell.contract;

import org.jspecify.annotations.NullMarked;
