namespace Graph.Linkage.Model.Identifiers;

/// <summary>An identifier that stands in a pasted text.</summary>
/// <param name="Candidates">What it may be, most likely first; never empty.</param>
/// <param name="Text">As it was written, the first time.</param>
/// <param name="Line">Line of the text, from 1, the first time.</param>
/// <param name="Times">How often it stands there.</param>
/// <param name="Warnings">Codes of doubts such as <c>id.check-digit</c>.</param>
public sealed record PastedItem(IReadOnlyList<EntityId> Candidates, string Text, int Line, int Times, IReadOnlyList<string> Warnings);
