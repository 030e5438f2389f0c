namespace Graph.Linkage.Model.Identifiers;

/// <summary>A region code while it was in force (GB/T 2260).</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Name of the place itself.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year, or null while in force.</param>
/// <param name="Successors">Codes it became, none while in force or unknown.</param>
public sealed record Region(string Code, string Name, int From, int? To, IReadOnlyList<string> Successors);
