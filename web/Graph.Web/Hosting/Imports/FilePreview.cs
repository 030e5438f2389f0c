using Graph.Linkage.Model;

namespace Graph.Web.Hosting.Imports;

/// <summary>What the first rows of a file look like to the importer.</summary>
/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="Encoding">Encoding found.</param>
/// <param name="Layout">Layout or mapping that will read it; null when its columns have to be named.</param>
/// <param name="HeaderRow">Row of the header from 1; 0 where it has none.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">First rows after the header.</param>
/// <param name="MappingJson">A mapping to start from, or null.</param>
/// <param name="Accepted">Rows among the first that would be taken.</param>
/// <param name="Rejected">Rows among the first that would not.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
public sealed record FilePreview(
    string? Format, string? Encoding, string? Layout, int HeaderRow, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows,
    string? MappingJson, long Accepted, long Rejected, UserMessage? Fault);
