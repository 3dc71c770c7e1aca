package io.github.nugetmaven.mojo;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** This plugin in the POM of a build, with the descriptor that Maven reads. */
final class TestPlugin {
    static final String VERSION = "0.1.0";

    private final Plugin inPom = plugin();

    private static Plugin plugin() {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.nugetmaven");
        plugin.setArtifactId("nuget-maven-plugin");
        plugin.setVersion(VERSION);
        return plugin;
    }

    static PluginDescriptor descriptor() {
        try (InputStream file = TestPlugin.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new PluginDescriptorBuilder().build(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Plugin inPom() {
        return inPom;
    }

    void configure(String xml) {
        try {
            inPom.setConfiguration(
                    Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>")));
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    /** Binds a push to this phase, or to the goal's default if that is null. */
    void bindPush(String phase) {
        PluginExecution push = new PluginExecution();
        push.setId("default-push");
        push.addGoal("push");
        push.setPhase(phase);
        inPom.addExecution(push);
    }

    MojoExecution execution(String goal, boolean calledByName) {
        MojoDescriptor descriptor = descriptor().getMojo(goal);
        descriptor.getPluginDescriptor().setVersion(inPom.getVersion());
        // Maven gives a goal called by name a plugin without the configuration, which it merges elsewhere
        descriptor.getPluginDescriptor().setPlugin(calledByName ? plugin() : inPom);
        return calledByName
                ? new MojoExecution(descriptor, "default-cli", MojoExecution.Source.CLI)
                : new MojoExecution(descriptor, "default-" + goal, MojoExecution.Source.LIFECYCLE);
    }

    /** Sets the parameters of a goal as Maven does. */
    void configure(Mojo mojo, MavenSession session, MojoExecution execution) {
        execution.setConfiguration(merged(execution.getMojoDescriptor()));
        try (ClassWorld world = new ClassWorld("test", getClass().getClassLoader())) {
            new BasicComponentConfigurator()
                    .configureComponent(
                            mojo,
                            new XmlPlexusConfiguration(execution.getConfiguration()),
                            new PluginParameterExpressionEvaluator(session, execution),
                            world.getClassRealm("test"));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The POM takes precedence over the defaults, and only parameters that exist count, as when Maven merges them. An empty
     * element gets the text of the default.
     */
    private Xpp3Dom merged(MojoDescriptor descriptor) {
        Xpp3Dom merged = new Xpp3Dom("configuration");
        Xpp3Dom given = (Xpp3Dom) inPom.getConfiguration();
        for (Parameter parameter : descriptor.getParameters()) {
            Xpp3Dom chosen = given == null ? null : given.getChild(parameter.getName());
            PlexusConfiguration byDefault = descriptor.getMojoConfiguration().getChild(parameter.getName(), false);
            Xpp3Dom both = Xpp3Dom.mergeXpp3Dom(
                    chosen == null ? null : new Xpp3Dom(chosen), byDefault == null ? null : dom(byDefault), true);
            if (both != null) {
                merged.addChild(both);
            }
        }
        return merged;
    }

    private static Xpp3Dom dom(PlexusConfiguration parameter) {
        Xpp3Dom dom = new Xpp3Dom(parameter.getName());
        dom.setValue(parameter.getValue(null));
        for (String name : parameter.getAttributeNames()) {
            dom.setAttribute(name, parameter.getAttribute(name, null));
        }
        return dom;
    }
}
