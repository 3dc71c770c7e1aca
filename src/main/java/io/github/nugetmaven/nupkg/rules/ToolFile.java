package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.kind.ToolFolder;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;

/** A file with the settings of a tool, in a folder in which clients look for it. Immutable. */
record ToolFile(ZipEntryHeader entry, ToolFolder folder) {
    String name() {
        return entry.name();
    }
}
