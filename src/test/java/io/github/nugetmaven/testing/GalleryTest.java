package io.github.nugetmaven.testing;

import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of the class a {@link NuGetGallery} of its own. It is in each field of that type that is neither final nor
 * static, and in each parameter of that type: of the test and of its {@code @BeforeEach} and {@code @AfterEach} methods. A
 * gallery for a field starts before {@code @BeforeEach}, one for parameters alone at the first of them, so tests without the
 * parameter start none. It is closed after {@code @AfterEach}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(GalleryExtension.class)
public @interface GalleryTest {
    /** An API key of the owner {@code contoso}, without restrictions. There is none if this is empty. */
    String key() default "";

    /** Whether the gallery warns of a package without a readme, as nuget.org does. */
    boolean warnsOfMissingReadme() default true;
}
