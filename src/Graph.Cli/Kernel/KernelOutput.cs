using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Linkage.Model;

namespace Graph.Cli.Kernel;

/// <summary>Writes one value a node: <c>.txt</c> lines by ascending id, or <c>.f64</c> and <c>.i32</c> arrays.</summary>
internal static class KernelOutput
{
    public static void Write(string target, KernelAnswer answer, long[] ids)
    {
        switch (Path.GetExtension(target))
        {
            case ".f64":
                File.WriteAllBytes(target, MemoryMarshal.AsBytes(new ReadOnlySpan<double>(
                    answer.Values ?? answer.PairValues ?? answer.Labels?.Select(label => (double)label).ToArray()
                    ?? throw new GraphException(new UserMessage("usage.out-labels", target)))).ToArray());
                break;
            case ".i32":
                File.WriteAllBytes(target, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(
                    answer.Labels ?? throw new GraphException(new UserMessage("usage.out-labels", target)))).ToArray());
                break;
            case ".txt":
                File.WriteAllLines(target, Lines(answer, ids));
                break;
            default:
                throw new GraphException(new UserMessage("usage.out-extension", target));
        }
    }

    private static IEnumerable<string> Lines(KernelAnswer answer, long[] ids)
    {
        if (answer.Pairs is not null)
            return answer.Pairs.Select((pair, i) => string.Create(CultureInfo.InvariantCulture, $"{ids[pair.U]} {ids[pair.V]}")
                + (answer.PairValues is null ? "" : " " + Number(answer.PairValues[i])));
        if (answer.Paths is not null)
            return answer.Paths.Select(path => string.Join(' ', path.Select(u => ids[u].ToString(CultureInfo.InvariantCulture))));
        return ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture, $"{id} {Value(i)}"));

        string Value(int i)
        {
            if (answer.Labels is not null)
                return answer.Labels[i].ToString(CultureInfo.InvariantCulture);
            var first = Number(answer.Values![i]);
            return answer.More is null ? first : first + " " + Number(answer.More[i]);
        }
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "infinity" : value.ToString("G17", CultureInfo.InvariantCulture);
}
