namespace Graph.Linkage.Store;

/// <summary>A file as it is offered to an import.</summary>
/// <param name="Name">Path as shown.</param>
/// <param name="Sha256">Of its bytes; empty when skipped unread.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MappingJson">Mapping spec that will read it, or null for a built-in layout.</param>
public sealed record OfferedFile(string Name, string Sha256, long Length, string? MappingJson);
