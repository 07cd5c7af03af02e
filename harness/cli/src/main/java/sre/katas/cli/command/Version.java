package sre.katas.cli.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "kata " + (version == null ? "1.0.0-SNAPSHOT" : version) + " on Java " + System.getProperty("java.version")
        };
    }
}
