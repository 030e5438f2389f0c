namespace Graph.Linkage.Store;

/// <summary>An entry of the append-only operation log.</summary>
/// <param name="Sequence">From 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">Stable code: import, undo, mark, settings, export ...</param>
/// <param name="Subject">What it concerns: an import, an entity id, a document.</param>
/// <param name="Dossier">Dossier, or null.</param>
/// <param name="Reason">Reason given, or null.</param>
/// <param name="Details">Further facts as JSON, or null.</param>
public sealed record Operation(
    long Sequence, DateTimeOffset At, string By, string Action, string Subject, string? Dossier, string? Reason, string? Details);
