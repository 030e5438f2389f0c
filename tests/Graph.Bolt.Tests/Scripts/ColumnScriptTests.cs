using System.Text;
using Graph.Bolt.Columns;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Scripts;

/// <summary>Results in columns, whatever way the bytes come.</summary>
public sealed class ColumnScriptTests
{
    private static readonly ColumnLayout Layout = new(
        new Column(ColumnKind.Int64), new Column(ColumnKind.Double, IsNullable: true), new Column(ColumnKind.Utf8, IsNullable: true)) { BlockRows = 3, FetchSize = 4 };

    private const string Values = """
        C: RUN
        C: PULL {"n": 4}
        S: SUCCESS {"fields": ["a", "b", "c"]}
           RECORD [1, 1.5, "a"]
           RECORD [200, 2, null]
           RECORD [70000, null, "浦东"]
           RECORD [-5000000000, 0.25, ""]
           SUCCESS {"has_more": true}
        C: PULL {"n": 4}
        S: RECORD [-17, -17, "z"]
           SUCCESS {"type": "r"}
        """;

    private const string Lists = """
        C: RUN
        C: PULL {"n": 4}
        S: SUCCESS {"fields": ["a", "b", "c"]}
           RECORD [[], [], []]
           RECORD [[1, 200, 70000, -5000000000], [1.5, 2, null, 0.25], ["a", null, "浦东", ""]]
           RECORD [[-17], [-17], ["z"]]
           SUCCESS {}
        """;

    [Test]
    public async Task ValuesAndLists_AreTheSameForEverySplit(
        [Values(Values, Lists)] string script, [Values(1, 2, 3, 5, 11, 65_535)] int chunkBytes, [Values(1, 4, 65_535)] int writeBytes)
    {
        var sink = new TextSink();

        await ReadAsync($"CHUNKS {chunkBytes}\nWRITES {writeBytes}\n{script}", sink);

        Assert.That(sink.Text, Is.EqualTo("1 1.5 a, 200 2 null, 70000 null 浦东 | -5000000000 0.25 , -17 -17 z | "));
    }

    [Test]
    public async Task NoRows_AreNoBlock()
    {
        var sink = new TextSink();

        await ReadAsync("C: RUN\nC: PULL\nS: SUCCESS {\"fields\": [\"a\", \"b\", \"c\"]}\nSUCCESS {}", sink);

        Assert.That(sink.Text, Is.Empty);
    }

    [TestCase("""RECORD [1, "x", "a"]""", "Row 0, column 1:")]
    [TestCase("""RECORD [null, 1.5, "a"]""", "Row 0, column 0:")]
    [TestCase("""RECORD [1.5, 1.5, "a"]""", "Row 0, column 0:")]
    [TestCase("""RECORD [[1, 2], [1.5], ["a", "b"]]""", "Row 2: column 1")]
    [TestCase("""RECORD [1, 1.5]""", "2 columns")]
    [TestCase("""RECORD [1, {"^44": [1]}, "a"]""", "Row 0, column 1:")]
    public async Task ValueThatDoesNotFit_IsNamed(string record, string message)
    {
        var failure = await Assert.ThrowsAsync<InvalidCastException>(
            () => ReadAsync($"C: RUN\nC: PULL\nS: SUCCESS {{\"fields\": [\"a\", \"b\", \"c\"]}}\n{record}\nRECORD [1, 1.5, \"a\"]\nSUCCESS {{}}", new TextSink()));

        Assert.That(failure!.Message, Does.Contain(message));
    }

    [Test]
    public async Task FailureAfterRows_IsRaisedAndTheLastBlockIsNotHandedOver()
    {
        var sink = new TextSink();

        await Assert.ThrowsAsync<ClientException>(() => ReadAsync(
            "C: RUN\nC: PULL\nS: SUCCESS {\"fields\": [\"a\", \"b\", \"c\"]}\nRECORD [1, 1.5, \"a\"]\nFAILURE {\"code\": \"Neo.ClientError.Statement.ArithmeticError\", \"message\": \"m\"}", sink));

        Assert.That(sink.Text, Is.Empty);
    }

    [TestCase("00 05 B1 71 93 01 C1 00 00")]
    [TestCase("00 08 B1 71 93 D6 7F FF FF FF 00 00")]
    [TestCase("00 09 B1 71 93 01 02 D2 FF FF FF 00 00")]
    public async Task HostileRecord_IsAProtocolError(string hex) => await Assert.ThrowsAsync<ProtocolException>(
        () => ReadAsync($"C: RUN\nC: PULL\nS: SUCCESS {{\"fields\": [\"a\", \"b\", \"c\"]}}\n<RAW {hex}>\n<HANG>", new TextSink()));

    [Test]
    public async Task CancelledWhileReading_TheConnectionIsClosed()
    {
        using var source = new CancellationTokenSource(100);

        await Assert.CatchAsync<OperationCanceledException>(
            () => ReadAsync("C: RUN\nC: PULL\nS: SUCCESS {\"fields\": [\"a\", \"b\", \"c\"]}\n<HANG>", new TextSink(), source.Token));
    }

    private static async Task ReadAsync(string script, TextSink sink, CancellationToken cancellation = default)
    {
        var isHeader = script.StartsWith("CHUNKS", StringComparison.Ordinal);
        await using var server = ScriptedServer.Start("AUTO HELLO LOGON RESET GOODBYE\n" + script);
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await session.ReadColumnsAsync("A", null, Layout, sink, cancellation);
        server.Verify();
        Assert.That(isHeader || server.Connections == 1);
    }

    private sealed class TextSink : IColumnSink
    {
        private readonly StringBuilder _text = new();

        public string Text => _text.ToString();

        public ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation)
        {
            var rows = Enumerable.Range(0, block.Rows).Select(row => string.Join(
                ' ', block.Int64(0)[row],
                block.IsNull(1, row) ? "null" : block.Double(1)[row].As<string>(),
                block.IsNull(2, row) ? "null" : Encoding.UTF8.GetString(block.Utf8(2, row))));
            _text.Append(string.Join(", ", rows)).Append(" | ");
            return ValueTask.CompletedTask;
        }
    }
}
