namespace Graph.Linkage.Export;

/// <summary>A link as exported.</summary>
/// <param name="From">Written id of the start.</param>
/// <param name="To">Written id of the end.</param>
/// <param name="Type">Type.</param>
/// <param name="Count">Happenings.</param>
/// <param name="SumFen">Sum in fen.</param>
/// <param name="First">First seen, ISO 8601 with offset, or null.</param>
/// <param name="Last">Last seen, or null.</param>
/// <param name="Weight">Weight in the projection.</param>
public sealed record ExportLink(
    string From, string To, string Type, long Count, long SumFen, string? First, string? Last, float Weight);
