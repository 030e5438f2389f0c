namespace Graph.Linkage.Export;

/// <summary>An entity as exported.</summary>
/// <param name="Id">Written id, masked where asked for.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Group">Id of its group in the current run, or null.</param>
/// <param name="Role">Role, or null where it is in no group.</param>
/// <param name="Score">Score where it is an actor, else null.</param>
public sealed record ExportEntity(string Id, string Kind, string? Name, string? Group, string? Role, double? Score);
