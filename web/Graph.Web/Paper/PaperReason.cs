namespace Graph.Web.Paper;

/// <summary>One reason on a sheet.</summary>
/// <param name="Who">Whose signal it is.</param>
/// <param name="What">The signal with value and threshold.</param>
/// <param name="Facts">What it was made of.</param>
/// <param name="Rows">Where the first rows stand: file and line.</param>
/// <param name="RowTotal">How many rows there are.</param>
public sealed record PaperReason(string Who, string What, string Facts, IReadOnlyList<string> Rows, long RowTotal);
