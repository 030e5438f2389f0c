using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>A file far larger than the memory the process is allowed: imports stream.</summary>
public sealed class HugeFileTests : CliTests
{
    private const int RowBytes = 1_000;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("GRAPH_LONG") == "1";

    /// <summary>50 MB under a heap of 48 MB; 1 GB under the same heap where there is time.</summary>
    [Test]
    public async Task AFileLargerThanTheHeap_IsImportedWhole()
    {
        var rows = (IsLong ? 1_000_000_000 : 50_000_000) / RowBytes;
        var file = await WriteAsync(rows);
        var start = new ProcessStartInfo("dotnet", [typeof(GraphCommand).Assembly.Location, "import", file, "--data", Path.Combine(Folder, "data"), "--format", "json"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x3000000";

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(new CommandRun(process.ExitCode, await output, "").Json.GetProperty("accepted").GetInt32(), Is.EqualTo(rows));
    }

    private async Task<string> WriteAsync(int rows)
    {
        var path = Path.Combine(Folder, "huge.csv");
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteLineAsync("本机号码,对方号码,呼叫类型,通话时间,通话时长,备注");
        var remark = new string('x', RowBytes - 60);
        for (var row = 0; row < rows; row++)
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"15400000001,154{row % 5000:00000000},主叫,{new DateTime(2026, 1, 1).AddSeconds(row * 7L):yyyy-MM-dd HH:mm:ss},{row % 90},{remark}"));
        return path;
    }
}
