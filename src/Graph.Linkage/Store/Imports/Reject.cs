namespace Graph.Linkage.Store;

/// <summary>A row that was not taken.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Record">Record from 1.</param>
/// <param name="Line">Physical line from 1, where the format has lines; else equal to the record.</param>
/// <param name="Column">Header of the column at fault, or null.</param>
/// <param name="Reason">Stable code.</param>
/// <param name="Value">The value at fault as it stood, or null.</param>
public sealed record Reject(int Sheet, long Record, long Line, string? Column, string Reason, string? Value);
