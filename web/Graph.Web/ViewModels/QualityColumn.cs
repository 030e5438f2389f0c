namespace Graph.Web.ViewModels;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">What it was read as, or null when it was not used.</param>
/// <param name="Share">Share of rows in which it is filled.</param>
public sealed record QualityColumn(string Name, string? Field, double Share);
