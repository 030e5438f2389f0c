namespace Graph.Web.ViewModels;

/// <summary>A finding in one sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Href">Where it is shown in full.</param>
public sealed record FindingSentence(string Text, string Href);
