using Graph.Seeds.Formats;
using Graph.Seeds.Population;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Extraction;

/// <summary>What is odd about one file; with dirt off nothing is.</summary>
internal sealed record FileDirt(
    TextEncoding Encoding, bool HasPreface, bool IsCopied, bool IsOverlapping, bool IsScientific, bool IsInFen, bool IsSwapped, int Dialect)
{
    private static readonly FileDirt None = new(TextEncoding.Utf8, false, false, false, false, false, false, 0);

    public static FileDirt Of(Nation nation, int kind, int file)
    {
        var options = nation.Options;
        if (!options.Dirt)
            return None;
        var draws = nation.Draw(Purpose.Dirt, -1 - (kind * 1_000_000L + file));
        return new FileDirt(
            draws.Chance(options.Gbk) ? TextEncoding.Gb18030 : draws.Chance(0.3) ? TextEncoding.Utf8WithMark : TextEncoding.Utf8,
            draws.Chance(options.Preface), draws.Chance(options.DuplicateFiles), draws.Chance(options.OverlappingPeriods), draws.Chance(options.ScientificFiles),
            draws.Chance(options.FenFiles), draws.Chance(options.SwappedColumns), draws.Below(4));
    }
}
