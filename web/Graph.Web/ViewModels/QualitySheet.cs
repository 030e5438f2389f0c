namespace Graph.Web.ViewModels;

/// <summary>How a sheet of a file was read.</summary>
/// <param name="Sheet">Sheet from 0.</param>
/// <param name="Layout">Layout or mapping.</param>
/// <param name="HeaderRow">Row of the header from 1; 0 where there is none.</param>
/// <param name="Columns">Its columns.</param>
public sealed record QualitySheet(int Sheet, string? Layout, long HeaderRow, IReadOnlyList<QualityColumn>? Columns);
