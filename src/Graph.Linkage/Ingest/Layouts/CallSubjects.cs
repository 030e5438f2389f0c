using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The numbers for which a caller/callee file was pulled; no column names them.</summary>
/// <remarks>
/// Every row is the record of one of them, so they are few numbers that together occur in every row. Found greedily: the number in most
/// rows is one, its rows are set aside, and so on. A popular peer (a shop, a courier) is thus not taken for one, since its rows belong to
/// others already. Of two numbers in equally many rows the one that calls more often comes first.
/// </remarks>
internal sealed class CallSubjects
{
    // Shorter keys are short codes and local numbers, which nobody pulls records for.
    private const int DigitsMin = 10;

    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);

    /// <summary>Looks at the sample of a sheet.</summary>
    public CallSubjects(SheetContext sheet)
    {
        var rows = sheet.SampleOf("caller").Zip(sheet.SampleOf("callee"), (caller, callee) => (A: KeyOf(caller), B: KeyOf(callee))).ToList();
        var open = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var key in new[] { rows[i].A, rows[i].B }.OfType<string>())
            {
                if (!open.TryGetValue(key, out var places))
                    open[key] = places = [];
                places.Add(i);
            }
        }
        var calls = rows.Select(row => row.A).OfType<string>().CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        var byRows = new PriorityQueue<string, (int Fewer, int FewerCalls, string Key)>(Comparer<(int Fewer, int FewerCalls, string Key)>.Create(
            (a, b) => (a.Fewer, a.FewerCalls).CompareTo((b.Fewer, b.FewerCalls)) is var order and not 0 ? order : string.CompareOrdinal(a.Key, b.Key)));
        foreach (var (key, places) in open)
            byRows.Enqueue(key, (-places.Count, -calls.GetValueOrDefault(key), key));
        while (byRows.TryDequeue(out var key, out var priority))
        {
            if (open[key].Count == 0)
                continue;
            if (-open[key].Count > priority.Fewer)
            {
                byRows.Enqueue(key, priority with { Fewer = -open[key].Count });
                continue;
            }
            _subjects.Add(key);
            foreach (var i in open[key].ToList())
            {
                foreach (var end in new[] { rows[i].A, rows[i].B }.OfType<string>())
                    open[end].Remove(i);
            }
        }
    }

    /// <summary>Whether a row is the record of its caller; so it is where both ends or neither are subjects.</summary>
    public bool IsOfCaller(string caller, string callee) => _subjects.Contains(caller) || !_subjects.Contains(callee);

    private static string? KeyOf(string cell) => PhoneNumber.Read(cell).Key is { Length: >= DigitsMin } key ? key : null;
}
