using Graph.Linkage.Places;

namespace Graph.Web.ViewModels;

/// <summary>One region and what belongs to it.</summary>
/// <param name="Regions">Regions to choose, by how many persons are native to them.</param>
/// <param name="Report">The report, or null while none is chosen.</param>
/// <param name="Without">Kinds of place that no row of the data says anything about.</param>
public sealed record AreaPage(IReadOnlyList<RegionCount> Regions, AreaReport? Report, IReadOnlyList<string> Without);
