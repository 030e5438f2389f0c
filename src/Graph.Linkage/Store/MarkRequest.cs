using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A mark as a user sets it.</summary>
/// <param name="Entity">On what; need not be in the store yet.</param>
/// <param name="Mark">One of <see cref="Marks.All"/>; <see cref="Marks.None"/> withdraws.</param>
/// <param name="Reason">Why; not blank.</param>
/// <param name="CaseNo">Case it belongs to, or null.</param>
/// <param name="Dossier">Dossier.</param>
/// <param name="By">Who.</param>
public sealed record MarkRequest(EntityId Entity, string Mark, string Reason, string? CaseNo, string Dossier, string By);
