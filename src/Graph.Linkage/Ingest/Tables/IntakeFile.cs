using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>A file as it was found among what the user gave.</summary>
/// <param name="Name">Path as shown, with slashes, beginning at what was given.</param>
/// <param name="Path">Where it can be read now.</param>
/// <param name="Sha256">Of its bytes, lower-case hex; empty when skipped.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Skip">Why it is not meant to be read, or null.</param>
/// <param name="Refusal">Why it cannot be read, or null.</param>
public sealed record IntakeFile(string Name, string Path, string Sha256, long Length, UserMessage? Skip, UserMessage? Refusal);
