using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Linkage.Model;

namespace Graph.Cli.Kernel;

/// <summary>Reads <c>.bin</c> (int32 pairs), <c>.wbin</c> (with a float64 weight) or text <c>u v [w]</c> with # comments.</summary>
internal static class EdgeListReader
{
    private const int PairBytes = 8;
    private const int WeightedBytes = 16;

    /// <summary>Reads edges.</summary>
    /// <param name="file">The edges.</param>
    /// <param name="verticesFile">Ids of all nodes, one a line, or null: then nodes are 0 to the largest id.</param>
    /// <param name="nodeCount">Number of nodes where no vertices file is given, or null.</param>
    public static EdgeList Read(string file, string? verticesFile, int? nodeCount)
    {
        if (!File.Exists(file))
            throw new GraphException(new UserMessage("file.not-found", file));
        var (sources, targets, weights) = Path.GetExtension(file) switch
        {
            ".bin" => ReadPairs(file),
            ".wbin" => ReadWeighted(file),
            _ => ReadText(file),
        };
        return verticesFile is null ? Dense(file, sources, targets, weights, nodeCount) : Named(file, sources, targets, weights, verticesFile);
    }

    private static (List<long>, List<long>, List<float>?) ReadPairs(string file)
    {
        var bytes = File.ReadAllBytes(file);
        CheckSize(file, bytes.LongLength, PairBytes);
        var ends = MemoryMarshal.Cast<byte, int>(bytes);
        var (sources, targets) = (new List<long>(ends.Length / 2), new List<long>(ends.Length / 2));
        for (var i = 0; i < ends.Length; i += 2)
        {
            sources.Add(ends[i]);
            targets.Add(ends[i + 1]);
        }
        return (sources, targets, null);
    }

    private static (List<long>, List<long>, List<float>?) ReadWeighted(string file)
    {
        var bytes = File.ReadAllBytes(file);
        CheckSize(file, bytes.LongLength, WeightedBytes);
        var (sources, targets, weights) = (new List<long>(), new List<long>(), new List<float>());
        for (var i = 0; i < bytes.Length; i += WeightedBytes)
        {
            sources.Add(BitConverter.ToInt32(bytes, i));
            targets.Add(BitConverter.ToInt32(bytes, i + 4));
            weights.Add((float)BitConverter.ToDouble(bytes, i + PairBytes));
        }
        return (sources, targets, weights);
    }

    private static (List<long>, List<long>, List<float>?) ReadText(string file)
    {
        var (sources, targets, weights) = (new List<long>(), new List<long>(), new List<float>());
        var line = 0;
        foreach (var text in File.ReadLines(file))
        {
            line++;
            var content = text.AsSpan().Trim();
            if (content.Length == 0 || content[0] is '#' or '%')
                continue;
            var parts = text.Split([' ', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var weight = 1f;
            if (parts.Length < 2
                || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var u)
                || !long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var v)
                || (parts.Length > 2 && !float.TryParse(parts[2], CultureInfo.InvariantCulture, out weight)))
                throw new GraphException(new UserMessage("file.edges-line", file, line.ToString(CultureInfo.InvariantCulture)));
            sources.Add(u);
            targets.Add(v);
            weights.Add(weight);
        }
        return (sources, targets, weights);
    }

    private static EdgeList Dense(string file, List<long> sources, List<long> targets, List<float>? weights, int? nodeCount)
    {
        var largest = sources.Concat(targets).DefaultIfEmpty(-1).Max();
        var smallest = sources.Concat(targets).DefaultIfEmpty(0).Min();
        if (smallest < 0 || largest >= int.MaxValue || (nodeCount is { } given && largest >= given))
            throw new GraphException(new UserMessage("file.edges-id", file, (smallest < 0 ? smallest : largest).ToString(CultureInfo.InvariantCulture)));
        var ids = new long[nodeCount ?? largest + 1];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = i;
        return new EdgeList([.. sources.Select(id => (int)id)], [.. targets.Select(id => (int)id)], weights?.ToArray(), ids);
    }

    private static EdgeList Named(string file, List<long> sources, List<long> targets, List<float>? weights, string verticesFile)
    {
        if (!File.Exists(verticesFile))
            throw new GraphException(new UserMessage("file.not-found", verticesFile));
        var ids = File.ReadLines(verticesFile)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => long.TryParse(line.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw new GraphException(new UserMessage("file.edges-id", verticesFile, line)))
            .Distinct().Order().ToArray();
        return new EdgeList([.. sources.Select(Index)], [.. targets.Select(Index)], weights?.ToArray(), ids);

        int Index(long id) => Array.BinarySearch(ids, id) is >= 0 and var index
            ? index
            : throw new GraphException(new UserMessage("file.edges-id", file, id.ToString(CultureInfo.InvariantCulture)));
    }

    private static void CheckSize(string file, long length, int record)
    {
        if (length % record != 0)
            throw new GraphException(new UserMessage("file.edges-size", file, record.ToString(CultureInfo.InvariantCulture)));
    }
}
