using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Graph.Bolt;
using Graph.Bolt.Columns;

namespace Graph.Benchmarks.Bolt;

/// <summary>The fast paths of the Bolt client beside its ordinary ones, against a loopback server and a real one.</summary>
internal static class BoltRun
{
    private const string Query = "UNWIND range(1, $n) AS i RETURN i + 70000 AS a, i + 1000000 AS b, i * 0.5 AS w";

    private const string ListQuery =
        "UNWIND range(0, $n / 50000 - 1) AS c UNWIND range(c * 50000 + 1, c * 50000 + 50000) AS i " +
        "WITH c, i RETURN collect(i + 70000) AS a, collect(i + 1000000) AS b, collect(i * 0.5) AS w";

    /// <summary>Measures everything; a real server is left out when there is no address of one.</summary>
    public static async Task<IReadOnlyList<BoltResult>> MeasureAsync(int rows, int repeat, string? server)
    {
        List<BoltResult> results = [];
        using (var loopback = new LoopbackServer(rows))
        {
            await using var driver = GraphDatabase.Driver(loopback.Uri);
            results.Add(await ColumnsAsync("read columns, loopback", driver, Query, rows, rows, repeat));
            results.Add(await RecordsAsync("read records, loopback", driver, rows, Math.Max(1, repeat / 4)));
        }
        results.Add(Encode(rows, repeat));
        results.Add(await DictionariesAsync(rows / 10, Math.Max(1, repeat / 4)));
        if (server is not null)
        {
            await using var driver = GraphDatabase.Driver(server);
            results.Add(await ColumnsAsync("read columns, a record a row, Neo4j", driver, Query, rows, rows, Math.Max(1, repeat / 4)));
            results.Add(await ColumnsAsync("read columns, lists of 50,000, Neo4j", driver, ListQuery, rows, rows, Math.Max(1, repeat / 4)));
            results.Add(await RecordsAsync("read records, Neo4j", driver, rows, 1));
            results.Add(await SendAsync("send rows, UNWIND without a write, Neo4j", driver, rows / 10, Math.Max(1, repeat / 4)));
        }
        return results;
    }

    /// <summary>Writes the results as JSON.</summary>
    public static string ToJson(IReadOnlyList<BoltResult> results) =>
        JsonSerializer.Serialize(new { runtime = Environment.Version.ToString(), results }, new JsonSerializerOptions { WriteIndented = true });

    private static async Task<BoltResult> ColumnsAsync(string name, IDriver driver, string query, int n, int rows, int repeat)
    {
        var layout = new ColumnLayout(ColumnKind.Int64, ColumnKind.Int64, ColumnKind.Double);
        var parameters = new Dictionary<string, object> { ["n"] = n };
        return await BestAsync(name, rows, repeat, async () =>
        {
            var sink = new SummingSink();
            await using var session = driver.AsyncSession();
            await session.ReadColumnsAsync(query, parameters, layout, sink);
            Check(sink.Rows == rows && sink.Sum == Expected(rows), name);
        });
    }

    private static Task<BoltResult> RecordsAsync(string name, IDriver driver, int rows, int repeat) => BestAsync(name, rows, repeat, async () =>
    {
        var sum = 0.0;
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(Query, new { n = rows });
        while (await cursor.FetchAsync())
            sum += cursor.Current[0].As<long>() + cursor.Current[1].As<long>() + cursor.Current[2].As<double>();
        Check(Math.Abs(sum - Expected(rows)) < 1, name);
    });

    private static BoltResult Encode(int rows, int repeat)
    {
        using var writer = new RowBatchWriter();
        return BestAsync("encode rows of five fields", rows, repeat, () =>
        {
            writer.Clear();
            Fill(writer, rows);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    // The ordinary way: a list of lists, encoded when the statement is sent.
    private static async Task<BoltResult> DictionariesAsync(int rows, int repeat)
    {
        using var loopback = new LoopbackServer(0);
        await using var driver = GraphDatabase.Driver(loopback.Uri);
        return await BestAsync("send rows as objects, loopback", rows, repeat, async () =>
        {
            var list = new List<object>(rows);
            for (var i = 0; i < rows; i++)
                list.Add(new object[] { (long)i, 1_000_000L + i, Key(i), i * 0.5, 1_700_000_000_000L + i });
            await using var session = driver.AsyncSession();
            await (await session.RunAsync("UNWIND $rows AS r RETURN count(*)", new Dictionary<string, object> { ["rows"] = list })).ConsumeAsync();
        });
    }

    private static async Task<BoltResult> SendAsync(string name, IDriver driver, int rows, int repeat)
    {
        using var writer = new RowBatchWriter();
        return await BestAsync(name, rows, repeat, async () =>
        {
            writer.Clear();
            Fill(writer, rows);
            await using var session = driver.AsyncSession();
            var record = await (await session.RunRowsAsync("UNWIND $rows AS r RETURN count(r[4]) AS n", writer)).SingleAsync();
            Check(record["n"].As<int>() == rows, name);
        });
    }

    private static void Fill(RowBatchWriter writer, int rows)
    {
        Span<byte> key = stackalloc byte[16];
        for (var i = 0; i < rows; i++)
        {
            (138_0000_0000L + i).TryFormat(key, out var length, default, CultureInfo.InvariantCulture);
            writer.BeginRow(5);
            writer.Write(i);
            writer.Write(1_000_000L + i);
            writer.WriteUtf8(key[..length]);
            writer.Write(i * 0.5);
            writer.Write(1_700_000_000_000L + i);
        }
    }

    private static string Key(int i) => (138_0000_0000L + i).ToString(CultureInfo.InvariantCulture);

    private static double Expected(int rows) => rows * (rows + 1.0) / 2 * 2.5 + rows * 1_070_000.0;

    private static async Task<BoltResult> BestAsync(string name, int rows, int repeat, Func<Task> run)
    {
        await run();
        var best = TimeSpan.MaxValue;
        var (allocated, processor) = (long.MaxValue, TimeSpan.MaxValue);
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < repeat; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var used = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            await run();
            clock.Stop();
            process.Refresh();
            var spent = process.TotalProcessorTime - used;
            processor = spent < processor ? spent : processor;
            best = clock.Elapsed < best ? clock.Elapsed : best;
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        return new BoltResult(
            name, rows, repeat, Math.Round(best.TotalMicroseconds / rows, 4), Math.Round(processor.TotalMicroseconds / rows, 4), Math.Round((double)allocated / rows, 3));
    }

    private static void Check(bool isRight, string name)
    {
        if (!isRight)
            throw new InvalidOperationException($"{name}: the answer is wrong.");
    }

    private sealed class SummingSink : IColumnSink
    {
        public long Rows { get; private set; }

        public double Sum { get; private set; }

        public ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation)
        {
            Rows += block.Rows;
            long integers = 0;
            foreach (var value in block.Int64(0))
                integers += value;
            foreach (var value in block.Int64(1))
                integers += value;
            var reals = 0.0;
            foreach (var value in block.Double(2))
                reals += value;
            Sum += integers + reals;
            return ValueTask.CompletedTask;
        }
    }
}
