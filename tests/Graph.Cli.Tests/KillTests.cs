using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>An import that is killed at any moment goes on where it stood and ends with the same content.</summary>
public sealed class KillTests : CliTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("GRAPH_LONG") == "1" ? 200 : 20;

    [Test]
    public async Task KilledAtRandomPoints_LosesAndDoublesNothing()
    {
        var input = WriteCalls(files: 4, rowsPerFile: 2500);
        var clock = Stopwatch.StartNew();
        Assert.That(await ImportAsync("whole", input, killAfter: null), Is.Zero);
        var whole = clock.Elapsed;
        var expected = await InfoAsync("whole");
        var random = new Random(20260320);

        var kills = 0;
        for (var round = 0; kills < Kills; round++)
        {
            var data = "killed" + round.ToString(CultureInfo.InvariantCulture);
            // A store is killed up to five times before it may finish.
            for (var strike = 0; strike < 5 && kills < Kills; strike++)
            {
                if (await ImportAsync(data, input, killAfter: whole * (0.1 + 0.8 * random.NextDouble())) != 0)
                    kills++;
            }
            Assert.That(await ImportAsync(data, input, killAfter: null), Is.Zero);
            Assert.That(await InfoAsync(data), Is.EqualTo(expected), $"round {round}");
            var verify = await CommandRun.OfAsync("store", "verify", "--data", Path.Combine(Folder, data), "--format", "json");
            Assert.That(verify.ExitCode, Is.Zero, verify.Out);
        }
    }

    private string WriteCalls(int files, int rowsPerFile)
    {
        for (var file = 0; file < files; file++)
        {
            var text = new StringBuilder("本机号码,对方号码,呼叫类型,通话时间,通话时长\n");
            for (var row = 0; row < rowsPerFile; row++)
                text.Append(CultureInfo.InvariantCulture, $"1540000000{file},154{(row * 37 + file) % 5000:00000000},{(row % 2 == 0 ? "主叫" : "被叫")},{new DateTime(2026, 1, 1).AddSeconds(row * 61):yyyy-MM-dd HH:mm:ss},{row % 90}\n");
            Write($"in/calls{file}.csv", text.ToString());
        }
        return Path.Combine(Folder, "in");
    }

    private async Task<int> ImportAsync(string data, string input, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GraphCommand).Assembly.Location, "import", input, "--data", Path.Combine(Folder, data), "--format", "json"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } delay)
        {
            using var timeout = new CancellationTokenSource(delay);
            try
            {
                await process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
                return 137;
            }
        }
        await process.WaitForExitAsync();
        _ = await output;
        Assert.That(process.ExitCode, Is.Zero, await error);
        return process.ExitCode;
    }

    private async Task<(string Hash, long Sightings)> InfoAsync(string data)
    {
        var info = (await CommandRun.OfAsync("store", "info", "--data", Path.Combine(Folder, data), "--format", "json")).Json;
        return (info.GetProperty("contentHash").GetString()!, info.GetProperty("sightings").GetInt64());
    }
}
