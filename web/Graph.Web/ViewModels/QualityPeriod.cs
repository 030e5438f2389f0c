namespace Graph.Web.ViewModels;

/// <summary>First and last time in a file, ISO 8601.</summary>
public sealed record QualityPeriod(string From, string To);
