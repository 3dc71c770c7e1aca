package io.github.nugetmaven.testing;

import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Implements {@link GalleryTest}. Stateless: the store of each test holds its gallery and closes it. */
final class GalleryExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(GalleryExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        // a nested class may use the gallery of the class around it
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : ReflectionSupport.findFields(
                    instance.getClass(), GalleryExtension::isToBeSet, HierarchyTraversalMode.TOP_DOWN)) {
                field.setAccessible(true);
                field.set(instance, gallery(context));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        // outside a test, in @BeforeAll for one, it would be a gallery that tests share
        return parameter.getParameter().getType() == NuGetGallery.class
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return gallery(context);
    }

    private static boolean isToBeSet(Field field) {
        int modifiers = field.getModifiers();
        return field.getType() == NuGetGallery.class && !Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers);
    }

    private static NuGetGallery gallery(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(NuGetGallery.class, type -> start(annotation(context)), NuGetGallery.class);
    }

    private static GalleryTest annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), GalleryTest.class, context.getEnclosingTestClasses())
                .orElseThrow();
    }

    private static NuGetGallery start(GalleryTest wanted) {
        try {
            NuGetGallery gallery = NuGetGallery.start();
            gallery.settings().warnsOfMissingReadme(wanted.warnsOfMissingReadme());
            if (!wanted.key().isEmpty()) {
                gallery.key(wanted.key(), "contoso");
            }
            return gallery;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
