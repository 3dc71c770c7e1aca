package io.github.nugetmaven.nupkg.manifest;

/** The license of a package: an SPDX expression, or a file of the package. Immutable. */
public sealed interface PackageLicense {
    /** The {@code type} attribute of the {@code license} element. */
    String type();

    /** The text of the {@code license} element. */
    String value();

    record Expression(String value) implements PackageLicense {
        @Override
        public String type() {
            return "expression";
        }
    }

    /** @param value name of the entry in the package, separated by {@code /} */
    record File(String value) implements PackageLicense {
        @Override
        public String type() {
            return "file";
        }
    }
}
