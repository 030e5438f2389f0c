using System.Text;
using Graph.Bolt.Columns;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests;

/// <summary>The two fast paths against a real server.</summary>
public sealed class LiveColumnsTests
{
    private IDriver _driver = null!;

    [OneTimeSetUp]
    public async Task FindServerAsync() => _driver = (await Neo4jServer.SharedAsync()).Driver();

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
    }

    [TestCase("UNWIND range(1, 100000) AS i RETURN i, i * 0.5, 'k' + i, i % 2 = 0")]
    [TestCase("UNWIND range(0, 9) AS c UNWIND range(c * 10000 + 1, c * 10000 + 10000) AS i WITH c, i ORDER BY i RETURN collect(i), collect(i * 0.5), collect('k' + i), collect(i % 2 = 0)")]
    public async Task ColumnsOfValuesOrLists_AreTheSame(string query)
    {
        var sink = new GatheringSink();
        await using var session = _driver.AsyncSession();

        await session.ReadColumnsAsync(query, null, new ColumnLayout(ColumnKind.Int64, ColumnKind.Double, ColumnKind.Utf8, ColumnKind.Bool), sink);

        Assert.That(sink.Rows, Has.Count.EqualTo(100_000));
        Assert.That(sink.BlockRows, Is.EqualTo(new[] { 65_536, 34_464 }));
        Assert.That(sink.Rows[77_777], Is.EqualTo("77778|38889|k77778|True"));
    }

    [Test]
    public async Task Rows_ArriveAsTheyWereWritten()
    {
        using var rows = new RowBatchWriter();
        for (var i = 0; i < 20_000; i++)
        {
            rows.BeginRow(4);
            rows.Write(i);
            rows.Write(i / 4.0);
            rows.Write("号码" + i);
            rows.WriteNull();
        }
        await using var session = _driver.AsyncSession();

        var record = await session.ExecuteReadAsync(async runner => await (await runner.RunRowsAsync(
            "UNWIND $rows AS r WITH r WHERE r[3] IS NULL RETURN count(*) AS n, sum(r[0]) AS s, sum(r[1]) AS f, max(r[2]) AS t, $more AS more",
            rows, new Dictionary<string, object> { ["more"] = 7 })).SingleAsync());

        Assert.That(record.Values.Values, Is.EqualTo(new object[] { 20_000L, 199_990_000L, 49_997_500.0, "号码9999", 7L }));
    }

    [Test]
    public async Task ValueOfAnotherKind_NamesRowAndColumnAndLeavesTheSessionSound()
    {
        await using var session = _driver.AsyncSession();

        var failure = await Assert.ThrowsAsync<InvalidCastException>(() => session.ReadColumnsAsync(
            "UNWIND range(0, 99999) AS i RETURN i, CASE i WHEN 70000 THEN 'x' ELSE i END", null, new ColumnLayout(ColumnKind.Int64, ColumnKind.Int64), new IdleSink()));

        Assert.That(failure!.Message, Does.StartWith("Row 70000, column 1:"));
        Assert.That((await (await session.RunAsync("RETURN 1 AS v")).SingleAsync())["v"], Is.EqualTo(1L));
    }

    [Test]
    public async Task SinkThatFails_EndsTheQueryAndTheTransactionRollsBack()
    {
        await using var session = _driver.AsyncSession();

        await Assert.ThrowsAsync<TimeoutException>(() => session.ExecuteReadAsync(runner => runner.ReadColumnsAsync(
            "UNWIND range(0, 999999) AS i RETURN i", null, new ColumnLayout(ColumnKind.Int64), new RefusingSink())));

        Assert.That((await (await session.RunAsync("RETURN 1 AS v")).SingleAsync())["v"], Is.EqualTo(1L));
    }

    private sealed class RefusingSink : IColumnSink
    {
        public ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation) => throw new TimeoutException();
    }

    private sealed class IdleSink : IColumnSink
    {
        public ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation) => ValueTask.CompletedTask;
    }

    private sealed class GatheringSink : IColumnSink
    {
        public List<string> Rows { get; } = [];

        public List<int> BlockRows { get; } = [];

        public ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation)
        {
            BlockRows.Add(block.Rows);
            for (var row = 0; row < block.Rows; row++)
                Rows.Add(Shown(block, row));
            return ValueTask.CompletedTask;
        }

        private static string Shown(ColumnBlock block, int row) =>
            $"{block.Int64(0)[row]}|{block.Double(1)[row]}|{Encoding.UTF8.GetString(block.Utf8(2, row))}|{block.Bool(3)[row]}";
    }
}
