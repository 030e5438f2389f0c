using System.Text.Json;
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

await Console.Error.WriteLineAsync("usage: Graph.Benchmarks kernel NAME EDGES.bin [--threads N] [--repeat N] [--iterations N] [--sources 1,2,...] [--out LABELS.i32]\n       Graph.Benchmarks growth NAME EDGES");
return 2;
