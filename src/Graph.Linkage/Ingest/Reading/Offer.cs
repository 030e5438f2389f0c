using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>A file with the mapping that reads it.</summary>
/// <param name="Name">Name as shown.</param>
/// <param name="Path">Where its bytes lie.</param>
/// <param name="Sha256">Of its bytes; empty when it was not read.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Mapping">Mapping, or null for the built-in layouts.</param>
/// <param name="Skip">Why it is not meant to be read, or null.</param>
/// <param name="Refusal">Why it cannot be read, or null.</param>
internal sealed record Offer(string Name, string Path, string Sha256, long Length, MappingSpec? Mapping, UserMessage? Skip, UserMessage? Refusal)
{
    private const string MappingSuffix = ".mapping.json";

    /// <summary>The files of an intake; a mapping beside a file goes before the one for all.</summary>
    public static IReadOnlyList<Offer> Of(IReadOnlyList<IntakeFile> files, MappingSpec? forAll)
    {
        var beside = files.Where(IsMapping).ToDictionary(file => file.Name[..^MappingSuffix.Length], StringComparer.Ordinal);
        return [.. files.Select(file => Of(file, beside, forAll))];
    }

    /// <summary>The files of an import record with their offers: by place, else, in a resumed import, by name and bytes.</summary>
    public static IEnumerable<(ImportFile File, Offer Offer)> Pair(IReadOnlyList<ImportFile> files, IReadOnlyList<Offer> offers)
    {
        var free = offers.ToList();
        foreach (var file in files)
        {
            var offer = free.Find(o => o.Name == file.Name && o.Sha256 == file.Sha256) ?? free.Find(o => o.Sha256 == file.Sha256);
            if (offer is null)
                continue;
            free.Remove(offer);
            yield return (file, offer);
        }
    }

    /// <summary>The offer as the store registers it.</summary>
    public OfferedFile ToOfferedFile() => new(Name, Sha256, Length, Mapping?.ToJson());

    private static Offer Of(IntakeFile file, IReadOnlyDictionary<string, IntakeFile> beside, MappingSpec? forAll)
    {
        if (IsMapping(file))
            return new Offer(file.Name, file.Path, file.Sha256, file.Length, null, new UserMessage("file.mapping"), null);
        var (mapping, refusal) = (forAll, file.Refusal);
        if (beside.TryGetValue(file.Name, out var spec))
        {
            try
            {
                mapping = MappingSpec.Parse(File.ReadAllText(spec.Path));
            }
            catch (GraphException e)
            {
                refusal ??= e.UserMessage;
            }
        }
        return new Offer(file.Name, file.Path, file.Sha256, file.Length, mapping, file.Skip, refusal);
    }

    private static bool IsMapping(IntakeFile file) => file.Name.EndsWith(MappingSuffix, StringComparison.OrdinalIgnoreCase);
}
