using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Which part of the store a block read covers.</summary>
/// <param name="Viewer">Who asks; totals are over his visible sightings.</param>
/// <param name="AfterNumber">Resume after this lid, nid or eid; 0 from the start.</param>
/// <param name="FromTicks">Events and totals from this UTC time on, or null. With a window, links without any dated sighting stay.</param>
/// <param name="ToTicks">Events and totals up to this UTC time, or null.</param>
public sealed record LinkBlockQuery(Viewer Viewer, long AfterNumber = 0, long? FromTicks = null, long? ToTicks = null);
