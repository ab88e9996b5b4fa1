package ai.duvo.shell.repl;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Message source without messages: Spring's own would look up all locales, which costs the start 25 ms. */
final class EmptyMessageSource implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String usual, @Nullable Locale locale) {
        return usual;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        throw new NoSuchMessageException(code);
    }

    @Override
    public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
        String usual = message.getDefaultMessage();
        if (usual != null) {
            return usual;
        }
        throw new NoSuchMessageException("without a text of its own");
    }
}
