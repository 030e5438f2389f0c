using System.Globalization;
using System.Text.Json;
using Graph.Benchmarks.Bolt;
using Graph.Benchmarks.Kernels;

if (args is ["kernel", var name, var file, ..])
{
    Console.WriteLine(JsonSerializer.Serialize(KernelRun.Measure(name, file, args[3..])));
    return 0;
}

if (args is ["growth", var grown, var edges])
{
    Console.WriteLine(JsonSerializer.Serialize(GrowthRun.Measure(grown, edges)));
    return 0;
}

if (args is ["bolt", var rows, var repeat, ..])
{
    var results = await BoltRun.MeasureAsync(int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(repeat, CultureInfo.InvariantCulture), args.ElementAtOrDefault(3));
    Console.WriteLine(BoltRun.ToJson(results));
    return 0;
}

await Console.Error.WriteLineAsync("usage: Graph.Benchmarks bolt ROWS REPEAT [URI OF A SERVER]   (ROWS in multiples of 50,000)");
await Console.Error.WriteLineAsync("usage: Graph.Benchmarks kernel NAME EDGES.bin [--threads N] [--repeat N] [--iterations N] [--sources 1,2,...] [--out LABELS.i32]\n       Graph.Benchmarks growth NAME EDGES");
return 2;
