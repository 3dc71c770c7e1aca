package io.github.nugetmaven.mojo.parameters;

import java.util.List;

/**
 * A parameter that somebody has set. Immutable.
 *
 * @param where the element or option, for messages; never a value
 * @param text after Maven has evaluated its expressions
 * @param unresolved the expressions that nothing resolves
 */
public record GivenParameter(String property, String where, String text, List<String> unresolved) {}
