/** Tests of the doubles: each answers as the server that it stands for. */
package io.github.nugetmaven.testing.fidelity;
