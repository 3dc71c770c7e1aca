package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.AsciiCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The identifiers in a license expression such as {@code MIT OR (Apache-2.0 WITH LLVM-exception)}. They need not be on the
 * SPDX list. Immutable.
 *
 * <p>Source of the grammar: the SPDX specification, annex on license expressions, as implemented in NuGet.Client,
 * {@code NuGetLicenseExpressionParser.cs}: operators are upper case, a single identifier may be in parentheses, and words are
 * separated by spaces, not by other white space.
 *
 * @param licenses in the order of the expression, including a trailing +
 * @param exceptions in the order of the expression
 */
record LicenseExpression(List<String> licenses, List<String> exceptions) {
    private static final String DELIMITERS = " ()";
    private static final Set<String> PARENTHESES = Set.of("(", ")");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");

    /**
     * Parses an expression by recursive descent, so the caller has to limit its length.
     *
     * @throws IllegalArgumentException if the text is not an expression
     */
    static LicenseExpression parse(String text) {
        Parser parser = new Parser(text);
        parser.expression();
        if (parser.next < parser.tokens.size()) {
            throw new IllegalArgumentException(text);
        }
        return new LicenseExpression(List.copyOf(parser.licenses), List.copyOf(parser.exceptions));
    }

    /** Builds only the lists, which do not depend on the precedence of the operators. */
    private static final class Parser {
        final List<String> licenses = new ArrayList<>();
        final List<String> exceptions = new ArrayList<>();
        final List<String> tokens = new ArrayList<>();
        int next;
        private final String text;

        /** Splits the text. Between two spaces there is at most one word, possibly in parentheses. */
        Parser(String text) {
            this.text = text;
            StringTokenizer pieces = new StringTokenizer(text, DELIMITERS, true);
            boolean isAfterWord = false;
            while (pieces.hasMoreTokens()) {
                String piece = pieces.nextToken();
                boolean isWord = !DELIMITERS.contains(piece);
                if (isWord && isAfterWord || text.startsWith(" ")) {
                    throw new IllegalArgumentException(text);
                }
                if (piece.equals(" ")) {
                    isAfterWord = false;
                } else {
                    tokens.add(piece);
                    isAfterWord |= isWord;
                }
            }
        }

        void expression() {
            do {
                operand();
            } while (takes("AND") || takes("OR"));
        }

        private void operand() {
            int start = next;
            if (takes("(")) {
                expression();
                expect(")");
            } else {
                licenses.add(identifier());
            }
            boolean isOneLicense = words(start, next) == 1;
            if (takes("WITH")) {
                if (!isOneLicense) {
                    throw new IllegalArgumentException(text);
                }
                exceptions.add(exception());
            }
        }

        private String exception() {
            if (!takes("(")) {
                return identifier();
            }
            String exception = exception();
            expect(")");
            return exception;
        }

        private String identifier() {
            String token = next < tokens.size() ? tokens.get(next) : "";
            if (!isIdentifier(token)) {
                throw new IllegalArgumentException(text);
            }
            next++;
            return token;
        }

        private static boolean isIdentifier(String token) {
            String name = token.endsWith("+") ? token.substring(0, token.length() - 1) : token;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (!AsciiCharacter.isLetter(c) && !AsciiCharacter.isDigit(c) && c != '.' && c != '-') {
                    return false;
                }
            }
            return !name.isEmpty() && !OPERATORS.contains(token);
        }

        private int words(int from, int to) {
            int words = 0;
            for (String token : tokens.subList(from, to)) {
                words += PARENTHESES.contains(token) ? 0 : 1;
            }
            return words;
        }

        private boolean takes(String token) {
            boolean isNext = next < tokens.size() && tokens.get(next).equals(token);
            next += isNext ? 1 : 0;
            return isNext;
        }

        private void expect(String token) {
            if (!takes(token)) {
                throw new IllegalArgumentException(text);
            }
        }
    }
}
