package dev.haechi.model.json;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;

/** A landscape that was read, and where its things stand in the file. */
public record LandscapeDocument(Landscape landscape, Origins origins) {}
