namespace Graph.Web.ViewModels;

/// <summary>A free note on an object or a group.</summary>
/// <param name="Sequence">Its entry in the operation log.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record Note(long Sequence, string Text, string By, DateTimeOffset At);
