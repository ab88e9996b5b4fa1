/** The expression language: lexer, programs and their functions, and the types that Tab infers. */
@NullMarked
package ai.duvo.shell.jq;

import org.jspecify.annotations.NullMarked;
