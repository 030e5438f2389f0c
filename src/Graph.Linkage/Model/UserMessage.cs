namespace Graph.Linkage.Model;

/// <summary>A message for a person: a stable code and what fills its text. The text is looked up in the user's language.</summary>
/// <param name="Code">Stable, never localised, such as <c>digits.lost</c> or <c>store.locked</c>.</param>
/// <param name="Arguments">Values for the placeholders {0}, {1} ... of the text; identifiers among them are already masked.</param>
public sealed record UserMessage(string Code, params IReadOnlyList<string> Arguments);
