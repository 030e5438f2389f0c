namespace Graph.Linkage.Model;

/// <summary>Who asks: which dossiers and regions a read may show, and how identifiers are to be masked.</summary>
/// <remarks>
/// A sighting is visible when its dossier is listed and its region begins with one of the prefixes. Entities, attributes,
/// links and events are visible through at least one visible sighting; counts, sums, first and last times are taken over
/// visible sightings only. Hidden equals missing.
/// </remarks>
/// <param name="Dossiers">Dossiers whose sightings are visible; null means all.</param>
/// <param name="RegionPrefixes">Region codes of 0, 2, 4 or 6 digits; the empty prefix means everywhere.</param>
/// <param name="Masking">How pages show identifiers to this viewer; stores return full values.</param>
public sealed record Viewer(IReadOnlyList<string>? Dossiers, IReadOnlyList<string> RegionPrefixes, MaskingLevel Masking)
{
    /// <summary>The single-user default: all dossiers, all regions, nothing masked.</summary>
    public static Viewer Everything { get; } = new(null, [""], MaskingLevel.None);

    /// <summary>Whether no sighting is hidden from this viewer.</summary>
    public bool SeesEverything => Dossiers is null && RegionPrefixes.Contains("");

    /// <summary>Whether a sighting of this dossier and region is visible.</summary>
    public bool Sees(string dossier, string region) =>
        (Dossiers is null || Dossiers.Contains(dossier, StringComparer.Ordinal))
        && RegionPrefixes.Any(prefix => region.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether the viewer sees all that a run of this scope read: <c>*</c> for all dossiers, else one dossier.</summary>
    public bool SeesScope(string scope) => RegionPrefixes.Contains("") && (Dossiers is null || (scope != "*" && Dossiers.Contains(scope)));
}
