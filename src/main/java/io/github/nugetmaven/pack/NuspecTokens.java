package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code $tokens$} in the text of a .nuspec, before it is parsed. Values are escaped for XML, which NuGet does not do,
 * and are not searched for tokens.
 *
 * <p>Source: NuGet.Client, {@code Preprocessor.cs} and {@code Tokenizer.cs}.
 *
 * @param text with all known tokens replaced
 * @param unknown the tokens that have no value
 */
record NuspecTokens(String text, List<Unknown> unknown) {
    /** A letter, digit or connector in .NET's sense, which a token consists of; {@code $$} is a dollar sign. */
    private static final Pattern TOKEN = Pattern.compile("\\$(?:\\$|([\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]+)\\$)");

    /** @param line from 1 */
    record Unknown(String name, int line) {}

    /** @param values the value of a token by its name, in any case */
    static NuspecTokens replace(String text, Function<String, Optional<String>> values) {
        StringBuilder replaced = new StringBuilder();
        List<Unknown> unknown = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        int copied = 0;
        while (tokens.find()) {
            replaced.append(text, copied, tokens.start());
            copied = tokens.end();
            String name = tokens.group(1);
            if (name == null) {
                replaced.append('$');
                continue;
            }
            Optional<String> value = values.apply(name);
            if (value.isEmpty()) {
                unknown.add(new Unknown(name, lineOf(text, tokens.start())));
            }
            // an unknown token stays, so that nothing else seems to be wrong there
            replaced.append(XmlWriter.escaped(value.orElse(tokens.group())));
        }
        return new NuspecTokens(replaced.append(text, copied, text.length()).toString(), List.copyOf(unknown));
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
    }
}
