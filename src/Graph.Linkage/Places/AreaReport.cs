namespace Graph.Linkage.Places;

/// <summary>What belongs to one region, each count by its own kind of place.</summary>
/// <param name="Code">2, 4 or 6 leading digits.</param>
/// <param name="Roles">Ranked actors native to the region, by role.</param>
/// <param name="Natives">Persons native to the region, ranked or not.</param>
/// <param name="Opened">Cards and numbers opened at outlets of the region, and how many of them are implicated.</param>
/// <param name="Numbers">Numbers at home in the region, and how many of them are implicated.</param>
/// <param name="Outlets">Outlets of the region with what was opened there and how many of it are implicated, most implicated first.</param>
/// <param name="Incidents">Cases whose victim is in the region.</param>
public sealed record AreaReport(
    string Code, IReadOnlyList<(string Role, int Count)> Roles, int Natives, AreaCount Opened, AreaCount Numbers,
    IReadOnlyList<AreaOutlet> Outlets, int Incidents);
